"""Small rings at any rotation, as decimal texts, at places of Indonesia."""

import math

from shapely import Polygon

from transverse_mercator_truth import TM3_FIRST_CODE

# Place, longitude, latitude: towns of Indonesia, and points at the edges and central meridians of the zones.
PLACES = [
    ("kota-bekasi", 106.9921, -6.2349),
    ("kota-bekasi-bantargebang", 106.9878, -6.3170),
    ("kota-bekasi-jatisampurna", 106.9253, -6.3822),
    ("kab-bekasi-cikarang", 107.1512, -6.2617),
    ("kab-bekasi-muaragembong", 107.0332, -5.9738),
    ("kab-bekasi-bojongmangu", 107.1988, -6.4463),
    ("banjarnegara", 109.6913, -7.3962),
    ("banjarnegara-dieng", 109.9071, -7.2125),
    ("banjarnegara-purwareja", 109.4402, -7.4661),
    ("padang", 100.3543, -0.9492),
    ("pekanbaru", 101.4478, 0.5071),
    ("rantau-prapat", 99.8322, 2.1003),
    ("zone-47.2-east-edge", 101.9993, -3.3401),
    ("zone-48.1-west-edge", 102.0007, -3.3399),
    ("jambi", 103.6131, -1.6101),
    ("batam", 104.0305, 1.1301),
    ("zone-48.1-east-edge", 104.9994, -4.8203),
    ("zone-48.2-west-edge", 105.0006, -5.4003),
    ("anambas", 106.2501, 3.2147),
    ("meridian-48.2", 106.5, -6.6112),
    ("zone-48.2-east-edge", 107.9994, -6.8501),
    ("zone-49.1-west-edge", 108.0006, -6.8499),
    ("natuna", 108.3802, 3.9448),
    ("pontianak-equator", 109.3331, 0.00003),
    ("meridian-49.1", 109.5, -7.0101),
    ("zone-49.1-east-edge", 110.9993, -7.5702),
]
SHAPES = ["square", "rectangle", "triangle", "ell", "strip", "irregular", "irregular", "footprint"]


def corners(shape, dice):
    """Corners in metres about the origin, counter-clockwise, not closed."""
    if shape == "square":
        side = 10 + 32 * dice.random()
        return box(side, side)
    if shape == "rectangle":
        long = 15 + 40 * dice.random()
        return box(long, 10 + (min(long, 42) - 10) * dice.random())
    if shape == "footprint":
        return box(30, 20)
    if shape == "strip":
        return box(40 + 19 * dice.random(), 0.2 + 2.8 * dice.random())
    if shape == "triangle":
        size = 10 + 45 * dice.random()
        return [(-size / 2, -size / 3), (size / 2, -size / 3 * dice.random()), (size * (dice.random() - 0.5), size / 2)]
    if shape == "ell":
        width, height = 18 + 24 * dice.random(), 18 + 24 * dice.random()
        notch_x, notch_y = width * (0.25 + 0.5 * dice.random()), height * (0.25 + 0.5 * dice.random())
        outline = [(0, 0), (width, 0), (width, notch_y), (notch_x, notch_y), (notch_x, height), (0, height)]
        return [(x - width / 2, y - height / 2) for x, y in outline]
    count = 3 + math.floor(10 * dice.random())
    radius = 6 + 23 * dice.random()
    outline = []
    for index in range(count):
        direction = 2 * math.pi * (index + 0.7 * dice.random()) / count
        distance = radius * (0.4 + 0.6 * dice.random())
        outline.append((distance * math.cos(direction), distance * math.sin(direction)))
    return outline


def box(width, height):
    return [(-width / 2, -height / 2), (width / 2, -height / 2), (width / 2, height / 2), (-width / 2, height / 2)]


def random_ring(shape, longitude, latitude, spread, dice):
    """A closed ring of decimal texts: the shape at a random rotation, start and direction, within `spread` degrees."""
    latitude += spread * (2 * dice.random() - 1)
    longitude += spread * (2 * dice.random() - 1)
    sine = math.sin(math.radians(latitude))
    square = 1 - 0.00669437999014 * sine * sine
    per_latitude = math.radians(6378137 * (1 - 0.00669437999014) / square**1.5)
    per_longitude = math.radians(6378137 / math.sqrt(square)) * math.cos(math.radians(latitude))
    rotation = 2 * math.pi * dice.random()
    if dice.random() < 0.2:
        rotation = 0
    outline = corners(shape, dice)
    start = math.floor(len(outline) * dice.random())
    outline = outline[start:] + outline[:start]
    if dice.random() < 0.5:
        outline.reverse()
    decimals = 9 + math.floor(4 * dice.random())
    ring = []
    for x, y in outline:
        east = x * math.cos(rotation) - y * math.sin(rotation)
        north = x * math.sin(rotation) + y * math.cos(rotation)
        ring.append(
            (f"{longitude + east / per_longitude:.{decimals}f}", f"{latitude + north / per_latitude:.{decimals}f}")
        )
    ring.append(ring[0])
    if not Polygon([(float(lon), float(lat)) for lon, lat in ring]).is_valid:
        raise ValueError(f"the {shape} at {longitude} {latitude} is not simple")
    return ring


def zone_of(longitude):
    return TM3_FIRST_CODE + math.floor((longitude - 93) / 3)
