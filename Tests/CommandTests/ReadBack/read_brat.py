"""brat's folder, by the reader brat-peek; and that no span goes over a line break."""

import importlib.util
import pathlib
import sys

from common import arguments, check

# The module alone: the package around it imports pandas, for figures that are not wanted here.
sys.path.append(importlib.util.find_spec("peek").submodule_search_locations[0])
from ann_structure import AnnCorpus  # noqa: E402

folder, articles = arguments()
corpus = AnnCorpus(folder, txt=True)
check(len(corpus) == len(articles), len(corpus))
events = sum(sum(doc.count["events"].values()) for doc in corpus.docs)
check(events == sum(len(article["attributions"]) for article in articles), events)
for path in pathlib.Path(folder).glob("*.ann"):
    with open(path.with_suffix(".txt"), encoding="utf-8", newline="") as file:
        text = file.read()
    for line in open(path, encoding="utf-8", newline=""):
        if not line.startswith("T"):
            continue
        _, place, words = line.rstrip("\n").split("\t")
        pieces = [tuple(map(int, piece.split())) for piece in place.split(" ", 1)[1].split(";")]
        found = [text[start:end] for start, end in pieces]
        check(not any("\n" in piece or "\r" in piece for piece in found), line)
        check(" ".join(piece.replace("\t", " ") for piece in found) == words, line)
print(events)
