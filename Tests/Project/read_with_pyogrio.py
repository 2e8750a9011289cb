"""Prints what pyogrio reads of a GeoPackage, as JSON: for every layer with or without a geometry its rows and types.

    read_with_pyogrio.py FILE
"""

import json
import sys
import warnings

import numpy
import pyogrio

# A polygon that is not closed is no fault of the file that says so.
warnings.simplefilter("error", RuntimeWarning)


def plain(value):
    if value is None or (isinstance(value, float) and numpy.isnan(value)):
        return None
    if isinstance(value, numpy.generic):
        return plain(value.item())
    if isinstance(value, bytes):
        return value.hex()
    return value if isinstance(value, (str, int, float, bool)) else str(value)


path = sys.argv[1]
layers = {}
for name, kind in pyogrio.list_layers(path):
    info = pyogrio.read_info(path, layer=name)
    meta, keys, geometries, columns = pyogrio.raw.read(path, layer=name, return_fids=True)
    layers[name] = {
        "kind": kind, "count": len(keys), "fields": list(map(str, meta["fields"])),
        "types": list(map(str, info["ogr_types"])) if "ogr_types" in info else None,
        "bounds": None if kind is None else list(map(float, info["total_bounds"] or ())),
        "crs": info["crs"], "keys": list(map(int, keys)),
        "geometries": None if geometries is None else [plain(geometry) for geometry in geometries],
        "columns": [[plain(value) for value in column] for column in columns],
    }
json.dump(layers, sys.stdout)
