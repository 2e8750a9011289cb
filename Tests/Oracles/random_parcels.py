#!/usr/bin/env python3
"""Makes random parcels over real village boundaries, and what shapely and pyproj find about them.

--parcels gets a GeoJSON FeatureCollection in CRS84; --expected a table (CSV) with one row per feature:

    feature              zero-based index in the file
    valid                1 or 0, as GEOS sees it; where 0 the rest is empty
    village_code         `village_code` of the village with the largest share; empty outside all
    share                geodesic area of parcel and village together / geodesic area of the parcel; the overlay is
                         made in longitude and latitude
    second_share         the same for the village with the second largest share, 0 without one
    geodesic_area_m2     whole geometry, exteriors less holes, PROJ's geodesic polygon on WGS 84
    tm3_area_m2          whole geometry in DGN95 / Indonesia TM-3 zone 48.2 (EPSG:23834), edges straight in the plane
    boundary_distance_m  from the parcel to the boundary line of its village, in a transverse Mercator of scale 1
                         centred on the middle of the parcel's bounding box, edges straight there; 0 where they meet;
                         empty outside all
    near_boundary        1: that distance is at most 12.5 m, or second_share is at least 5 %; 0 outside all
    outside_distance_m   from a parcel outside all to the nearest village, in the same projection

Everything is about the whole geometry, also of several parts. The parcels have 3 to 24 corners (holes apart) and 50
to 5,000 m2; many lie near village boundaries, some across two or three villages, some partly or wholly outside; about
1 % are invalid. A parcel about which two right programs may disagree is not used (`Judge.is_knife_edge` in
parcel_judge.py), so that nothing has to be excused when results are compared.

The same seed gives the same bytes.
"""

import argparse
import csv
import json
import random
import sys
from collections import Counter
from pathlib import Path

import shapely
from shapely.geometry import mapping

from parcel_drawing import Draughtsman, Surveyed
from parcel_judge import SHARE_MARGIN, Judge, Unfit, Villages, polygons
from parcel_shapes import between, chosen

SEED = 56
# Rings come no nearer to themselves than this many degrees (5 cm), so that validity is beyond doubt.
CLEARANCE = 5e-7
COLUMNS = [
    "feature", "valid", "village_code", "share", "second_share", "geodesic_area_m2", "tm3_area_m2",
    "boundary_distance_m", "near_boundary", "outside_distance_m",
]  # fmt: skip


def corner_count(parcel):
    return max(len(part.exterior.coords) - 1 for part in polygons(parcel))


def draw(count, villages, seed, report):
    """Yields (parcel, row) `count` times."""
    dice = random.Random(seed)
    judge, draughtsman, surveyed = Judge(villages), Draughtsman(dice), Surveyed(villages, dice)
    made = 0
    while made < count:
        kind, anchor = surveyed.anchor()
        area = 50 * 100 ** between(dice, 0.001, 0.999)
        is_broken = dice.random() < 0.011
        decimals = chosen(dice, [8, 8, 9, 9, 10, 12, 15])
        parts = draughtsman.broken(area) if is_broken else draughtsman.sound(area)
        parcel = draughtsman.place(parts, anchor, decimals)
        if parcel.is_valid == is_broken or (not is_broken and shapely.minimum_clearance(parcel) < CLEARANCE):
            report["drawn again: not clearly valid or invalid"] += 1
            continue
        if not 3 <= corner_count(parcel) <= 24:
            report["drawn again: too many corners"] += 1
            continue
        row = judge.row(parcel)
        if row is None:
            report["drawn again: knife edge"] += 1
            continue
        if row["valid"] and not 50 <= row["geodesic_area_m2"] <= 5000:
            report["drawn again: size"] += 1
            continue
        report[kind] += 1
        made += 1
        yield parcel, row


def tell(row, report):
    if not row["valid"]:
        report["invalid"] += 1
        return
    if row["village_code"] == "":
        report["outside all"] += 1
    elif row["second_share"] > 0:
        report["across villages"] += 1
    elif row["share"] < 1 - SHARE_MARGIN:
        report["partly outside"] += 1
    if row["near_boundary"]:
        report["near_boundary"] += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--boundaries", type=Path, required=True, help="GeoJSON with village_code, CRS84")
    parser.add_argument("--parcels", type=Path, required=True, help="GeoJSON to write")
    parser.add_argument("--expected", type=Path, required=True, help="CSV to write")
    parser.add_argument("--count", type=int, default=10000)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()

    report = Counter()
    try:
        villages = Villages(arguments.boundaries)
        parcels, table = [], []
        for index, (parcel, row) in enumerate(draw(arguments.count, villages, arguments.seed, report)):
            feature = {"type": "Feature", "properties": {"id": f"R{index:05d}"}, "geometry": mapping(parcel)}
            parcels.append(json.dumps(feature, separators=(",", ":")))
            table.append({"feature": index} | row)
            tell(row, report)
    except (OSError, ValueError, KeyError, Unfit) as error:
        sys.exit(f"random_parcels.py: {type(error).__name__}: {error}")
    with open(arguments.parcels, "w", encoding="utf-8", newline="") as file:
        file.write('{"type":"FeatureCollection","features":[\n' + ",\n".join(parcels) + "\n]}\n")
    with open(arguments.expected, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
    summary = ", ".join(f"{what} {number}" for what, number in sorted(report.items()))
    print(f"{arguments.count} parcels: {summary}", file=sys.stderr)


if __name__ == "__main__":
    main()
