#!/usr/bin/env python3
"""Compares what `tapak screen` says of random parcels with the expectations of random_parcels.py.

--actual is the output of `tapak screen --format csv`, `json` or `ndjson` over exactly the parcels of --expected and the
same boundary file, without further layers. Of every feature is checked:

    presence     one row for each feature, in file order
    validity     where invalid: verdict `unassessable` and a finding ring_*, hole_*, holes_* or shells_*; where valid:
                 verdict pass, resurvey or fail, and none of the findings that make a geometry invalid
    village      kelurahan_code, empty outside all
    share        kelurahan_share to 1e-6
    areas        geodesic_area_m2 and grid_area_m2 to 1e-4 m2, grid_crs EPSG:23834; what PROJ, which made the
                 expectations, is itself wrong by in a geodesic area is allowed for
    findings     near_boundary and outside_villages where expected, and nowhere else

The numbers of CSV are rounded (6 decimals of the share, 3 of the areas), which is allowed for. In JSON a record is an
object whose keys are the columns of CSV; a document is an array of records or has one as a member; lines of NDJSON
without `feature` are no records. Findings are codes joined by `;`, an array of codes, or of objects with `code`.

Exit status 0 when all agree, 1 when anything differs, 2 when the files cannot be compared.
"""

import argparse
import csv
import io
import json
import sys
from collections import Counter
from pathlib import Path

SHARE_TOLERANCE = 1e-6
AREA_TOLERANCE = 1e-4
# Against 50 digits, PROJ's geodesic areas of such rings are off by up to 1.7e-4 m2 (small_rings.py); those of tapak, by
# 1e-7 (Tests/TapakGeodesyTests).
PROJ_ERROR = 2e-4
GRID = "EPSG:23834"
FAULT_PREFIXES = ("ring_", "hole_", "holes_", "shells_")
FAULTS = {
    "ring_unclosed", "ring_too_short", "ring_self_intersection", "hole_outside", "holes_nested",
    "shells_nested", "zero_area",
}  # fmt: skip
LISTED = 20


class Incomparable(Exception):
    """A file is not what it should be."""


class Actual:
    """The rows of the screening, and how far its numbers are rounded."""

    def __init__(self, path):
        text = path.read_text(encoding="utf-8-sig")
        start = text.lstrip()[:1]
        self.share_rounding = self.area_rounding = 0.0
        if start == "[":
            self.rows = self.records(json.loads(text))
        elif start == "{":
            self.rows = self.from_objects(text)
        else:
            self.rows = list(csv.DictReader(io.StringIO(text, newline="")))
            self.share_rounding, self.area_rounding = 0.5e-6, 0.5e-3
        if not self.rows:
            raise Incomparable(f"no records in {path}")
        for number, row in enumerate(self.rows):
            missing = {"feature", "kelurahan_code", "kelurahan_share", "verdict", "findings"} - set(row)
            if missing:
                raise Incomparable(f"record {number} of {path} lacks {', '.join(sorted(missing))}")

    def from_objects(self, text):
        try:
            document = json.loads(text)
        except json.JSONDecodeError:
            lines = [json.loads(line) for line in text.split("\n") if line.strip()]
            return [line for line in lines if "feature" in line]
        if "feature" in document:
            return [document]
        for member in document.values():
            if isinstance(member, list) and member and isinstance(member[0], dict) and "feature" in member[0]:
                return self.records(member)
        return []

    @staticmethod
    def records(values):
        if any(not isinstance(value, dict) for value in values):
            raise Incomparable("an array of something else than records")
        return values


def number(value):
    """None where there is none."""
    return None if value is None or value == "" else float(value)


def codes(value):
    if isinstance(value, str):
        return {code for code in value.split(";") if code}
    return {entry["code"] if isinstance(entry, dict) else entry for entry in value or []}


