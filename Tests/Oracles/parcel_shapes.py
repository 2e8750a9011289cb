"""Outlines of random parcels, in metres about their anchor: closed by no repetition, counter-clockwise."""

import math


def whole(dice, least, most):
    """A whole number from least to most. From random() alone, whose numbers Python promises to keep."""
    return least + math.floor((most - least + 1) * dice.random())


def chosen(dice, choices):
    return choices[math.floor(len(choices) * dice.random())]


def between(dice, least, most):
    return least + (most - least) * dice.random()


def doubled_area(outline):
    following = outline[1:] + outline[:1]
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(outline, following))


def sized(outline, area):
    """The outline scaled to an area."""
    factor = math.sqrt(area / (doubled_area(outline) / 2))
    return [(x * factor, y * factor) for x, y in outline]


def rotated(outline, angle):
    sine, cosine = math.sin(angle), math.cos(angle)
    return [(x * cosine - y * sine, x * sine + y * cosine) for x, y in outline]


def moved(outline, east, north):
    return [(x + east, y + north) for x, y in outline]


def rectangle(dice):
    width = between(dice, 1, 3)
    return [(-width / 2, -0.5), (width / 2, -0.5), (width / 2, 0.5), (-width / 2, 0.5)]


def strip(dice):
    length = between(dice, 4, 12)
    return [(-length / 2, -0.5), (length / 2, -0.5), (length / 2, 0.5), (-length / 2, 0.5)]


def triangle(dice):
    return [(-1, -0.6), (1, between(dice, -0.6, -0.2)), (between(dice, -0.8, 0.8), 1)]


def trapezium(dice):
    top = between(dice, 0.4, 0.9)
    return [(-1, -0.6), (1, -0.6), (top, 0.6), (-top, 0.6)]


def ell(dice):
    x, y = between(dice, 0.3, 0.7), between(dice, 0.3, 0.7)
    outline = [(0, 0), (1, 0), (1, y), (x, y), (x, 1), (0, 1)]
    return moved(outline, -0.4, -0.4)


def star(dice):
    """3 to 24 corners, seen in order of direction from the anchor: simple, often not convex."""
    count = whole(dice, 3, 24)
    roughness = between(dice, 0.05, 0.5)
    outline = []
    for index in range(count):
        direction = 2 * math.pi * (index + between(dice, -0.3, 0.3)) / count
        distance = 1 - roughness * dice.random()
        outline.append((distance * math.cos(direction), distance * math.sin(direction)))
    return outline


def traced(dice):
    """A rectangle with positions along its sides, as a walked track has them."""
    base = rectangle(dice)
    outline = []
    for (x1, y1), (x2, y2) in zip(base, base[1:] + base[:1]):
        pieces = whole(dice, 2, 6)
        outline += [(x1 + (x2 - x1) * k / pieces, y1 + (y2 - y1) * k / pieces) for k in range(pieces)]
    return outline


SHAPES = [rectangle, rectangle, rectangle, strip, triangle, trapezium, ell, star, star, star, traced]


def outline(dice, area):
    """Any shape at any rotation, with the anchor at or near its middle."""
    return rotated(sized(chosen(dice, SHAPES)(dice), area), between(dice, 0, 2 * math.pi))
