#!/usr/bin/env python3
"""Holds what Tapak's reader took for JSON against Python's own parser.

Standard input has one line for each text, as Tests/Fuzz/SeededRun.swift writes it: a word, a blank, the bytes in
Base64.

    read    the reader took these bytes for JSON: Python has to accept them
    sound   the grammar accepts them: so has Python
    broken  the grammar refuses them: so has Python

Python is strict here: UTF-8 without any tolerance, no NaN and no Infinity. A byte order mark at the start is skipped,
as Tapak does; RFC 8259 allows both. Keys that occur twice and escapes of lone surrogates are JSON.

Ends with 1 when there is a disagreement, and prints the first of them.
"""

import base64
import json
import sys
from collections import Counter

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
SHOWN = 20


def refuse_constant(name):
    raise ValueError(f"{name} is not JSON")


# Digits stay text: neither their number nor their value matters here.
DECODER = json.JSONDecoder(
    parse_float=str, parse_int=str, parse_constant=refuse_constant, strict=True
)
BLANKS = " \t\n\r"


def is_json(content: bytes) -> bool:
    try:
        text = content.removeprefix(BYTE_ORDER_MARK).decode("utf-8", errors="strict")
        start = len(text) - len(text.lstrip(BLANKS))
        _, end = DECODER.raw_decode(text, start)
        return not text[end:].strip(BLANKS)
    except (ValueError, RecursionError):
        return False


def main() -> int:
    counts = Counter()
    disagreements = 0
    for line in sys.stdin.buffer:
        word, _, encoded = line.rstrip(b"\n").partition(b" ")
        content = base64.b64decode(encoded, validate=True)
        accepted = is_json(content)
        counts[word.decode()] += 1
        if word not in (b"read", b"sound", b"broken"):
            sys.exit(f"strict_json: no such word: {word!r}")
        if accepted == (word != b"broken"):
            continue
        disagreements += 1
        if disagreements <= SHOWN:
            opinion = "accepts" if accepted else "refuses"
            print(f"strict_json: {word.decode()}, but Python {opinion} {content!r}", file=sys.stderr)
    seen = ", ".join(f"{counts[word]} {word}" for word in ("read", "sound", "broken"))
    print(f"strict_json: {seen}; {disagreements} disagreements", file=sys.stderr)
    # Nothing to judge is no agreement.
    return 1 if disagreements or not counts else 0


if __name__ == "__main__":
    sys.exit(main())
