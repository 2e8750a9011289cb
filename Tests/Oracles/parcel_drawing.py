"""Draws random parcels: how they look and where they lie."""

import math

from shapely.geometry import MultiPolygon, Polygon

import parcel_shapes
from parcel_shapes import between, chosen, moved, outline, rotated, sized, whole


class Draughtsman:
    """Draws parcels: outlines in metres, put down at an anchor and rounded to some decimals."""

    def __init__(self, dice):
        self.dice = dice

    def place(self, parts, anchor, decimals):
        """Parts are lists of outlines, exterior first. Start and direction of each ring are up to chance."""
        longitude, latitude = anchor
        per_latitude = 110574.0
        per_longitude = 111320.0 * math.cos(math.radians(latitude))

        def ring(outline):
            if self.dice.random() < 0.5:
                outline = outline[::-1]
            start = math.floor(len(outline) * self.dice.random())
            outline = outline[start:] + outline[:start]
            return [
                (round(longitude + x / per_longitude, decimals), round(latitude + y / per_latitude, decimals))
                for x, y in outline
            ]

        drawn = [Polygon(ring(part[0]), [ring(hole) for hole in part[1:]]) for part in parts]
        if len(drawn) > 1 or self.dice.random() < 0.2:
            return MultiPolygon(drawn)
        return drawn[0]

    def sound(self, area):
        """Parts of a parcel that is valid if the outlines keep clear of each other."""
        dice = self.dice
        kind = dice.random()
        if kind < 0.05:
            return [self.with_holes(area)]
        if kind < 0.10:
            return self.in_parts(area)
        return [[outline(dice, area)]]

    def with_holes(self, area):
        dice = self.dice
        exterior = outline(dice, area)
        size = math.sqrt(area)
        if dice.random() < 0.3:
            return [
                exterior,
                moved(outline(dice, area * 0.01), -0.16 * size, 0),
                moved(outline(dice, area * 0.01), 0.16 * size, 0),
            ]
        return [exterior, outline(dice, area * between(dice, 0.01, 0.12))]

    def in_parts(self, area):
        dice = self.dice
        count = whole(dice, 2, 3)
        weights = [between(dice, 0.2, 1) for _ in range(count)]
        parts, east = [], 0.0
        for weight in weights:
            size = area * weight / sum(weights)
            parts.append([moved(outline(dice, size), east, between(dice, -10, 10))])
            east += 1.6 * math.sqrt(size) + between(dice, 5, 40)
        return parts

    def broken(self, area):
        """Parts of a parcel that is invalid."""
        dice = self.dice
        kind = whole(dice, 0, 7)
        size = math.sqrt(area)
        angle = between(dice, 0, 2 * math.pi)
        square = rotated(sized(parcel_shapes.rectangle(dice), area), angle)
        if kind in (0, 1):  # two corners exchanged: a bow tie
            return [[[square[0], square[2], square[1], square[3]]]]
        if kind == 2:  # a knot somewhere in a longer ring
            ring = sized(parcel_shapes.star(dice), area)
            while len(ring) < 6:
                ring = sized(parcel_shapes.star(dice), area)
            ring[2], ring[3] = ring[3], ring[2]
            return [[ring]]
        if kind == 3:  # a hole beside the parcel
            return [[square, moved(sized(parcel_shapes.rectangle(dice), area * 0.1), 4 * size, 0)]]
        if kind == 4:  # a hole in a hole
            square = rotated(sized([(-1, -1), (1, -1), (1, 1), (-1, 1)], area), angle)
            return [[square, [(x * 0.6, y * 0.6) for x, y in square], [(x * 0.3, y * 0.3) for x, y in square]]]
        if kind == 5:  # two parts one upon the other
            return [[square], [moved(square, 0.3 * size, 0.2 * size)]]
        if kind == 6:  # a ring that touches itself in its waist
            waist = [(-1, -1), (1, -1), (0, 0), (1, 1), (-1, 1), (0, 0)]
            return [[rotated(sized(waist, area), angle)]]
        # a hole across the exterior ring
        return [[square, [(x * 0.4 + square[0][0], y * 0.4 + square[0][1]) for x, y in square]]]


class Surveyed:
    """Draws anchors: where in the city a parcel lies."""

    def __init__(self, villages, dice):
        self.villages, self.dice = villages, dice

    def anchor(self):
        dice, villages = self.dice, self.villages
        kind = dice.random()
        if kind < 0.30:
            return "near a boundary", self.beside(villages.lines, 45)
        if kind < 0.36:
            return "where three meet", self.around(chosen(dice, villages.meetings), 20)
        if kind < 0.42:
            return "on the rim", self.beside(villages.rim, 45)
        if kind < 0.46:
            return "outside", self.scattered(inside=False)
        return "anywhere", self.scattered(inside=True)

    def beside(self, lines, metres):
        point = lines.interpolate(self.dice.random(), normalized=True)
        return self.around((point.x, point.y), metres)

    def around(self, position, metres):
        reach = metres / 110574.0
        return position[0] + between(self.dice, -reach, reach), position[1] + between(self.dice, -reach, reach)

    def scattered(self, inside):
        west, south, east, north = self.villages.bounds
        margin = 0 if inside else 0.02
        while True:
            longitude = between(self.dice, west - margin, east + margin)
            latitude = between(self.dice, south - margin, north + margin)
            if self.villages.hold(longitude, latitude) == inside:
                return longitude, latitude
