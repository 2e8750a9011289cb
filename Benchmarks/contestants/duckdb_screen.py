"""Screens parcels with DuckDB's spatial extension: all but uncertainty and verdict, whose corners SQL cannot find.

    duckdb_screen.py PARCELS KELURAHAN OUTPUT.csv

Read, validity, geodesic area, TM-3 grid area, village by largest overlap, overlaps from 1 m² on, CSV. Overlaps are found
by the extension's spatial join, which wants to be a step of its own: any further condition beside it turns it into a
comparison of all with all. Villages are found by containment first and by intersection only for what no village contains.

The last line on stderr is a JSON object with the seconds that each stage took.
"""

import json
import pathlib
import platform
import sys
import time

import duckdb

# Areas on the ellipsoid are wanted in the order latitude, longitude.
STAGES = {
    "read": """
        CREATE TABLE villages AS
        SELECT row_number() OVER () - 1 AS village, KDEPUM AS code, NAMOBJ AS name, geom FROM ST_Read('{villages}');
        CREATE TABLE parcels AS
        SELECT row_number() OVER () - 1 AS feature, id, nama, jenis_aset, luas, geom FROM ST_Read('{parcels}');
    """,
    "validity, geodesic area, grid area": """
        CREATE TABLE measured AS
        SELECT *, ST_Area_Spheroid(ST_FlipCoordinates(geom)) AS geodesic,
            ST_Area(ST_Transform(geom, 'OGC:CRS84', 'EPSG:23834')) AS grid,
            ST_IsValid(geom) AS valid,
            CASE WHEN ST_IsValid(geom) THEN geom ELSE ST_MakeValid(geom) END AS sound
        FROM parcels;
        DROP TABLE parcels;
    """,
    "village": """
        CREATE TABLE inside AS
        SELECT feature, min(village) AS village FROM measured JOIN villages ON ST_Contains(villages.geom, sound)
        GROUP BY feature;
        CREATE TABLE astride AS
        SELECT feature, village, least(1, ST_Area_Spheroid(ST_FlipCoordinates(ST_Intersection(sound, villages.geom)))
            / ST_Area_Spheroid(ST_FlipCoordinates(sound))) AS share
        FROM (SELECT * FROM measured ANTI JOIN inside USING (feature)) AS rest
            JOIN villages ON ST_Intersects(villages.geom, sound);
        CREATE TABLE places AS
        SELECT feature, village, 1.0 AS share FROM inside
        UNION ALL
        SELECT feature, arg_max(village, (share, -village)), max(share) FROM astride WHERE share > 0 GROUP BY feature;
    """,
    "overlaps": """
        CREATE VIEW judged AS SELECT feature, geom FROM measured WHERE valid;
        CREATE TABLE touching AS
        SELECT one.feature AS first, other.feature AS second, one.geom AS one, other.geom AS other
        FROM judged AS one JOIN judged AS other ON ST_Intersects(one.geom, other.geom);
        CREATE TABLE pairs AS
        SELECT first, second FROM touching
        WHERE first < second AND ST_Area_Spheroid(ST_FlipCoordinates(ST_Intersection(one, other))) >= 1;
        CREATE TABLE counts AS
        SELECT feature, count(*) AS others FROM (SELECT first AS feature FROM pairs UNION ALL SELECT second FROM pairs)
        GROUP BY feature;
    """,
    "CSV": """
        COPY (
            SELECT feature, id, nama AS name, jenis_aset AS asset_class, code AS kelurahan_code,
                villages.name AS kelurahan, round(coalesce(share, 0), 6) AS kelurahan_share, valid,
                round(geodesic, 3) AS geodesic_area_m2, round(grid, 3) AS grid_area_m2, luas AS declared_area_m2,
                coalesce(others, 0) AS "overlaps"
            FROM measured LEFT JOIN places USING (feature) LEFT JOIN villages USING (village)
                LEFT JOIN counts USING (feature)
            ORDER BY feature
        ) TO '{output}' (HEADER);
    """,
}


def extension() -> str:
    """Where the spatial extension lies that was installed beside DuckDB."""
    import duckdb_ext

    system = {"x86_64": "linux_amd64", "aarch64": "linux_arm64"}.get(platform.machine(), "")
    for folder in duckdb_ext.__path__:
        for path in pathlib.Path(folder).glob(f"extensions/v{duckdb.__version__}/{system}/spatial.duckdb_extension"):
            return str(path)
    raise SystemExit(f"no spatial extension for DuckDB {duckdb.__version__} on {platform.machine()}")


def main(parcels: str, villages: str, output: str) -> None:
    database = duckdb.connect()
    database.execute(f"LOAD '{extension()}'")
    stages: dict[str, float] = {}
    for stage, text in STAGES.items():
        begun = time.perf_counter()
        database.execute(text.format(parcels=parcels, villages=villages, output=output))
        stages[stage] = round(time.perf_counter() - begun, 4)
    pairs = database.execute("SELECT count(*) FROM pairs").fetchall()[0][0]
    print(json.dumps({"stages": stages, "pairs": pairs}), file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:4])
