"""A made-up region of many units with a few parcels in each: what readiness lists are measured on."""

from __future__ import annotations

import itertools
import math
import pathlib
import random
from collections.abc import Iterable, Iterator

#: 83,762 units with three parcels each are 251,286 parcels.
PARCELS_PER_UNIT = 3
#: The province that does not exist.
REGION = "99"

_STEP = 0.004
_WEST, _SOUTH = 106.0, -7.2
_SIDE_POSITIONS = 8
_UNITS_PER_DISTRICT = 20
_DISTRICTS_PER_REGENCY = 90
_SEED = 20250817
_CLASSES = ("BMD", "Fasum", "Fasos", "Hibah")


def _code(unit: int) -> tuple[str, str]:
    """The code of a unit and that of its district."""
    district, place = divmod(unit, _UNITS_PER_DISTRICT)
    regency, number = divmod(district, _DISTRICTS_PER_REGENCY)
    above = f"{REGION}.{regency + 1:02}.{number + 1:02}"
    return f"{above}.{2001 + place}", above


def _ring(west: float, south: float, side: float, positions: int) -> str:
    steps = [side * number / positions for number in range(positions)]
    ring = [
        *((west + step, south) for step in steps),
        *((west + side, south + step) for step in steps),
        *((west + side - step, south + side) for step in steps),
        *((west, south + side - step) for step in steps),
    ]
    return ",".join(f"[{x:.9f},{y:.9f}]" for x, y in itertools.chain(ring, ring[:1]))


def _feature(properties: str, ring: str) -> str:
    return f'{{"type":"Feature","properties":{{{properties}}},"geometry":{{"type":"Polygon","coordinates":[[{ring}]]}}}}'


def _villages(count: int, columns: int) -> Iterator[str]:
    for unit in range(count):
        row, column = divmod(unit, columns)
        code, district = _code(unit)
        properties = (
            f'"NAMOBJ":"Contoh {unit}","KDEPUM":"{code}","WADMKD":"Contoh {unit}","WADMKC":"Kecamatan {district}",'
            f'"WADMKK":"Kabupaten {code[:5]}","WADMPR":"Provinsi Contoh"')
        yield _feature(properties, _ring(_WEST + column * _STEP, _SOUTH + row * _STEP, _STEP, _SIDE_POSITIONS))


def _parcels(count: int, columns: int) -> Iterator[str]:
    for unit in range(count):
        row, column = divmod(unit, columns)
        draw = random.Random(_SEED * 1_000_003 + unit)
        for place in range(PARCELS_PER_UNIT):
            west = _WEST + (column + 0.1 + 0.27 * place) * _STEP
            south = _SOUTH + (row + draw.uniform(0.1, 0.7)) * _STEP
            side = draw.uniform(15, 45) / 111_000
            properties = f'"id":"U{unit:05}-{place}","jenis_aset":"{draw.choice(_CLASSES)}"'
            yield _feature(properties, _ring(west, south, side, 1))


def _write(path: pathlib.Path, features: Iterable[str]) -> None:
    with open(path, "w") as file:
        file.write('{"type":"FeatureCollection","features":[\n')
        for number, feature in enumerate(features):
            file.write(feature if number == 0 else ",\n" + feature)
        file.write("\n]}\n")


def write_units(count: int, folder: pathlib.Path) -> None:
    """Writes `kelurahan.geojson` and `parcels.geojson`; the same number gives the same bytes."""
    columns = math.ceil(math.sqrt(count))
    _write(folder / "kelurahan.geojson", _villages(count, columns))
    _write(folder / "parcels.geojson", _parcels(count, columns))
