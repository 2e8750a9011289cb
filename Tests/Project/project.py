"""What the tests of the project file share: counting checks, running tapak, and looking into files without it.

Runs under the system's Python, which has GDAL (`osgeo`); pyogrio lives in the environment of Scripts/oracles.sh.
"""

import hashlib
import json
import os
import re
import shutil
import sqlite3
import struct
import subprocess
import sys

from osgeo import ogr
from osgeo_utils.samples import validate_gpkg

CITY = "geodata/kota-bekasi"
PARCELS, VILLAGES = f"{CITY}/parcels.geojson", f"{CITY}/kelurahan.geojson"
RULES = "kota-bekasi-600"
# Exit codes of docs/codes.md.
DONE, UNUSABLE, NO_INPUT, CANNOT_CREATE, IO, BUSY, NOT_PERMITTED = 0, 65, 66, 73, 74, 75, 77
VERDICTS = ("pass", "resurvey", "unassessable", "fail")


class Checks:
    """Counts what is as expected, and tells of what is not."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, found, expected=True):
        if found == expected:
            self.passed += 1
            return True
        self.failed += 1
        if isinstance(found, list) and isinstance(expected, list) and len(found) == len(expected) > 0:
            places = [place for place, pair in enumerate(zip(found, expected)) if pair[0] != pair[1]]
            name += f", {len(places)} of {len(found)} places"
            found, expected = ([(place, some[place]) for place in places] for some in (found, expected))
        print(f"NOT AS EXPECTED: {name}\n    found    {str(found)[:900]}\n    expected {str(expected)[:900]}",
              file=sys.stderr, flush=True)
        return False

    def exits(self, name, run, *statuses):
        """The run ended with one of the statuses."""
        if run.returncode in statuses:
            self.passed += 1
            return True
        said = (run.stderr or "").strip()
        # Of a crash, where.
        said = "\n".join(line for line in said.splitlines() if " in tapak" in line or "rror" in line)[:1500] \
            if run.returncode < 0 else said[:600]
        return self.check(name, f"exit {run.returncode}: {said}", f"exit {' or '.join(map(str, statuses))}")

    def holds(self, name, text, pattern):
        """The text matches the pattern."""
        return self.check(name, text if re.search(pattern, text) is None else True)


class Tapak:
    """The binary under test, speaking Indonesian, and a folder to work in."""

    def __init__(self, binary, folder, venv_python):
        self.binary, self.folder, self.venv_python = os.path.abspath(binary), folder, venv_python
        self.environment = {key: os.environ[key] for key in ("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH")
                            if key in os.environ} | {"LC_ALL": "id_ID.UTF-8"}

    def path(self, name):
        return os.path.join(self.folder, name)

    def command(self, *arguments):
        return [self.binary, *map(str, arguments)]

    def __call__(self, *arguments, timeout=120, **options):
        return subprocess.run(self.command(*arguments), env=self.environment, stdin=subprocess.DEVNULL, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout, **options)

    def start(self, *arguments, **options):
        return subprocess.Popen(self.command(*arguments), env=self.environment, stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)

    def must(self, *arguments):
        """Runs what everything after it rests on."""
        run = self(*arguments)
        if run.returncode != 0:
            raise SystemExit(f"project: tapak {' '.join(map(str, arguments))}: exit {run.returncode}\n{run.stderr}")
        return run

    def init(self, name):
        """A fresh project."""
        path = self.path(name)
        self.must("init", path, "--region", "32.75", "--kelurahan", VILLAGES, "--rules", RULES)
        return path

    def filled(self, name):
        """A project with the sample's parcels, assessed, and a layer of protected fields."""
        path = self.init(name)
        self.must("import", path, PARCELS, "--into", "parcels", "--source", "BPKAD contoh", "--who", "bagian aset")
        self.must("import", path, f"{CITY}/layers/lp2b.geojson", "--into", "lp2b", "--source", "Distan contoh")
        self.must("screen", path)
        return path

    def copy(self, path, name):
        """A copy of a project that nobody has open."""
        target = self.path(name)
        for ending in ("", "-wal", "-shm", "-journal"):
            if os.path.exists(target + ending):
                os.remove(target + ending)
        return shutil.copyfile(path, target)

    def venv(self, script, *arguments):
        """Runs a script of this folder under the Python that has pyogrio."""
        run = subprocess.run([self.venv_python, "-B", os.path.join(os.path.dirname(__file__), script),
                              *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if run.returncode != 0:
            raise RuntimeError(f"{script}: {run.stderr.strip()[-900:]}")
        return run.stdout


# Files


def companions(path):
    """What lies beside a file under its name."""
    folder, name = os.path.split(path)
    return sorted(other for other in os.listdir(folder) if other.startswith(name) and other != name)


def journal_mode(path):
    """By the header of the file itself: 1 stands for a rollback journal, 2 for a write-ahead log."""
    with open(path, "rb") as file:
        return {b"\1\1": "delete", b"\2\2": "wal"}.get(file.read(20)[18:20], "unknown")


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def features(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["features"]


def write_features(path, some):
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": some}, file)
    return path


def box(west, south, metres, **properties):
    """A square near the city, its side in metres within one in a hundred, with nine decimals."""
    side = metres / 110_580
    wide = metres / 110_640
    ring = [(west, south), (west + wide, south), (west + wide, south + side), (west, south + side), (west, south)]
    return {"type": "Feature", "properties": properties,
            "geometry": {"type": "Polygon", "coordinates": [[[round(x, 9), round(y, 9)] for x, y in ring]]}}


# SQLite


def connect(path, **options):
    """A connection that knows what the triggers of the spatial index ask for, as GDAL's and QGIS' do."""
    connection = sqlite3.connect(path, isolation_level=None, **options)
    for place, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(name, 1, lambda blob, place=place: envelope(blob)[place], deterministic=True)
    connection.create_function("ST_IsEmpty", 1, lambda blob: None if blob is None else (blob[3] >> 4) & 1,
                               deterministic=True)
    return connection


def envelope(blob):
    """minx, maxx, miny, maxy: those in the header, else those of the positions; nothing where it is empty."""
    if blob is None or (blob[3] >> 4) & 1:
        return (None,) * 4
    if (blob[3] >> 1) & 7:
        return struct.unpack("<4d" if blob[3] & 1 else ">4d", blob[8:40])
    return ogr.CreateGeometryFromWkb(bytes(blob[8:])).GetEnvelope()


def geometry_blob(polygon, srs=4326):
    """A GeoPackage geometry of one polygon, promoted to a multipolygon, by the standard's text."""
    rings = polygon["coordinates"]
    xs, ys = zip(*rings[0])
    body = struct.pack("<BIIBII", 1, 6, 1, 1, 3, len(rings))
    for ring in rings:
        body += struct.pack("<I", len(ring)) + b"".join(struct.pack("<2d", *position[:2]) for position in ring)
    return b"GP" + struct.pack("<BBi4d", 0, 3, srs, min(xs), max(xs), min(ys), max(ys)) + body


def rows(path, sql, *arguments):
    connection = connect(path)
    try:
        return connection.execute(sql, arguments).fetchall()
    finally:
        connection.close()


# What differs between two runs of the same thing.
MOMENTS = {("gpkg_contents", "last_change"), ("layer_styles", "update_time"), ("tapak_migrations", "applied"),
           ("tapak_profiles", "since")}
SHADOWS = re.compile(r"rtree_.*_(node|rowid|parent)$")


def said(event):
    """What a row of events says, without when it was recorded, and so without its hash and the one before it."""
    sequence, site, text, *_ = event
    members = json.loads(text)
    return sequence, site, json.dumps({name: members[name] for name in members if name not in ("recorded", "previous")})


def content(path, without=()):
    """The rows of every table as one hash a table, without moments in time and the inner tables of indexes."""
    connection = connect(path)
    try:
        tables = [name for name, in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        result = {}
        for table in sorted(tables):
            if SHADOWS.search(table) or table in without:
                continue
            columns = [name for _, name, *_ in connection.execute(f'PRAGMA table_info("{table}")')
                       if (table, name) not in MOMENTS]
            listed = ", ".join(f'"{name}"' for name in columns)
            rows = connection.execute(f'SELECT {listed} FROM "{table}"')
            lines = sorted(map(repr, map(said, rows) if table == "tapak_site_events" else rows))
            result[table] = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
        return result
    finally:
        connection.close()


def differing(left, right):
    """The names of the tables that differ."""
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))


def faults(path):
    """What SQLite's own checks find, in sentences; nothing in a sound file."""
    connection = connect(path)
    try:
        found = [line for line, in connection.execute("PRAGMA integrity_check") if line != "ok"]
        found += [f"foreign key: {row}" for row in connection.execute("PRAGMA foreign_key_check")]
        for index, in connection.execute("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%rtree%'"):
            answer, = connection.execute("SELECT rtreecheck(?)", (index,)).fetchone()
            if answer != "ok":
                found.append(f"{index}: {answer}")
        return found
    finally:
        connection.close()


def misfits(path, extra=True):
    """What GDAL's validator finds."""
    try:
        return [message for _, message in
                validate_gpkg.check(path, abort_at_first_error=False, extra_checks=extra, warning_msg=False)]
    except (validate_gpkg.GPKGCheckException, sqlite3.Error) as error:
        return [str(error)]


def index_misses(path):
    """Features that their spatial index does not hold, or has in a wrong place; and entries without a feature."""
    connection = connect(path)
    try:
        found = []
        layers = connection.execute("SELECT table_name, column_name FROM gpkg_geometry_columns").fetchall()
        for table, column in layers:
            index = f"rtree_{table}_{column}"
            if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (index,)).fetchone():
                found.append(f"{table}: no index")
                continue
            key, = [name for _, name, *_, pk in connection.execute(f'PRAGMA table_info("{table}")') if pk]
            boxes = {fid: place for fid, *place in connection.execute(f'SELECT * FROM "{index}"')}
            for fid, blob in connection.execute(f'SELECT "{key}", "{column}" FROM "{table}"'):
                known = boxes.pop(fid, None)
                wanted = envelope(blob)
                if wanted[0] is None:
                    if known is not None:
                        found.append(f"{table} {fid}: indexed without a geometry")
                elif known is None:
                    found.append(f"{table} {fid}: not indexed")
                # Single precision, rounded outwards: 1.5e-5 at 107 degrees.
                elif not all((a <= b) if place % 2 == 0 else (a >= b)
                             for place, (a, b) in enumerate(zip(known, wanted))) or any(
                                 abs(a - b) > 2e-5 for a, b in zip(known, wanted)):
                    found.append(f"{table} {fid}: {known} for {wanted}")
            found += [f"{table} {fid}: indexed, but not there" for fid in boxes]
        return found
    finally:
        connection.close()
