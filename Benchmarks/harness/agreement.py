"""Whether a contestant does the same work: its table held against Tapak's, parcel by parcel.

    python3 -m harness.agreement TAPAK.csv CONTESTANT.csv

Prints a JSON object. A process of its own, so that the tables do not swell the one that measures.
"""

from __future__ import annotations

import csv
import json
import math
import pathlib
import subprocess
import sys

from .settings import FOLDER

#: Columns of both and how far they may lie apart: both are rounded, and pyproj's areas are good to about 1e-4 m².
TOLERANCES = {
    "geodesic_area_m2": 0.0015,
    "grid_area_m2": 0.0015,
    "kelurahan_share": 0.000_002_5,
    "uncertainty_m2": 0.0015,
}
#: A verdict may differ only where the area lies on the very threshold.
THRESHOLD_M2 = 600.0
ON_THRESHOLD_M2 = 0.002


def _number(text: str) -> float:
    return float(text) if text else math.nan


def compare(tapak: pathlib.Path, other: pathlib.Path) -> dict[str, object]:
    """What differs between two tables of the same parcels."""
    rows = 0
    differing: dict[str, int] = {}
    largest: dict[str, float] = {}
    first: str | None = None

    def note(column: str, ident: str) -> None:
        nonlocal first
        differing[column] = differing.get(column, 0) + 1
        first = first or f"{column} of {ident}"

    with open(tapak, newline="") as one, open(other, newline="") as two:
        ours, theirs = csv.DictReader(one), csv.DictReader(two)
        columns = set(theirs.fieldnames or ())
        numbers = [column for column in TOLERANCES if column in columns]
        texts: list[str] = [column for column in ("id", "kelurahan_code") if column in columns]
        for our in ours:
            their = next(theirs, None)
            if their is None:
                note("rows", our["id"])
                break
            rows += 1
            for column in texts:
                if our[column] != their[column]:
                    note(column, our["id"])
            for column in numbers:
                a, b = _number(our[column]), _number(their[column])
                if math.isnan(a) and math.isnan(b):
                    continue
                apart = abs(a - b)
                if not apart <= TOLERANCES[column]:
                    note(column, our["id"])
                elif apart > largest.get(column, 0):
                    largest[column] = apart
            if ("overlap" in our["findings"].split(";")) != (int(their["overlaps"]) > 0):
                note("overlap", our["id"])
            if "verdict" in columns and our["verdict"] != their["verdict"]:
                area, bound = _number(our["area_m2"]), _number(our["uncertainty_m2"])
                nearest = min(abs(area - bound - THRESHOLD_M2), abs(area + bound - THRESHOLD_M2))
                if not nearest <= ON_THRESHOLD_M2:
                    note("verdict", our["id"])
        if next(theirs, None) is not None:
            note("rows", "the end")
    compared = texts + numbers + ["overlap"] + (["verdict"] if "verdict" in columns else [])
    return {
        "rows": rows, "compared": compared, "differing": differing, "first": first,
        "largest": {column: round(apart, 7) for column, apart in largest.items()},
        "agrees": rows > 0 and not differing,
    }


def compared_apart(tapak: pathlib.Path, other: pathlib.Path) -> dict[str, object]:
    """The same, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "harness.agreement", str(tapak), str(other)], capture_output=True, text=True, cwd=FOLDER)
    if done.returncode != 0:
        return {"agrees": False, "rows": 0, "first": (done.stderr.strip().splitlines() or ["failed"])[-1]}
    return dict(json.loads(done.stdout))


if __name__ == "__main__":
    print(json.dumps(compare(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))))
