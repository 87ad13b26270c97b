"""Verified quotations against their JSON Schema and the files that they point into."""

import json
import sys

from common import FIXTURES, check
from jsonschema import Draft202012Validator

schema = json.loads((FIXTURES.parent / "docs" / "onrecord-verify.schema.json").read_text(encoding="utf-8"))
Draft202012Validator.check_schema(schema)
result = json.load(open(sys.argv[1], encoding="utf-8"))
for error in Draft202012Validator(schema).iter_errors(result):
    sys.exit(f"{error.json_path}: {error.message}")


def words(path, place):
    return " ".join(open(path, encoding="utf-8", newline="").read()[place["start"] : place["end"]].split())


for quotation in result["quotations"]:
    check(" ".join(words(result["id"], span) for span in quotation["spans"]) == quotation["text"], quotation)
    for place in quotation["places"]:
        check(words(place["material"], place) == place["text"], place)
check(result["summary"]["failures"] == sum(not q["verified"] for q in result["quotations"]))
print(len(result["quotations"]))
