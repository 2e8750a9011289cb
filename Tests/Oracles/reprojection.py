#!/usr/bin/env python3
"""Writes Tests/Corpus/reprojection.csv: three positions in every supported system, and where they are on WGS 84.

Projections are those of the EPSG register, without any datum operation: DGN95 and SRGI2013 are WGS 84 here (null
transformations). Batavia and ID74 are carried by the EPSG operation that the last columns name.

Needs pyproj (PyPI). Run from the root of the package: python3 Tests/Oracles/reprojection.py
"""
import pyproj
from pyproj import CRS, Proj
from pyproj.transformer import TransformerGroup

CODES = [
    4326, 9470, 4755, 4211, 4238, 3857,
    *range(32646, 32655), *range(32746, 32755),
    *range(9476, 9483), *range(9487, 9495),
    *range(23866, 23873), *range(23877, 23885),
    *range(23830, 23846),
]
SHIFTS = {4211: "EPSG:8452", 4238: "EPSG:1833"}


def operation(code):
    """The transformer of the EPSG operation, with its accuracy."""
    wanted = SHIFTS[code].split(":")
    for transformer in TransformerGroup(code, 4326, always_xy=True).transformers:
        found = transformer.source_crs and transformer.to_json_dict().get("id")
        steps = transformer.operations or ()
        ids = [found] + [step.to_json_dict().get("id") for step in steps]
        if any(i and i["authority"] == wanted[0] and str(i["code"]) == wanted[1] for i in ids):
            return transformer
    raise SystemExit(f"no {SHIFTS[code]}")


def places(area):
    """Three positions in the area of use, cut to Indonesia."""
    west, east = max(area.west, 94.0), min(area.east, 142.0)
    south, north = max(area.south, -11.0), min(area.north, 6.0)
    for part_x, part_y in ((0.21, 0.33), (0.52, 0.71), (0.88, 0.12)):
        yield round(west + part_x * (east - west), 7), round(south + part_y * (north - south), 7)


def main():
    with open("Tests/Corpus/reprojection.csv", "w", encoding="utf-8", newline="\n") as file:
        file.write("epsg,name,west,south,east,north,x,y,longitude,latitude,operation,accuracy_m\n")
        file.write(f"# pyproj {pyproj.__version__} with PROJ {pyproj.proj_version_str}; see Tests/Oracles/reprojection.py\n")
        for code in CODES:
            crs = CRS.from_epsg(code)
            area = crs.area_of_use
            for longitude, latitude in places(area):
                x, y, name, accuracy = longitude, latitude, "", ""
                if code in SHIFTS:
                    transformer = operation(code)
                    name, accuracy = SHIFTS[code], transformer.accuracy
                    longitude, latitude = transformer.transform(x, y)
                elif crs.is_projected:
                    x, y = Proj(crs)(longitude, latitude)
                bounds = (area.west, area.south, area.east, area.north)
                row = (code, crs.name, *bounds, x, y, longitude, latitude, name, accuracy)
                file.write(",".join(v if isinstance(v, str) else repr(v) for v in row) + "\n")


main()
