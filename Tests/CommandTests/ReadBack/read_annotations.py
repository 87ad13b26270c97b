"""Web Annotations, by a JSON-LD processor and by the files that they point into."""

import json
import urllib.parse

from common import arguments, check, options
from pyld import jsonld

OA = "http://www.w3.org/ns/oa#"
written, articles = arguments()
text = open(written, encoding="utf-8").read()
annotations = json.loads(text)
by_place = {article["id"]: article for article in articles}
expanded = jsonld.expand(annotations, options)
check(len(expanded) == len(annotations) == sum(len(a["attributions"]) for a in articles), len(expanded))
for node in expanded:
    check(node["@type"] == [OA + "Annotation"], node)
    check("://" in node["@id"], node["@id"])
    types = {kind for body in node[OA + "hasBody"] for kind in body["@type"]}
    check(types == {OA + "TextualBody"}, types)
    check(node[OA + "motivatedBy"] == [{"@id": OA + "describing"}], node)
    for target in node[OA + "hasTarget"]:
        check(OA + "hasSource" in target and OA + "hasSelector" in target, target)
        types = {selector["@type"][0] for selector in target[OA + "hasSelector"]}
        check(OA + "TextQuoteSelector" in types, types)
# Nothing is lost on the way to RDF.
check(len(jsonld.to_rdf(annotations, options)["@default"]) > 8 * len(annotations))
positions = 0
for annotation in annotations:
    for target in annotation["target"]:
        path = urllib.parse.unquote(target["source"])
        content = open(path, encoding="utf-8", newline="").read() if path in by_place else None
        check(content is not None, path)
        quote = next(s for s in target["selector"] if s["type"] == "TextQuoteSelector")
        for selector in target["selector"]:
            if selector["type"] == "TextPositionSelector":
                positions += 1
                found = content[selector["start"] : selector["end"]]
                check(found == quote["exact"], found, quote["exact"])
                check(content[: selector["start"]].endswith(quote["prefix"]), quote)
                check(content[selector["end"] :].startswith(quote["suffix"]), quote)
check(positions > 0, "plain text has positions")
print(len(annotations))
