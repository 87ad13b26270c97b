"""schema.org and PROV-O, by a JSON-LD processor."""

import json

from common import arguments, check, options, one_line
from pyld import jsonld

SCHEMA, PROV = "http://schema.org/", "http://www.w3.org/ns/prov#"
written, articles = arguments()
graph = json.load(open(written, encoding="utf-8"))
nodes = jsonld.expand(graph, options)
known = {node["@id"] for node in nodes}
claims = [node for node in nodes if SCHEMA + "Claim" in node["@type"]]
attributions = [attribution for article in articles for attribution in article["attributions"]]
check(len(claims) == len(attributions), len(claims))


def ids(node, key):
    return [value["@id"] for value in node.get(key, []) if "@id" in value]


for claim, attribution in zip(claims, attributions):
    check(claim[SCHEMA + "text"][0]["@value"] == one_line(attribution["content"]["text"]), claim)
    check(len(ids(claim, SCHEMA + "appearance")) == 1, claim)
    outlets = [hop["outlet"] for hop in attribution["chain"] if "outlet" in hop]
    check(bool(claim.get(PROV + "wasQuotedFrom")) == bool(outlets), claim)
    properties = [SCHEMA + name for name in ("author", "appearance", "firstAppearance")]
    properties += [PROV + name for name in ("wasQuotedFrom", "wasAttributedTo", "hadPrimarySource")]
    for name in properties:
        for reference in ids(claim, name):
            check(reference in known, "every reference leads to a node:", reference)
for node in nodes:
    check(all(kind.startswith((SCHEMA, PROV)) for kind in node["@type"]), node["@type"])
check(len(jsonld.to_rdf(graph, options)["@default"]) > 3 * len(nodes))
print(len(claims))
