"""What the scripts that read a format back have in common."""

import json
import pathlib
import sys

FIXTURES = pathlib.Path(__file__).resolve().parents[3] / "Fixtures"


def arguments():
    """The file to be read, and the same articles as `report --format json` writes them."""
    written, expected = sys.argv[1:3]
    with open(expected, encoding="utf-8") as file:
        articles = json.load(file)
    return written, articles if isinstance(articles, list) else [articles]


def one_line(text):
    return " ".join(text.split())


def check(condition, *what):
    if not condition:
        sys.exit("not so: " + " ".join(str(part) for part in what))


def contexts(url, options=None):
    """A document loader for pyld that knows two public contexts and opens no connection."""
    names = {
        "http://www.w3.org/ns/anno.jsonld": "anno.jsonld",
        "https://schema.org": "schemaorgcontext.jsonld",
        "https://schema.org/": "schemaorgcontext.jsonld",
    }
    check(url in names, "no other context is used:", url)
    text = (FIXTURES / "schemas" / names[url]).read_text(encoding="utf-8")
    return {"contextUrl": None, "documentUrl": url, "document": json.loads(text), "contentType": "application/ld+json"}


# Paths in what is read are relative to a place of our own, so that every identifier becomes a whole address.
options = {"base": "https://articles.example/", "documentLoader": contexts}
