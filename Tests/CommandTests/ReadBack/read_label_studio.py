"""Tasks for Label Studio, by its own SDK against the configuration that the guide gives."""

import json
import re

from common import FIXTURES, arguments, check
from label_studio_sdk.label_interface import LabelInterface

written, articles = arguments()
guide = (FIXTURES.parent / "docs" / "formats.md").read_text(encoding="utf-8")
config = re.search(r"```xml\n(<View>.*?</View>)\n```", guide, re.S).group(1)
interface = LabelInterface(config)
interface.validate()
tasks = json.load(open(written, encoding="utf-8"))
check(len(tasks) == len(articles), len(tasks))
regions = 0
for task in tasks:
    check(interface.validate_task({"data": task["data"]}), "the task fits the configuration")
    for prediction in task["predictions"]:
        check(interface.validate_prediction(prediction), "the prediction fits the configuration")
        ids = {region["id"] for region in prediction["result"] if region["type"] == "labels"}
        for region in prediction["result"]:
            if region["type"] == "relation":
                check(region["from_id"] in ids and region["to_id"] in ids, region)
            else:
                value = region["value"]
                check(task["data"]["text"][value["start"] : value["end"]] == value["text"], region)
                regions += 1
print(regions)
