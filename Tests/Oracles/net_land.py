#!/usr/bin/env python3
"""Draws dirty layers and parcels upon them, and says what the layers take of each parcel and what they leave.

--folder gets

    net-land-layers.csv    layer, feature, kind (polygon or line), shape
    net-land-parcels.csv   parcel, shape, area_m2, what each layer takes (m2), remaining_m2, largest_m2
    net-land-troubles.csv  layer, defect, count, area_m2: what is wrong with the layers

A shape is positions `longitude latitude` joined by `;`, rings by `|`, parts by `/`. The layers, about 107 E 6.25 S:

    lp2b      polygons that overlap, turn up twice, cross themselves, are shattered to crumbs, or have no area
    sempadan  the banks of a winding river in pieces that share sides or overlap, widened by 5 m
    sutet     the bent centre line of a power line, widened by 12.5 m
    banjir    one outline of thousands of corners with holes, and the same ground in squares upon it

What is true: shapely. Each feature is made valid by the structure method, all are dissolved in one union, overlays are
made in longitude and latitude, areas are PROJ's geodesic ones. A layer is widened in PROJ's transverse Mercator on the
parcel as the union of what lies around each single segment (GEOS' buffer of a whole line smooths it by millimetres).
sempadan and sutet are taken away where they take 1 m2 or more; no parcel is drawn for which that hangs on 1e-3 m2.

The same arguments give the same bytes.
"""

import argparse
import math
import random
import sys
from pathlib import Path

import shapely
from pyproj import Geod, Transformer
from shapely.geometry import LineString, MultiPolygon, Polygon, box

from parcel_drawing import Draughtsman
from parcel_judge import polygons
from parcel_shapes import between, chosen, moved, rotated, whole

SEED = 612
PLACE = (107.0, -6.25)
PER_LATITUDE = 110574.0
PER_LONGITUDE = 111320.0 * math.cos(math.radians(PLACE[1]))
BUFFERS = {"lp2b": 0, "sempadan": 5, "sutet": 12.5, "banjir": 0}
SUBTRACTED = ["sempadan", "sutet"]
LEAST, MARGIN, SHARED, CRUMB = 1.0, 1e-3, 0.01, 1.0
WGS84 = Geod(ellps="WGS84")


def geodesic_area(geometry):
    """m2, exteriors less holes."""
    total = 0.0
    for part in polygons(geometry):
        areas = [abs(WGS84.polygon_area_perimeter(*ring.xy)[0]) for ring in [part.exterior, *part.interiors]]
        total += areas[0] - sum(areas[1:])
    return total


def placed(outline, decimals=9):
    return [
        (round(PLACE[0] + x / PER_LONGITUDE, decimals), round(PLACE[1] + y / PER_LATITUDE, decimals))
        for x, y in outline
    ]


def rectangle(x, y, width, height, angle=0.0):
    corners = [(-width / 2, -height / 2), (width / 2, -height / 2), (width / 2, height / 2), (-width / 2, height / 2)]
    return moved(rotated(corners, angle), x, y)


