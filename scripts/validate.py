#!/usr/bin/python3
"""Runs the W3C feed validator over feeds at its strictest: every error and warning counts.

usage: scripts/validate.py VALIDATOR ORIGIN|FILE...

VALIDATOR is a checkout of https://github.com/w3c/feedvalidator; it wants Python's lxml and html5lib (Debian:
python3-lxml, python3-html5lib). ORIGIN is a running deployment such as http://127.0.0.1:8787: all Atom and RSS feeds
that its /opml?of=feeds and its sources name are fetched. Exit code 1 when there is anything to report.
"""

import json
import sys
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree


def fetch(address):
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.read()


def feeds_of(origin):
    outlines = ElementTree.fromstring(fetch(origin + "/opml?of=feeds")).iter("outline")
    addresses = [one.get("xmlUrl") for one in outlines if one.get("xmlUrl")]
    health = json.loads(fetch(origin + "/health"))
    addresses += [f"{origin}/sources/{source['id']}.atom" for source in health["sources"]]
    stems = dict.fromkeys(address.rsplit(".", 1)[0] for address in [origin + "/all.atom", *addresses])
    queries = ("", "?limit=5", "?brief=100")
    feeds = [f"{stem}.{kind}{query}" for stem in stems for kind in ("atom", "rss") for query in queries]
    return [*feeds, origin + "/health.atom", origin + "/health.rss"]


def main():
    words = sys.argv[1:]
    if "--help" in words or "-h" in words:
        print(__doc__.strip())
        return 0
    if len(words) < 2:
        print(f"the validator's folder is missing, or what it is to look at\n\n{__doc__.strip()}", file=sys.stderr)
        return 2
    validator, *targets = words
    sys.path.insert(0, validator + "/src")
    try:
        import feedvalidator
        from feedvalidator.logging import Error, Warning
    except ImportError as error:
        print(f"{validator}: no checkout of the validator, or a package that it wants is missing ({error})", file=sys.stderr)
        return 2

    checked = wrong = 0
    for target in targets:
        try:
            addresses = feeds_of(target) if target.startswith("http") else [target]
        except (OSError, ValueError, ElementTree.ParseError) as error:
            print(f"{target}: no running deployment ({error})", file=sys.stderr)
            return 2
        for address in addresses:
            try:
                text = fetch(address) if address.startswith("http") else open(address, "rb").read()
            except OSError as error:
                print(urllib.parse.unquote(address), error)
                checked, wrong = checked + 1, wrong + 1
                continue
            base = address if address.startswith("http") else "https://feeds.example/feed"
            events = feedvalidator.validateString(text, firstOccurrenceOnly=False, base=base)["loggedEvents"]
            found = [one for one in events if isinstance(one, (Error, Warning))]
            checked += 1
            wrong += bool(found)
            for one in found:
                print(urllib.parse.unquote(address), type(one).__name__, one.params)
    print(f"{checked} feeds checked, {wrong} with errors or warnings")
    return 1 if wrong or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
