"""Reads a feed with Python's feedparser as a reader would, twice, the second time with the validators of the first."""

import json
import sys

import feedparser

first = feedparser.parse(sys.argv[1])
again = feedparser.parse(sys.argv[1], etag=first.get("etag"), modified=first.get("modified"))
entries = [
    {
        "id": one.get("id"),
        "title": one.get("title"),
        "link": one.get("link"),
        "hasDate": bool(one.get("published_parsed") or one.get("updated_parsed")),
        "hasText": bool(one.get("content") or one.get("summary")),
        "author": one.get("author"),
        "categories": [tag.term for tag in one.get("tags", [])],
        "enclosures": [link.href for link in one.get("enclosures", [])],
    }
    for one in first.entries
]
print(json.dumps({"bozo": bool(first.bozo), "second": again.get("status"), "entries": entries}))
