"""Screens parcels with GeoPandas, pyogrio, shapely and pyproj, as whole arrays wherever these libraries allow.

    geopandas_screen.py PARCELS KELURAHAN OUTPUT.csv

The same work as `tapak screen` under the profile kota-bekasi-600: read, validity, geodesic area, TM-3 grid area, village
by largest overlap, overlaps from 1 m² on, uncertainty and verdict, CSV. How each is done:

- The file is read through Arrow, which is the fastest way pyogrio has.
- pyproj measures one ring a call: there is no call for many. Plain lists of ordinates are the quickest to hand over.
- A village is prepared and asked what it contains, through a tree of parcels, before anything is intersected.
- Overlaps: pairs whose boxes touch, from the tree; then the intersections of all pairs in one call.
- The table is written by Arrow: ten times as fast as pandas writes it.
- Corners are found ring size by ring size, so that each step is one array operation.

The last line on stderr is a JSON object with the seconds that each stage took.
"""

import json
import sys
import time

import numpy as np
import pandas as pd
import pyarrow
import pyarrow.csv
import pyogrio
import pyproj
import shapely

MINIMUM_M2 = 600.0
IDEAL_M2 = 1000.0
CONFIDENCE_FACTOR = 1.645
UNSTATED_FACTOR = 0.5
OVERLAP_FROM_M2 = 1.0
LEAST_CORNER_TOLERANCE_M = 0.01
# What one unit of the ninth decimal of a degree is uncertain by, in metres.
ROUNDING_SIGMA_M = 1e-9 * 111_320 / np.sqrt(12)
TM3_ZONE = "EPSG:23834"
SIGMA_M = {"GNSS RTK": 0.05, "Total Station": 0.05, "Drone": 0.3, "Citra satelit": 1.5, "HP": 5.0}
ASSET_CLASS = {"BMD": "bmd", "Fasum": "psu_fasum", "Fasos": "psu_fasos", "BMN": "bmn", "Hibah": "hibah"}

GEOD = pyproj.Geod(ellps="WGS84")


def geodesic_areas(shapes: np.ndarray) -> np.ndarray:
    """The geodesic areas in m² of polygons without holes."""
    _, positions, (rings, _) = shapely.to_ragged_array(shapes)
    longitudes, latitudes = positions[:, 0].tolist(), positions[:, 1].tolist()
    bounds = rings.tolist()
    measure = GEOD.polygon_area_perimeter
    areas = [measure(longitudes[a:b], latitudes[a:b])[0] for a, b in zip(bounds, bounds[1:])]
    return np.abs(np.array(areas))


def geodesic_areas_of_pieces(shapes: np.ndarray) -> np.ndarray:
    """The geodesic areas in m² of what intersections leave: any kind of geometry, few of them."""
    return np.array([abs(GEOD.geometry_area_perimeter(shape)[0]) for shape in shapes], dtype=float)


