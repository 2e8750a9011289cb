"""What shapely and pyproj find about a parcel over village boundaries; random_parcels.py tells the words."""

import json
import math

import numpy
import shapely
from pyproj import Geod, Transformer
from shapely.geometry import shape

NEAR_BOUNDARY = 12.5
SECOND_SHARE = 0.05
DISTANCE_MARGIN = 0.001
SHARE_MARGIN = 1e-6
GRID = "EPSG:23834"
# DGN95 is WGS 84 for our purpose: the null transformation is what is wanted, and what PROJ is held to.
GRID_PIPELINE = (
    "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
    "+step +proj=tmerc +lat_0=0 +lon_0=106.5 +k=0.9999 +x_0=200000 +y_0=1500000 +ellps=WGS84"
)


class Unfit(Exception):
    """The boundary file or PROJ's data does not serve."""


class Villages:
    """The boundary file."""

    def __init__(self, path):
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        self.codes = [feature["properties"]["village_code"] for feature in features]
        self.shapes = [shape(feature["geometry"]) for feature in features]
        for code, village in zip(self.codes, self.shapes):
            if not village.is_valid:
                raise Unfit(f"village {code} is invalid: {shapely.is_valid_reason(village)}")
            shapely.prepare(village)
        self.boundaries = [village.boundary for village in self.shapes]
        self.tree = shapely.STRtree(self.shapes)
        self.everything = shapely.union_all(self.shapes)
        self.rim = self.everything.boundary
        self.bounds = self.everything.bounds
        self.lines = shapely.union_all(self.boundaries)
        self.meetings = self.places_where_three_meet()

    def places_where_three_meet(self):
        seen = {}
        for index, village in enumerate(self.shapes):
            for x, y in {tuple(position) for position in shapely.get_coordinates(village).tolist()}:
                seen.setdefault((x, y), set()).add(index)
        return sorted(position for position, owners in seen.items() if len(owners) >= 3)

    def hold(self, longitude, latitude):
        return len(self.tree.query(shapely.Point(longitude, latitude), predicate="intersects")) > 0


class Judge:
    """What is true of a parcel."""

    def __init__(self, villages):
        self.villages = villages
        self.geod = Geod(ellps="WGS84")
        self.grid = Transformer.from_crs("OGC:CRS84", GRID, always_xy=True)
        pinned = Transformer.from_pipeline(GRID_PIPELINE)
        west, south, east, north = villages.bounds
        for longitude, latitude in [(west, south), (east, north), (west, north), (east, south)]:
            ours, theirs = pinned.transform(longitude, latitude), self.grid.transform(longitude, latitude)
            if math.dist(ours, theirs) > 1e-6:
                raise Unfit(f"PROJ takes another way to {GRID} than the null transformation")

    def geodesic_area(self, geometry):
        def of(ring):
            positions = shapely.get_coordinates(ring)
            return abs(self.geod.polygon_area_perimeter(positions[:, 0], positions[:, 1])[0])

        return sum(of(part.exterior) - sum(of(hole) for hole in part.interiors) for part in polygons(geometry))

    def grid_area(self, geometry):
        def of(ring):
            positions = shapely.get_coordinates(ring)
            x, y = self.grid.transform(positions[:, 0], positions[:, 1])
            x, y = x - x[0], y - y[0]
            return abs(math.fsum((x[:-1] * y[1:] - x[1:] * y[:-1]).tolist())) / 2

        return sum(of(part.exterior) - sum(of(hole) for hole in part.interiors) for part in polygons(geometry))

    def plane(self, parcel):
        """Carries geometries to the transverse Mercator centred on the parcel."""
        west, south, east, north = parcel.bounds
        projection = Transformer.from_pipeline(
            "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
            f"+step +proj=tmerc +lat_0={(south + north) / 2!r} +lon_0={(west + east) / 2!r} +k=1 +ellps=WGS84"
        )

        def carry(geometry):
            return shapely.transform(
                geometry, lambda positions: numpy.column_stack(projection.transform(positions[:, 0], positions[:, 1]))
            )

        return carry

    def shares(self, parcel, area):
        """(share, index of village), largest first, without villages that only touch."""
        found = []
        for index in self.villages.tree.query(parcel, predicate="intersects").tolist():
            village = self.villages.shapes[index]
            if village.covers(parcel):
                found.append((1.0, index))
                continue
            together = self.geodesic_area(village.intersection(parcel))
            if together > 0:
                found.append((together / area, index))
        return sorted(found, key=lambda pair: (-pair[0], pair[1]))

    def row(self, parcel):
        """The columns from `valid` on, as numbers, or None where the answer hangs on a hair."""
        if not parcel.is_valid:
            return {"valid": 0}
        area = self.geodesic_area(parcel)
        shares = self.shares(parcel, area)
        carry = self.plane(parcel)
        row = {"valid": 1, "geodesic_area_m2": area, "tm3_area_m2": self.grid_area(parcel), "near_boundary": 0}
        if shares:
            share, index = shares[0]
            second = shares[1][0] if len(shares) > 1 else 0.0
            distance = carry(parcel).distance(carry(self.villages.boundaries[index]))
            near = distance <= NEAR_BOUNDARY or second >= SECOND_SHARE
            row |= {"village_code": self.villages.codes[index], "share": share, "second_share": second}
            row |= {"boundary_distance_m": distance, "near_boundary": int(near)}
        else:
            row |= {"village_code": "", "share": 0.0, "second_share": 0.0}
            row |= {"outside_distance_m": carry(parcel).distance(carry(self.villages.everything))}
        return None if self.is_knife_edge(row) else row

    @staticmethod
    def is_knife_edge(row):
        if row["village_code"] == "":
            return row["outside_distance_m"] < DISTANCE_MARGIN
        return (
            row["share"] < SHARE_MARGIN
            or row["share"] - row["second_share"] < SHARE_MARGIN
            or abs(row["second_share"] - SECOND_SHARE) < SHARE_MARGIN
            or abs(row["boundary_distance_m"] - NEAR_BOUNDARY) < DISTANCE_MARGIN
        )


def polygons(geometry):
    if geometry.geom_type == "Polygon":
        return [geometry]
    return [part for part in getattr(geometry, "geoms", []) if part.geom_type == "Polygon"]
