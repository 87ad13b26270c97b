"""The draft of a ClaimReview, by a JSON-LD processor."""

import json

from common import arguments, check, options, one_line
from pyld import jsonld

SCHEMA = "http://schema.org/"
written, (article,) = arguments()
draft = json.load(open(written, encoding="utf-8"))
(node,) = jsonld.expand(draft, options)
check(node["@type"] == [SCHEMA + "ClaimReview"], node["@type"])
(claim,) = node[SCHEMA + "itemReviewed"]
check(claim["@type"] == [SCHEMA + "Claim"], claim)
attribution = next(a for a in article["attributions"] if claim["@id"].endswith("#" + a["id"]))
check(node[SCHEMA + "claimReviewed"][0]["@value"] == one_line(attribution["content"]["text"]), node)
check(SCHEMA + "appearance" in claim, claim)
# The verdict, its author and its date are for a person to give.
for open_field in ("url", "datePublished", "author"):
    check(draft[open_field] is None, open_field)
check(draft["reviewRating"]["ratingValue"] is None, "no verdict")
print(1)