def villages_of(shapes: np.ndarray, areas: np.ndarray, villages: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each shape the village with the largest share of it, -1 where none has any, and that share."""
    tree = shapely.STRtree(shapes)
    shapely.prepare(villages)
    best = np.full(len(shapes), -1)
    share = np.zeros(len(shapes))
    village, parcel = tree.query(villages, predicate="contains")
    best[parcel] = village
    share[parcel] = 1.0
    village, parcel = tree.query(villages, predicate="intersects")
    is_open = best[parcel] < 0
    village, parcel = village[is_open], parcel[is_open]
    pieces = geodesic_areas_of_pieces(shapely.intersection(shapes[parcel], villages[village]))
    shares = np.minimum(pieces / areas[parcel], 1.0)
    # Ascending by share, of equals the first village last: what is written last stays.
    order = np.lexsort((-village, shares))
    order = order[shares[order] > 0]
    best[parcel[order]] = village[order]
    share[parcel[order]] = shares[order]
    return best, share


def overlapping_pairs(shapes: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """Pairs of numbers of shapes that share at least 1 m², one pair a row."""
    first, second = shapely.STRtree(shapes).query(shapes)
    is_once = first < second
    first, second = first[is_once], second[is_once]
    shared = shapely.intersection(shapes[first], shapes[second])
    is_some = ~shapely.is_empty(shared)
    first, second = first[is_some], second[is_some]
    counts = geodesic_areas_of_pieces(shared[is_some]) >= OVERLAP_FROM_M2
    return np.column_stack((numbers[first[counts]], numbers[second[counts]]))


def chord_squares(positions: np.ndarray, starts: np.ndarray, counts: np.ndarray, tolerances: np.ndarray) -> np.ndarray:
    """Σ|p(i+1) − p(i−1)|² over the corners of open rings in a plane.

    Corners are what remains after repeatedly dropping the position nearest to the chord between its neighbours while that
    distance is below the tolerance and more than three remain. Rings of one size are one array; a ring that loses a
    position joins those that are one smaller.
    """
    sums = np.zeros(len(counts))
    smaller: tuple[np.ndarray, np.ndarray] | None = None
    for size in range(int(counts.max(initial=0)), 2, -1):
        numbers = np.flatnonzero(counts == size)
        rings = positions[starts[numbers, None] + np.arange(size)]
        if smaller is not None:
            numbers = np.concatenate((numbers, smaller[0]))
            rings = np.concatenate((rings, smaller[1]))
        before, after = np.roll(rings, 1, axis=1), np.roll(rings, -1, axis=1)
        chords = after - before
        squares = (chords**2).sum(axis=2)
        smaller = None
        if size > 3:
            along = ((rings - before) * chords).sum(axis=2) / np.where(squares > 0, squares, 1.0)
            foot = before + np.clip(along, 0.0, 1.0)[..., None] * chords
            distances = np.sqrt(((rings - foot) ** 2).sum(axis=2))
            nearest = distances.argmin(axis=1)
            loses = distances[np.arange(len(rings)), nearest] < tolerances[numbers]
            keeps = np.arange(size) != nearest[loses, None]
            smaller = numbers[loses], rings[loses][keeps].reshape(-1, size - 1, 2)
            numbers, squares = numbers[~loses], squares[~loses]
        sums[numbers] = squares.sum(axis=1)
    return sums


def uncertainties(planes: np.ndarray, areas: np.ndarray, scales: np.ndarray, captures: pd.Series) -> np.ndarray:
    """The bound U in m² for each polygon without holes."""
    _, positions, (rings, _) = shapely.to_ragged_array(planes)
    counts = np.diff(rings) - 1
    sigmas = captures.map(SIGMA_M).to_numpy(dtype=float)
    is_stated = ~np.isnan(sigmas)
    tolerances = np.maximum(np.where(is_stated, sigmas, 0.0), LEAST_CORNER_TOLERANCE_M)
    positions = positions * np.repeat(scales, np.diff(rings))[:, None]
    per_metre = CONFIDENCE_FACTOR * 0.5 * np.sqrt(chord_squares(positions, rings[:-1], counts, tolerances))
    capture = np.where(is_stated, per_metre * np.where(is_stated, sigmas, 0.0), UNSTATED_FACTOR * np.sqrt(areas))
    return np.hypot(capture, per_metre * ROUNDING_SIGMA_M)


def main(parcels_path: str, villages_path: str, output: str) -> None:
    stages: dict[str, float] = {}
    begun = time.perf_counter()

    def done(stage: str) -> None:
        nonlocal begun
        now = time.perf_counter()
        stages[stage] = round(now - begun, 4)
        begun = now

    parcels = pyogrio.read_dataframe(parcels_path, use_arrow=True)
    villages = pyogrio.read_dataframe(villages_path, use_arrow=True)
    shapes, grounds = parcels.geometry.values, np.asarray(villages.geometry.values)
    done("read")
    valid = shapely.is_valid(np.asarray(shapes))
    done("validity")
    geodesic = geodesic_areas(np.asarray(shapes))
    done("geodesic area")
    planes = parcels.geometry.to_crs(TM3_ZONE)
    grid = planes.area.to_numpy()
    done("grid area")
    sound = np.array(shapes)
    sound[~valid] = shapely.make_valid(sound[~valid])
    located = geodesic.copy()
    located[~valid] = geodesic_areas_of_pieces(sound[~valid])
    village, share = villages_of(sound, located, grounds)
    done("village")
    pairs = overlapping_pairs(sound[valid], np.flatnonzero(valid))
    overlaps = np.bincount(pairs.ravel(), minlength=len(parcels))
    done("overlaps")
    bound = uncertainties(np.asarray(planes.values), geodesic, np.sqrt(geodesic / grid), parcels["metode_ukur"])
    verdict = np.select(
        [~valid, geodesic - bound >= MINIMUM_M2, geodesic + bound < MINIMUM_M2],
        ["unassessable", "pass", "fail"],
        "resurvey",
    )
    area_class = np.select([~valid, geodesic < MINIMUM_M2, geodesic <= IDEAL_M2], ["", "below", "within"], "above")
    done("verdict")
    names = villages["NAMOBJ"].to_numpy(dtype=object)
    codes = villages["KDEPUM"].to_numpy(dtype=object)
    inside = village >= 0
    table = pd.DataFrame(
        {
            "feature": np.arange(len(parcels)),
            "id": parcels["id"],
            "name": parcels["nama"],
            "asset_class": parcels["jenis_aset"].map(ASSET_CLASS),
            "kelurahan_code": np.where(inside, codes[village], ""),
            "kelurahan": np.where(inside, names[village], ""),
            "kelurahan_share": share.round(6),
            "valid": valid,
            "geodesic_area_m2": geodesic.round(3),
            "grid_area_m2": grid.round(3),
            "capture": parcels["metode_ukur"],
            "uncertainty_m2": np.where(valid, bound, np.nan).round(3),
            "declared_area_m2": parcels["luas"],
            "area_class": area_class,
            "verdict": verdict,
            "overlaps": overlaps,
        }
    )
    pyarrow.csv.write_csv(pyarrow.Table.from_pandas(table, preserve_index=False), output)
    done("CSV")
    print(json.dumps({"stages": stages, "pairs": len(pairs)}), file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:4])
