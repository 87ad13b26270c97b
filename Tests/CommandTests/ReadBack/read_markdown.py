"""Markdown, by a renderer of CommonMark with tables, and its HTML by Python's parser."""

from html.parser import HTMLParser

from common import arguments, check
from markdown_it import MarkdownIt

written, articles = arguments()
html = MarkdownIt("commonmark", {"html": True}).enable("table").render(open(written, encoding="utf-8").read())


class Reader(HTMLParser):
    tables = rows = 0
    text = ""

    def handle_starttag(self, tag, attributes):
        allowed = "h2 h3 p strong ul li table thead tbody tr th td details summary hr".split()
        check(tag in allowed, "an element from outside:", tag)
        check(all(name == "style" and value.startswith("text-align:") for name, value in attributes), attributes)
        self.tables += tag == "table"
        self.rows += tag == "tr"

    def handle_data(self, data):
        self.text += data


reader = Reader()
reader.feed(html)
words = " ".join(reader.text.split())
for article in articles:
    if article["title"]:
        check(" ".join(article["title"].split()) in words, article["title"])
    for statement in article["statements"]:
        check(" ".join(statement["text"].split()) in words, statement["text"])
check(reader.tables >= sum(1 for article in articles if article["attributions"]), reader.tables)
print(reader.rows)
