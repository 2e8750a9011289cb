#!/usr/bin/env python3
"""Crowds the parcels of random_parcels.py, and says which of them are duplicates or overlap.

--parcels is the file that random_parcels.py wrote. --crowded gets the same parcels among new ones:

    300 moved     a valid parcel again, 1 to 30 m away, so that it overlaps what was there by any amount
    300 copied    a parcel again, its rings begun elsewhere and perhaps run the other way, its holes and parts shuffled;
                  every fourth of these is copied twice
    100 renamed   a parcel gets the id of another one

in an order up to chance. --expected (JSON) gets, by zero-based index in the crowded file:

    outlines   groups of features whose rings are the same up to start, direction and order (GEOS' normal form of
               shapely, coordinates equal to the last bit)
    ids        groups of features with the same id
    overlaps   [first, second, area in m2, share of the smaller one] of two valid features that are no duplicates and share
               at least 1 m2: GEOS' overlay in longitude and latitude, PROJ's geodesic area on WGS 84
    unsure     pairs within 1e-4 m2 of 1 m2, which may be told or not

The same seed gives the same bytes.
"""

import argparse
import json
import math
import random
import sys
from collections import defaultdict
from pathlib import Path

import shapely
from pyproj import Geod
from shapely import affinity
from shapely.geometry import mapping, shape

from parcel_judge import polygons
from parcel_shapes import between, chosen

SEED = 57
LEAST, MARGIN = 1.0, 1e-4
WGS84 = Geod(ellps="WGS84")


def geodesic_area(geometry):
    """m2, exteriors less holes; zero for points and lines."""
    total = 0.0
    for part in polygons(geometry):
        rings = [part.exterior, *part.interiors]
        areas = [abs(WGS84.polygon_area_perimeter(*ring.xy)[0]) for ring in rings]
        total += areas[0] - sum(areas[1:])
    return total


def retold(geometry, dice):
    """The coordinates of a GeoJSON geometry, written down differently."""

    def ring(positions):
        open_ring = positions[:-1]
        start = math.floor(len(open_ring) * dice.random())
        turned = open_ring[start:] + open_ring[:start]
        if dice.random() < 0.5:
            turned = turned[::-1]
        return turned + turned[:1]

    def shuffled(values):
        keyed = [(dice.random(), number) for number in range(len(values))]
        return [values[number] for _, number in sorted(keyed)]

    def polygon(rings):
        return [ring(rings[0])] + shuffled([ring(hole) for hole in rings[1:]])

    if geometry["type"] == "Polygon":
        return {"type": "Polygon", "coordinates": polygon(geometry["coordinates"])}
    parts = shuffled([polygon(part) for part in geometry["coordinates"]])
    return {"type": "MultiPolygon", "coordinates": parts}


def crowd(features, dice):
    features = [
        {"type": "Feature", "properties": {"id": f"R-{number:05}"}, "geometry": feature["geometry"]}
        for number, feature in enumerate(features)
    ]
    original = list(features)

    def add(geometry):
        features.append({"type": "Feature", "properties": {"id": f"N-{len(features):05}"}, "geometry": geometry})

    sound = [feature for feature in original if shape(feature["geometry"]).is_valid]
    for _ in range(300):
        parcel = shape(chosen(dice, sound)["geometry"])
        distance, bearing = between(dice, 1, 30) / 111000, between(dice, 0, 2 * math.pi)
        moved = affinity.translate(parcel, distance * math.sin(bearing), distance * math.cos(bearing))
        add(json.loads(json.dumps(mapping(moved))))
    for number in range(300):
        geometry = chosen(dice, original)["geometry"]
        for _ in range(2 if number % 4 == 0 else 1):
            add(retold(geometry, dice))
    for _ in range(100):
        chosen(dice, features)["properties"]["id"] = chosen(dice, original)["properties"]["id"]
    keyed = [(dice.random(), number) for number in range(len(features))]
    return [features[number] for _, number in sorted(keyed)]


def groups(keys):
    members = defaultdict(list)
    for number, key in enumerate(keys):
        members[key].append(number)
    return sorted(group for group in members.values() if len(group) > 1)


def outline_key(geometry):
    """The same for outlines that differ in start, direction, order of holes and order of parts only."""
    parts = []
    for part in polygons(geometry):
        # normalize() takes one ring at a time, so that nothing depends on validity.
        rings = [shapely.Polygon(ring).normalize().wkb for ring in [part.exterior, *part.interiors]]
        parts.append((rings[0], *sorted(rings[1:])))
    return tuple(sorted(parts))


def judge(features):
    shapes = [shape(feature["geometry"]) for feature in features]
    outlines = groups([outline_key(geometry) for geometry in shapes])
    group_of = {number: group[0] for group in outlines for number in group}
    valid = [number for number, geometry in enumerate(shapes) if geometry.is_valid]
    tree = shapely.STRtree([shapes[number] for number in valid])
    overlaps, unsure = [], []
    for one, other in zip(*tree.query(tree.geometries, predicate="intersects")):
        first, second = valid[one], valid[other]
        if first >= second or group_of.get(first, -1) == group_of.get(second, -2):
            continue
        area = geodesic_area(shapes[first].intersection(shapes[second]))
        if abs(area - LEAST) <= MARGIN:
            unsure.append([first, second])
        elif area > LEAST:
            smaller = min(geodesic_area(shapes[first]), geodesic_area(shapes[second]))
            overlaps.append([first, second, area, area / smaller])
    ids = groups([feature["properties"]["id"] for feature in features])
    return {"outlines": outlines, "ids": ids, "overlaps": sorted(overlaps), "unsure": sorted(unsure)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parcels", type=Path, required=True)
    parser.add_argument("--crowded", type=Path, required=True)
    parser.add_argument("--expected", type=Path, required=True)
    arguments = parser.parse_args()
    with open(arguments.parcels, encoding="utf-8") as file:
        features = crowd(json.load(file)["features"], random.Random(SEED))
    with open(arguments.crowded, "w", encoding="utf-8", newline="") as file:
        lines = ",\n".join(json.dumps(feature, separators=(",", ":")) for feature in features)
        file.write('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n")
    expected = {"features": len(features), **judge(features)}
    with open(arguments.expected, "w", encoding="utf-8") as file:
        json.dump(expected, file)
    counts = ", ".join(f"{name} {len(value)}" for name, value in expected.items() if name != "features")
    print(f"{len(features)} crowded parcels: {counts}", file=sys.stderr)


if __name__ == "__main__":
    main()
