#!/usr/bin/env python3
"""Makes Tests/Corpus/small-rings.csv: small rings with their exact areas.

Rings of 10 to 60 m across (squares, rectangles, triangles, L shapes, thin strips, irregular ones of 3 to 12 corners),
at any rotation, in DGN95 TM-3 zones 47.2 to 49.1 (EPSG 23832 to 23835), south and north of the equator and across it,
on central meridians and beside zone edges. Columns:

    id                    number, shape and place
    zone_epsg             the TM-3 zone the ring lies in
    ring                  "longitude latitude;..." in degrees, closed; these decimals are the ring, exactly
    geodesic_area_m2      on WGS 84, edges are geodesics
    geodesic_perimeter_m
    tm3_area_m2           in the plane of the zone, edges straight between the projected corners

The last three are computed with 50 significant digits and more (mpmath), each in two independent ways which must
agree to 1e-12 (geodesic_truth.py and transverse_mercator_truth.py tell the methods), and printed with 12 decimals.
What PROJ and GeographicLib make of the same rings is then reported, and must be within 1e-4 m2; of --random further
rings, whose truth is computed with 30 digits in one way, it is only reported.
"""

import argparse
import csv
import math
import random
import sys
from pathlib import Path

from geographiclib.geodesic import Geodesic
from mpmath import mp, mpf
from pyproj import Geod, Transformer

import geodesic_truth
import transverse_mercator_truth
from small_ring_drawing import PLACES, SHAPES, random_ring, zone_of

SEED = 20251203
DIGITS = 65
AGREEMENT = 1e-12
PROJ_LIMIT = 1e-4


class Libraries:
    """PROJ and GeographicLib on the same rings, for comparison."""

    def __init__(self):
        self.geod = Geod(ellps="WGS84")
        self.grids = {}

    def geodesic(self, ring):
        area, perimeter = self.geod.polygon_area_perimeter([lon for lon, _ in ring], [lat for _, lat in ring])
        return abs(area), perimeter

    def planimeter(self, ring):
        polygon = Geodesic.WGS84.Polygon()
        for lon, lat in ring[:-1]:
            polygon.AddPoint(lat, lon)
        _, _, area = polygon.Compute(False, True)
        return abs(area)

    def grid(self, ring, epsg):
        if epsg not in self.grids:
            self.grids[epsg] = Transformer.from_crs("OGC:CRS84", f"EPSG:{epsg}", always_xy=True)
        eastings, northings = self.grids[epsg].transform([lon for lon, _ in ring], [lat for _, lat in ring])
        xs = [x - eastings[0] for x in eastings]
        ys = [y - northings[0] for y in northings]
        return abs(sum(x1 * y2 - x2 * y1 for x1, y1, x2, y2 in zip(xs, ys, xs[1:], ys[1:]))) / 2


class Largest:
    """The largest difference seen, with its name."""

    def __init__(self, what):
        self.what, self.value, self.name, self.square, self.count = what, 0.0, "-", 0.0, 0

    def see(self, difference, name):
        difference = abs(float(difference))
        self.square += difference * difference
        self.count += 1
        if difference > self.value:
            self.value, self.name = difference, name

    def __str__(self):
        rms = math.sqrt(self.square / max(1, self.count))
        return f"{self.what}: at most {self.value:.3g} ({self.name}), root mean square {rms:.3g}, n = {self.count}"


def doubles(ring):
    return [(float(lon), float(lat)) for lon, lat in ring]


def fixed(value):
    """With 12 decimals, correctly rounded (to even)."""
    scaled = int(mp.nint(value * mpf(10) ** 12))
    return f"{scaled // 10**12}.{scaled % 10**12:012d}"


