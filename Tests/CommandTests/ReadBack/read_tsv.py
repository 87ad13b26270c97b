"""TSV, by awk, and the offsets by Python's slices."""

import subprocess

from common import arguments, check, one_line

written, articles = arguments()
fields = subprocess.run(["awk", "-F", "\t", "{ print NF }", written], check=True, capture_output=True, text=True)
check(len(set(fields.stdout.split())) == 1, "every line has as many fields")
lines = open(written, encoding="utf-8", newline="").read().split("\n")[:-1]
head, rows = lines[0].split("\t"), [line.split("\t") for line in lines[1:]]
attributions = [(article, attribution) for article in articles for attribution in article["attributions"]]
check(len(rows) == len(attributions), len(rows))
for row, (article, attribution) in zip(rows, attributions):
    values = dict(zip(head, row))
    check(values["article"].lstrip("'") == article["id"], values)
    check(values["attribution"] == attribution["id"], values)
    check(values["source"] == ((attribution["source"] or {}).get("id") or ""), values)
    check(values["content"].lstrip("'") == one_line(attribution["content"]["text"]), values)
    check(float(values["confidence"]) == attribution["confidence"], values)
    spans = attribution["content"]["spans"]
    if spans:
        check(int(values["start"]) == min(span["start"] for span in spans), values)
        check(int(values["line"]) == min(span["line"] for span in spans), values)
print(len(rows))