class Comparison:
    """Collects differences, counts and the largest difference of each number."""

    def __init__(self, actual):
        self.actual = actual
        self.differences = []
        self.kinds = Counter()
        self.compared = Counter()
        self.largest = Counter()

    def differ(self, feature, kind, expected, found):
        self.kinds[kind] += 1
        self.differences.append(f"feature {feature}: {kind}: expected {expected}, found {found}")

    def same(self, feature, kind, expected, found):
        self.compared[kind] += 1
        if expected != found:
            self.differ(feature, kind, expected, found)

    def near(self, feature, kind, expected, found, tolerance):
        self.compared[kind] += 1
        if found is None:
            self.differ(feature, kind, expected, "nothing")
            return
        difference = abs(found - expected)
        self.largest[kind] = max(self.largest[kind], difference)
        # Written so that a NaN differs.
        if not difference <= tolerance:
            self.differ(feature, kind, expected, f"{found} ({difference:.3g} off)")

    def row(self, expected, found):
        feature = expected["feature"]
        findings = codes(found["findings"])
        verdict = found["verdict"]
        if expected["valid"] == "0":
            self.same(feature, "verdict of an invalid parcel", "unassessable", verdict)
            named = any(code.startswith(FAULT_PREFIXES) for code in findings)
            self.same(feature, "fault of an invalid parcel", "named", "named" if named else sorted(findings))
            return
        self.same(feature, "validity", "no fault", ", ".join(sorted(findings & FAULTS)) or "no fault")
        judged = verdict in ("pass", "resurvey", "fail")
        self.same(feature, "verdict of a valid parcel", "judged", "judged" if judged else verdict)

        code = expected["village_code"]
        self.same(feature, "village", code, found["kelurahan_code"] or "")
        if code:
            blur = PROJ_ERROR / max(float(expected["geodesic_area_m2"]), 1)
            tolerance = SHARE_TOLERANCE + blur + self.actual.share_rounding
            self.near(feature, "share", float(expected["share"]), number(found["kelurahan_share"]), tolerance)
        tolerance = AREA_TOLERANCE + self.actual.area_rounding
        for kind, ours, theirs, blur in [
            ("geodesic area", "geodesic_area_m2", "geodesic_area_m2", PROJ_ERROR),
            ("TM-3 area", "tm3_area_m2", "grid_area_m2", 0),
        ]:
            self.near(feature, kind, float(expected[ours]), number(found.get(theirs)), tolerance + blur)
        self.same(feature, "grid", GRID, found.get("grid_crs"))
        self.same(feature, "near_boundary", expected["near_boundary"] == "1", "near_boundary" in findings)
        self.same(feature, "outside_villages", code == "", "outside_villages" in findings)

    def all(self, expected):
        rows = self.actual.rows
        features = [str(row["feature"]) for row in rows]
        if features != [row["feature"] for row in expected]:
            ends = f"{features[0]} to {features[-1]}"
            self.differ("-", "presence", f"features 0 to {len(expected) - 1} in order", f"{len(rows)} rows, {ends}")
            return
        for ours, theirs in zip(expected, rows):
            self.row(ours, theirs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--expected", type=Path, required=True, help="CSV made by random_parcels.py")
    parser.add_argument("--actual", type=Path, required=True, help="output of tapak screen: CSV, JSON or NDJSON")
    arguments = parser.parse_args()
    try:
        with open(arguments.expected, encoding="utf-8", newline="") as file:
            expected = list(csv.DictReader(file))
        if not expected:
            raise Incomparable(f"no rows in {arguments.expected}")
        comparison = Comparison(Actual(arguments.actual))
        comparison.all(expected)
    except (OSError, Incomparable, ValueError, KeyError, TypeError) as error:
        print(f"compare_screen.py: {type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(2)

    invalid = sum(row["valid"] == "0" for row in expected)
    near = sum(row["near_boundary"] == "1" for row in expected)
    outside = sum(row["valid"] == "1" and row["village_code"] == "" for row in expected)
    largest = ", ".join(f"{kind} {value:.3g}" for kind, value in sorted(comparison.largest.items()))
    print(
        f"{len(expected)} parcels ({invalid} invalid, {near} near a boundary, {outside} outside), "
        f"{sum(comparison.compared.values())} comparisons, {len(comparison.differences)} differences; "
        f"largest: {largest or 'none compared'}"
    )
    for kind, count in sorted(comparison.kinds.items()):
        print(f"  {kind}: {count}")
    for difference in comparison.differences[:LISTED]:
        print(f"  {difference}")
    sys.exit(1 if comparison.differences else 0)


if __name__ == "__main__":
    main()
