#!/usr/bin/env python3
"""Makes Tests/Corpus/wide-rings.csv: rings of 60 m to 1.6 km with their exact areas.

Where small-rings.csv has parcels, this table has what parcels are at their largest, and beyond: rings at any rotation,
with sides of all lengths, slivers among them, from 60 degrees south to 60 north, at any place of a TM-3 zone and beside
it. Columns and methods are those of small_rings.py; each number is computed in two independent ways, which must agree
to 1e-9 m2.
"""

import argparse
import csv
import math
import random
import sys
from pathlib import Path

from mpmath import mp, mpf

import geodesic_truth
import transverse_mercator_truth
from small_rings import Largest, Libraries, doubles, fixed
from transverse_mercator_truth import TM3_FIRST_CODE

SEED = 20251204
DIGITS = 50
AGREEMENT = 1e-9
COUNT = 160


def ring_and_zone(number, dice):
    """A closed ring of decimal texts and the code of its zone."""
    latitude = -60 + 120 * dice.random() if number % 2 else -11 + 17 * dice.random()
    longitude = 95 + 46 * dice.random()
    zone = TM3_FIRST_CODE + math.floor((longitude - 93) / 3)
    size = 60 * 26 ** dice.random()
    kind = number % 5
    count = 3 + math.floor(22 * dice.random())
    corners = []
    for index in range(count):
        direction = 2 * math.pi * (index + 0.7 * dice.random()) / count
        distance = size / 2 * (0.3 + 0.7 * dice.random())
        corners.append((distance * math.cos(direction), distance * math.sin(direction)))
    if kind == 0:
        width = size * 10 ** (-4 * dice.random())
        corners = [(-size / 2, -width / 2), (size / 2, -width / 2), (size / 2, width / 2), (-size / 2, width / 2)]
    sine = math.sin(math.radians(latitude))
    square = 1 - 0.00669437999014 * sine * sine
    per_latitude = math.radians(6378137 * (1 - 0.00669437999014) / square**1.5)
    per_longitude = math.radians(6378137 / math.sqrt(square)) * math.cos(math.radians(latitude))
    rotation = 2 * math.pi * dice.random()
    ring = []
    for x, y in corners:
        east = x * math.cos(rotation) - y * math.sin(rotation)
        north = x * math.sin(rotation) + y * math.cos(rotation)
        ring.append((f"{longitude + east / per_longitude:.10f}", f"{latitude + north / per_latitude:.10f}"))
    # The series reach 0.0075 degrees of latitude from the middle.
    highs = [max(float(place[axis]) for place in ring) - min(float(place[axis]) for place in ring) for axis in (0, 1)]
    if highs[1] > 0.0149 or highs[0] * math.cos(math.radians(abs(latitude))) > 0.0149:
        return ring_and_zone(number, dice)
    ring.append(ring[0])
    return ring, zone


def main():
    root = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, default=root / "Tests" / "Corpus" / "wide-rings.csv")
    arguments = parser.parse_args()

    mp.dps = DIGITS
    dice = random.Random(SEED)
    first, second = geodesic_truth.ways()
    first_grid, second_grid = transverse_mercator_truth.ways()
    libraries = Libraries()
    own = [Largest("geodesic area, the two ways, m2"), Largest("perimeter, the two ways, m")]
    own.append(Largest("TM-3 area, the two ways, m2"))
    proj = [Largest("geodesic area, PROJ, m2"), Largest("perimeter, PROJ, m"), Largest("TM-3 area, PROJ, m2")]
    rows = []
    for number in range(COUNT):
        ring, zone = ring_and_zone(number, dice)
        name = f"{number + 1:03d}"
        exact = [(mpf(lon), mpf(lat)) for lon, lat in ring]
        area, perimeter = geodesic_truth.polygon(exact, first)
        area_again, perimeter_again = geodesic_truth.polygon(exact, second)
        grid = transverse_mercator_truth.tm3_area(exact, zone, first_grid)
        grid_again = transverse_mercator_truth.tm3_area(exact, zone, second_grid)
        for largest, difference in zip(
            own, (area - area_again, perimeter - perimeter_again, grid - grid_again), strict=True
        ):
            largest.see(difference, name)
        theirs = libraries.geodesic(doubles(ring))
        proj[0].see(theirs[0] - area, name)
        proj[1].see(theirs[1] - perimeter, name)
        proj[2].see(libraries.grid(doubles(ring), zone) - grid, name)
        text = ";".join(f"{lon} {lat}" for lon, lat in ring)
        rows.append([name, zone, text, fixed(area), fixed(perimeter), fixed(grid)])
    for largest in own + proj:
        print(largest, file=sys.stderr)
    if any(largest.value > AGREEMENT for largest in own):
        sys.exit("wide_rings.py: the ways disagree; nothing is written")
    with open(arguments.output, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["id", "zone_epsg", "ring", "geodesic_area_m2", "geodesic_perimeter_m", "tm3_area_m2"])
        writer.writerows(rows)


if __name__ == "__main__":
    main()