class Layers:
    """Draws the features of the layers: each a list of parts, a part a list of rings in metres; or a line."""

    def __init__(self, dice, corners, reach):
        self.dice, self.corners, self.reach = dice, corners, reach

    def somewhere(self):
        return between(self.dice, -self.reach, self.reach), between(self.dice, -self.reach, self.reach)

    def lp2b(self, count):
        dice, features = self.dice, []
        for number in range(count):
            x, y = self.somewhere()
            width, height, angle = between(dice, 30, 160), between(dice, 30, 120), between(dice, 0, math.pi)
            field = rectangle(x, y, width, height, angle)
            kind = number % 8
            if kind == 0:  # a bow tie
                features.append([[[field[0], field[2], field[1], field[3]]]])
            elif kind == 1:  # the next field laps over this one
                beside = rectangle(x + width / 3, y + height / 3, width, height, angle)
                features += [[[field]], [[beside]]]
            elif kind == 2:  # twice, begun elsewhere and run the other way
                features += [[[field]], [[(field[2:] + field[:2])[::-1]]]]
            elif kind == 3:  # shattered: strips side by side, with crumbs between them
                middle = rectangle(x, y, 40, 40)
                for strip in range(8):
                    west = middle[0][0] + strip * 5
                    outline = [(west, y - 20), (west + 4.5, y - 20), (west + 4.5, y + 20), (west, y + 20)]
                    crumb = [(west + 4.5, y - 20), (west + 5, y - 20), (west + 5, y - 18.5), (west + 4.5, y - 18.5)]
                    features += [[[outline]], [[crumb]]]
            elif kind == 4:  # parts one upon the other in one feature, which is not valid
                features.append([[field], [moved(field, width / 5, height / 5)]])
            elif kind == 5:  # a hole across the exterior
                features.append([[field, rectangle(*field[0], width / 3, height / 3)]])
            else:
                features.append([[field]])
        features.append([[[(0, 0), (50, 0), (100, 0)]]])  # encloses nothing
        return features

    def sempadan(self, pieces):
        def bank(t):
            return 1.1 * self.reach * t, 0.35 * self.reach * math.sin(5 * t) + 30 * math.sin(17 * t)

        features = []
        for number in range(pieces):
            start, end = -1 + 2 * number / pieces, -1 + 2 * (number + 1) / pieces
            if number % 3 == 0:  # laps over the next
                end += 0.4 / pieces
            stretch = [bank(start + (end - start) * k / 8) for k in range(9)]
            upper, lower = [(x, y + 15) for x, y in stretch], [(x, y - 15) for x, y in stretch]
            features.append([[lower + upper[::-1]]])
        return features

    def sutet(self):
        dice, y = self.dice, -1.2 * self.reach
        line = []
        while y < 1.2 * self.reach:
            line.append((0.3 * y + between(dice, -25, 25), y))
            y += between(dice, 80, 200)
        return line

    def banjir(self):
        dice, outline = self.dice, []
        for index in range(self.corners):
            direction = 2 * math.pi * index / self.corners
            distance = self.reach * (0.55 + 0.12 * math.sin(9 * direction) + 0.01 * dice.random())
            outline.append((distance * math.cos(direction), distance * math.sin(direction)))
        holes = [rectangle(x, 0, 60, 90, 0.3) for x in (-0.3 * self.reach, 0.0, 0.3 * self.reach)]
        features = [[[outline, *holes]]]
        for _ in range(6):
            x, y = self.somewhere()
            features.append([[rectangle(x, y, 200, 200)]])
        return features


def shaped(feature):
    """The geometry of a feature as drawn, valid or not."""
    parts = [[placed(ring) for ring in part] for part in feature]
    drawn = [Polygon(part[0], part[1:]) for part in parts]
    return drawn[0] if len(drawn) == 1 else MultiPolygon(drawn)


def made_valid(geometry):
    if geometry.is_valid:
        return geometry
    return shapely.make_valid(geometry, method="structure", keep_collapsed=False)