def table():
    """The rows of the table and what is to be reported about them."""
    mp.dps = DIGITS
    dice = random.Random(SEED)
    first, second = geodesic_truth.ways()
    first_grid, second_grid = transverse_mercator_truth.ways()
    libraries = Libraries()
    own = [
        Largest("geodesic area, the two ways, m2"),
        Largest("perimeter, the two ways, m"),
        Largest("TM-3 area, the two ways, m2"),
    ]
    others = [
        Largest("geodesic area, PROJ, m2"),
        Largest("perimeter, PROJ, m"),
        Largest("TM-3 area, PROJ, m2"),
        Largest("geodesic area, GeographicLib (Python), m2"),
    ]
    rows = []
    for place, longitude, latitude in PLACES:
        zone = zone_of(longitude)
        for shape in SHAPES:
            spread = 0.0002 if place.startswith(("zone", "meridian", "pontianak")) else 0.01
            ring = random_ring(shape, longitude, latitude, spread, dice)
            if any(zone_of(float(lon)) != zone for lon, _ in ring):
                raise ValueError(f"the {shape} at {place} leaves zone EPSG:{zone}")
            name = f"{len(rows) + 1:03d}-{shape}-{place}"
            exact = [(mpf(lon), mpf(lat)) for lon, lat in ring]
            area, perimeter = geodesic_truth.polygon(exact, first)
            area_again, perimeter_again = geodesic_truth.polygon(exact, second)
            grid = transverse_mercator_truth.tm3_area(exact, zone, first_grid)
            grid_again = transverse_mercator_truth.tm3_area(exact, zone, second_grid)
            own[0].see(area - area_again, name)
            own[1].see(perimeter - perimeter_again, name)
            own[2].see(grid - grid_again, name)
            proj_area, proj_perimeter = libraries.geodesic(doubles(ring))
            others[0].see(proj_area - area, name)
            others[1].see(proj_perimeter - perimeter, name)
            others[2].see(libraries.grid(doubles(ring), zone) - grid, name)
            others[3].see(libraries.planimeter(doubles(ring)) - area, name)
            text = ";".join(f"{lon} {lat}" for lon, lat in ring)
            rows.append([name, zone, text, fixed(area), fixed(perimeter), fixed(grid)])
    return rows, own, others


def further(count):
    """What PROJ makes of `count` random rings."""
    mp.dps = 30
    dice = random.Random(SEED + 1)
    way, _ = geodesic_truth.ways()
    libraries = Libraries()
    largest = [Largest("geodesic area of random rings, PROJ, m2"), Largest("perimeter of random rings, PROJ, m")]
    for index in range(count):
        _, longitude, latitude = PLACES[index % len(PLACES)]
        shape = SHAPES[math.floor(len(SHAPES) * dice.random())]
        ring = random_ring(shape, longitude, latitude, 0.3, dice)
        area, perimeter = geodesic_truth.polygon([(mpf(lon), mpf(lat)) for lon, lat in ring], way)
        proj_area, proj_perimeter = libraries.geodesic(doubles(ring))
        largest[0].see(proj_area - area, f"{index} {shape}")
        largest[1].see(proj_perimeter - perimeter, f"{index} {shape}")
    return largest


def main():
    root = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, default=root / "Tests" / "Corpus" / "small-rings.csv")
    parser.add_argument("--random", type=int, default=0, metavar="N", help="compare PROJ on N further rings")
    arguments = parser.parse_args()

    rows, own, others = table()
    faults = [largest for largest in own if largest.value > AGREEMENT]
    faults += [largest for largest in others if largest.value > PROJ_LIMIT]
    for largest in own + others:
        print(largest, file=sys.stderr)
    if arguments.random:
        for largest in further(arguments.random):
            print(largest, file=sys.stderr)
    if faults:
        sys.exit("small_rings.py: the ways disagree; nothing is written: " + "; ".join(str(fault) for fault in faults))
    with open(arguments.output, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["id", "zone_epsg", "ring", "geodesic_area_m2", "geodesic_perimeter_m", "tm3_area_m2"])
        writer.writerows(rows)


if __name__ == "__main__":
    main()
