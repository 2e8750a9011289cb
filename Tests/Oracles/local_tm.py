#!/usr/bin/env python3
"""Writes Tests/Corpus/local-tm.csv: positions around a centre in PROJ's transverse Mercator with scale 1.

Needs pyproj (PyPI). Run from the root of the package: python3 Tests/Oracles/local_tm.py
"""
import math
import random

from pyproj import Transformer
import pyproj

CENTRES = [  # name, longitude, latitude
    ("Bekasi", 106.9896, -6.2349),
    ("Banjarnegara", 109.6944, -7.3971),
    ("Sabang", 95.3167, 5.8926),
    ("Merauke", 140.4009, -8.4991),
    ("Pontianak on the equator", 109.3333, 0.0),
    ("Rote", 123.0, -10.9),
    ("Oslo", 10.75, 59.91),
    ("antimeridian", 179.99, -17.0),
]


def main():
    draw = random.Random(20_260_101)
    rows = []
    for name, longitude, latitude in CENTRES:
        carry = Transformer.from_pipeline(
            "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
            f"+step +proj=tmerc +lat_0={latitude!r} +lon_0={longitude!r} +k=1 +x_0=0 +y_0=0 +ellps=WGS84")
        for index in range(25):
            # From a centimetre to 50 km away, in any direction.
            distance = 0.0 if index == 0 else 10 ** draw.uniform(-2, math.log10(50_000))
            bearing = draw.uniform(0, 2 * math.pi)
            x = longitude + distance * math.sin(bearing) / (111_320 * math.cos(math.radians(latitude)))
            y = latitude + distance * math.cos(bearing) / 110_574
            if x > 180:
                x -= 360
            rows.append((longitude, latitude, x, y, *carry.transform(x, y)))
    with open("Tests/Corpus/local-tm.csv", "w", encoding="utf-8", newline="\n") as file:
        file.write("centre_longitude,centre_latitude,longitude,latitude,easting_m,northing_m\n")
        file.write(f"# pyproj {pyproj.__version__} with PROJ {pyproj.proj_version_str}; see Tests/Oracles/local_tm.py\n")
        for row in rows:
            file.write(",".join(repr(value) for value in row) + "\n")


main()