def troubles(layer, shapes):
    """What is wrong with the features of a layer, as (layer, defect, count, area)."""
    left_out = invalid = duplicates = overlapping = crumbs = 0
    crumb_area, kept, seen = 0.0, [], set()
    for geometry in shapes:
        valid = made_valid(geometry)
        parts = [part for part in polygons(valid) if part.area > 0]
        if not parts:
            left_out += 1
            continue
        invalid += not geometry.is_valid
        key = shapely.normalize(valid).wkb
        if key in seen:
            duplicates += 1
            continue
        seen.add(key)
        areas = [geodesic_area(part) for part in parts]
        crumbs += sum(area < CRUMB for area in areas)
        crumb_area += sum(area for area in areas if area < CRUMB)
        overlapping += any(geodesic_area(valid.intersection(other)) >= SHARED for other in kept)
        kept.append(valid)
    # In square degrees first: united sides have more corners, and are other geodesics.
    degrees = sum(one.area for one in kept) - shapely.union_all(kept).area
    again = degrees * geodesic_area(box(*[PLACE[k % 2] + (-5e-4, 5e-4)[k // 2] for k in range(4)])) / 1e-6
    rows = [
        ("left_out", left_out, None), ("invalid", invalid, None), ("duplicate", duplicates, None),
        ("overlapping", overlapping, again), ("crumb", crumbs, crumb_area),
    ]
    return [(layer, defect, count, area) for defect, count, area in rows if count]


class Widened:
    """Layers around one parcel, in the plane laid on it."""

    def __init__(self, parcel):
        west, south, east, north = parcel.bounds
        plane = f"+proj=tmerc +lon_0={(west + east) / 2!r} +lat_0={(south + north) / 2!r} +k=1 +ellps=WGS84"
        self.there = Transformer.from_pipeline(f"+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step {plane}")
        self.window = box(west, south, east, north).buffer(40 / 110000)

    def around(self, geometry, distance):
        near = geometry.intersection(self.window)
        laid = shapely.transform(near, self.there.transform, interleaved=False)
        pieces = []
        for part in getattr(laid, "geoms", [laid]):
            if part.is_empty:
                continue
            lines = [part] if isinstance(part, LineString) else []
            if isinstance(part, Polygon):
                pieces.append(part)
                lines = [part.exterior, *part.interiors]
            for line in lines:
                positions = list(line.coords)
                pieces += [
                    LineString(pair).buffer(distance, quad_segs=512) for pair in zip(positions, positions[1:])
                ]

        def back(x, y):
            return self.there.transform(x, y, direction="INVERSE")

        return made_valid(shapely.transform(shapely.union_all(pieces), back, interleaved=False))


def judged(parcel, layers):
    """What each layer takes; what remains; whether nothing hangs on a hair."""
    taken, lost, widened = {}, [], Widened(parcel)
    for name, ground in layers.items():
        distance = BUFFERS[name]
        if distance:
            ground = widened.around(ground, distance)
        shared = parcel.intersection(ground)
        taken[name] = geodesic_area(shared)
        if name in SUBTRACTED and taken[name] >= LEAST:
            lost.append(ground)
    sure = all(abs(taken[name] - LEAST) > MARGIN for name in SUBTRACTED)
    rest = parcel.difference(shapely.union_all(lost)) if lost else parcel
    areas = [geodesic_area(part) for part in polygons(rest)]
    return taken, sum(areas), max(areas, default=0.0), sure


def written(geometry):
    def ring(positions):
        return ";".join(f"{x!r} {y!r}" for x, y in positions)

    if isinstance(geometry, LineString):
        return ring(geometry.coords)
    parts = polygons(geometry)
    return "/".join("|".join(ring(one.coords) for one in [part.exterior, *part.interiors]) for part in parts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--parcels", type=int, default=5000)
    parser.add_argument("--fields", type=int, default=400)
    parser.add_argument("--corners", type=int, default=8000)
    parser.add_argument("--reach", type=float, default=1500, help="half the width of the ground, in metres")
    arguments = parser.parse_args()
    dice = random.Random(SEED)
    draw = Layers(dice, arguments.corners, arguments.reach)
    shapes = {
        "lp2b": [shaped(feature) for feature in draw.lp2b(arguments.fields)],
        "sempadan": [shaped(feature) for feature in draw.sempadan(24)],
        "sutet": [LineString(placed(draw.sutet()))],
        "banjir": [shaped(feature) for feature in draw.banjir()],
    }
    layers = {
        name: shapely.union_all([made_valid(one) for one in features]) for name, features in shapes.items()
    }
    rims = {name: ground if name == "sutet" else ground.boundary for name, ground in layers.items()}
    draughtsman = Draughtsman(dice)
    rows = []
    while len(rows) < arguments.parcels:
        rim = rims[chosen(dice, sorted(rims))]
        point = rim.interpolate(dice.random(), normalized=True)
        anchor = (point.x + between(dice, -40, 40) / PER_LONGITUDE, point.y + between(dice, -40, 40) / PER_LATITUDE)
        area = chosen(dice, [150, 400, 600, 600, 1000, 2500])
        parcel = draughtsman.place(draughtsman.sound(area), anchor, chosen(dice, [6, 7, 9]))
        if not parcel.is_valid:
            continue
        taken, remaining, largest, sure = judged(parcel, layers)
        if sure:
            rows.append((parcel, taken, remaining, largest))
    arguments.folder.mkdir(parents=True, exist_ok=True)

    def table(name, header, lines):
        text = "\n".join([header, f"# shapely {shapely.__version__}; see Tests/Oracles/net_land.py", *lines]) + "\n"
        with open(arguments.folder / name, "w", encoding="utf-8", newline="") as file:
            file.write(text)

    table(
        "net-land-layers.csv", "layer,feature,kind,shape",
        [
            f"{name},{number},{'line' if isinstance(one, LineString) else 'polygon'},{written(one)}"
            for name, features in shapes.items() for number, one in enumerate(features)
        ])
    table(
        "net-land-parcels.csv",
        "parcel,shape,area_m2," + ",".join(f"{name}_m2" for name in layers) + ",remaining_m2,largest_m2",
        [
            f"{number},{written(parcel)},{geodesic_area(parcel):.6f},"
            + ",".join(f"{taken[name]:.6f}" for name in layers) + f",{remaining:.6f},{largest:.6f}"
            for number, (parcel, taken, remaining, largest) in enumerate(rows)
        ])
    found = [row for name in ("lp2b", "sempadan", "banjir") for row in troubles(name, shapes[name])]
    table(
        "net-land-troubles.csv", "layer,defect,count,area_m2",
        [f"{layer},{defect},{count},{'' if area is None else f'{area:.3f}'}" for layer, defect, count, area in found])
    counts = ", ".join(f"{name} {sum(taken[name] > 0 for _, taken, _, _ in rows)}" for name in layers)
    print(f"{len(rows)} parcels, touched by {counts}; {len(found)} kinds of trouble", file=sys.stderr)


if __name__ == "__main__":
    main()
