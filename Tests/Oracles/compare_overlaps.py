#!/usr/bin/env python3
"""Compares what `tapak screen --format ndjson` says among parcels with the expectations of overlaps.py.

Checked are, from `finding_details`:

    duplicate_geometry, duplicate_id   on exactly the members of each group, `other` another member, `count` its size
    overlap                            on both of exactly the expected pairs, `area_m2` to 1e-4 m2, `share` to 1e-6,
                                       and what PROJ is itself wrong by in an area

Exit status 0 when all agree, 1 when anything differs.
"""

import argparse
import json
import sys
from pathlib import Path

AREA_TOLERANCE, SHARE_TOLERANCE = 1e-4, 1e-6
# See compare_screen.py.
PROJ_ERROR = 2e-4


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--expected", type=Path, required=True, help="JSON made by overlaps.py")
    parser.add_argument("--actual", type=Path, required=True, help="output of tapak screen: NDJSON")
    arguments = parser.parse_args()
    expected = json.loads(arguments.expected.read_text(encoding="utf-8"))
    rows = [json.loads(line) for line in arguments.actual.read_text(encoding="utf-8").split("\n") if line.strip()]
    differences = []
    if [row["feature"] for row in rows] != list(range(expected["features"])):
        differences.append(f"expected features 0 to {expected['features'] - 1} in order, found {len(rows)} rows")

    def told(code):
        for row in rows:
            for detail in row["finding_details"]:
                if detail["code"] == code:
                    yield row["feature"], detail["facts"]

    for code, name in [("duplicate_geometry", "outlines"), ("duplicate_id", "ids")]:
        group_of = {number: set(group) for group in expected[name] for number in group}
        found = dict(told(code))
        for number in sorted(set(group_of) ^ set(found)):
            differences.append(f"feature {number}: {code} {'missing' if number in group_of else 'for no reason'}")
        for number in sorted(set(group_of) & set(found)):
            group, facts = group_of[number], found[number]
            if facts["other"] not in group - {number} or facts["count"] != len(group):
                differences.append(f"feature {number}: {code}: expected one of {sorted(group)}, found {facts}")

    pairs = {(first, second): (area, share) for first, second, area, share in expected["overlaps"]}
    pairs |= {(second, first): value for (first, second), value in pairs.items()}
    unsure = {tuple(pair) for pair in expected["unsure"]} | {tuple(pair[::-1]) for pair in expected["unsure"]}
    found = {}
    for number, facts in told("overlap"):
        if (number, facts["other"]) in found:
            differences.append(f"features {number} and {facts['other']}: told twice")
        found[number, facts["other"]] = facts
    largest = [0.0, 0.0]
    for pair in sorted((set(pairs) ^ set(found)) - unsure):
        differences.append(f"features {pair}: overlap {'missing' if pair in pairs else 'for no reason'}")
    for pair in set(pairs) & set(found):
        area, share = abs(found[pair]["area_m2"] - pairs[pair][0]), abs(found[pair]["share"] - pairs[pair][1])
        largest = [max(largest[0], area), max(largest[1], share)]
        # Of the smaller of the two parcels.
        blur = PROJ_ERROR * pairs[pair][1] / pairs[pair][0]
        # Written so that a NaN differs.
        if not (area <= AREA_TOLERANCE + PROJ_ERROR and share <= SHARE_TOLERANCE + blur):
            differences.append(f"features {pair}: expected {pairs[pair]}, found {found[pair]}")

    for difference in differences[:20]:
        print(difference, file=sys.stderr)
    print(
        f"{len(rows)} features, {len(pairs) // 2} overlaps, {len(expected['outlines'])} groups of outlines and "
        f"{len(expected['ids'])} of ids: {len(differences)} differences; largest of areas {largest[0]:.1e} m2, of "
        f"shares {largest[1]:.1e}",
        file=sys.stderr)
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
