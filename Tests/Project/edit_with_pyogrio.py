"""Appends the features of a GeoJSON file to a layer of a GeoPackage by geopandas and pyogrio.

    edit_with_pyogrio.py PROJECT LAYER FILE.geojson
"""

import sys

import geopandas

project, layer, file = sys.argv[1:]
frame = geopandas.read_file(file, engine="pyogrio")
frame.to_file(project, layer=layer, driver="GPKG", engine="pyogrio", mode="a")
