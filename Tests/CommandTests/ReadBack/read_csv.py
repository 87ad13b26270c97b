"""CSV, by Python's own reader in its strict mode."""

import csv

from common import arguments, check, one_line

COLUMNS = (
    "SourcedStatement SourceType Name Title Justification Outlet AnonymityLevel Label Condition Reason Basis "
    "Form Kind Confidence Line".split()
)


def cell(value):
    """A value as the cell has it: what a spreadsheet would run has an apostrophe in front."""
    value = one_line(value or "")
    return "'" + value if value[:1] in tuple("=+-@|＝＋－＠") and value else value


written, articles = arguments()
raw = open(written, "rb").read()
check(raw.count(b"\n") == raw.count(b"\r\n"), "lines end with CR LF")
with open(written, encoding="utf-8", newline="") as file:
    rows = list(csv.reader(file, strict=True))
check(rows[0] == COLUMNS + (["Article"] if len(articles) > 1 else []), rows[0])
statements = [(article, statement) for article in articles for statement in article["statements"]]
check(len(rows) - 1 == len(statements), len(rows) - 1, len(statements))
for row, (article, statement) in zip(rows[1:], statements):
    values = dict(zip(rows[0], row))
    sources = {source["id"]: source for source in article["sources"]}
    source = sources.get(statement["source"])
    check(values["SourcedStatement"] == cell(statement["text"]), values["SourcedStatement"])
    check(values["SourceType"] == (source["type"] if source else ""), values)
    check(values["Name"] == cell(source and source["name"]), values)
    check(values["AnonymityLevel"] == str(source["anonymity"]["level"] if source else 7), values)
    check(values["Line"] == str(statement["spans"][0]["line"]), values)
    check(all(value[:1] not in tuple("=+-@\t\r") or not value for value in row), "no formula:", row)
    if len(articles) > 1:
        check(values["Article"] == cell(article["id"]), values)
print(len(statements))
