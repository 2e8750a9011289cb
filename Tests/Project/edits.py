"""Edits made by other programs are noticed by the next screening, and the verdicts follow."""

import json
import os
import re
import subprocess

from project import (PARCELS, VILLAGES, DONE, box, companions, connect, content, differing, faults, features,
                     geometry_blob, index_misses, misfits, rows, write_features)

# Squares in the middle of a kelurahan of the sample, away from other parcels: 40 m pass, 10 m fail under 600 m².
LARGE, SMALL = 40, 10


def run(checks, tapak):
    base = tapak.filled("base.gpkg")
    ground = Ground(base)
    for name, edit in EDITS:
        project = tapak.copy(base, "edited.gpkg")
        expected = edit(Bench(tapak, project, ground))
        judge(checks, tapak, name, project, expected)


class Ground:
    """Where parcels can be put: a fid and an id of one that passes, and free places inside a kelurahan."""

    def __init__(self, project):
        self.passing = rows(project, "SELECT fid, parcel_id FROM parcels WHERE verdict = 'pass' ORDER BY fid")
        self.count, = rows(project, "SELECT count(*) FROM parcels")[0]
        fid, ring = next((number + 1, feature["geometry"]["coordinates"][0])
                         for number, feature in enumerate(features(VILLAGES)))
        self.village = rows(project, "SELECT fid, name, kemendagri_code FROM kelurahan WHERE fid = ?", fid)[0]
        xs, ys = zip(*(place[:2] for place in ring))
        # The middle of the first cell, a few metres apart; the cells are round enough to hold it.
        self.west, self.south = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2

    def parcel(self, number, metres, name):
        return box(self.west + number * 0.0006, self.south, metres, parcel_id=name, name=f"Uji {name}")


class Bench:
    """One project to edit, and the tools to do it with."""

    def __init__(self, tapak, project, ground):
        self.tapak, self.project, self.ground = tapak, project, ground

    def file(self, name, *some):
        path = self.tapak.path(name)
        if os.path.exists(path):
            os.remove(path)
        return write_features(path, some)

    def ogr2ogr(self, *arguments):
        run = subprocess.run(["ogr2ogr", *arguments], capture_output=True, text=True)
        if run.returncode != 0 or "ERROR" in run.stderr:
            raise RuntimeError(f"ogr2ogr {' '.join(arguments)}: {run.stderr}")

    def sql(self, *statements, triggers=True):
        """Runs statements; without triggers the journal is blind, and only the spatial index follows."""
        connection = connect(self.project)
        kept = []
        connection.execute("BEGIN")
        if not triggers:
            kept = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
                                      " AND name LIKE 'tapak~_%' ESCAPE '~'").fetchall()
            for name, _ in kept:
                connection.execute(f'DROP TRIGGER "{name}"')
        for statement, *arguments in statements:
            connection.execute(statement, arguments)
        for _, text in kept:
            connection.execute(text)
        connection.execute("COMMIT")
        connection.close()


class Expected:
    """What the next screening must say and write."""

    def __init__(self, count=None, verdicts=(), sql=(), layer="parcels", **told):
        self.count, self.verdicts, self.sql = count, dict(verdicts), sql
        self.told = {layer: told} if told else {}


def judge(checks, tapak, name, project, expected):
    run = tapak("screen", project)
    if not checks.exits(f"{name}: screen", run, DONE):
        return
    checks.check(f"{name}: told on standard error", told(run.stderr), expected.told)
    for parcel, verdict in expected.verdicts.items():
        checks.check(f"{name}: verdict of {parcel}",
                     rows(project, "SELECT verdict FROM parcels WHERE parcel_id = ?", parcel), [(verdict,)])
    if expected.count is not None:
        checks.check(f"{name}: parcels", rows(project, "SELECT count(*) FROM parcels")[0][0], expected.count)
        checks.check(f"{name}: each has a verdict",
                     rows(project, "SELECT fid FROM parcels WHERE verdict IS NULL OR verdict = ''"), [])
        checks.check(f"{name}: an assessment each", rows(
            project, "SELECT (SELECT count(*) FROM tapak_assessments), (SELECT count(*) FROM tapak_assessments a"
            " WHERE NOT EXISTS (SELECT 1 FROM parcels p WHERE p.fid = a.fid))")[0], (expected.count, 0))
    for query, answer in expected.sql:
        checks.check(f"{name}: {query}", rows(project, query), answer)
    checks.check(f"{name}: integrity", faults(project), [])
    checks.check(f"{name}: validate_gpkg", misfits(project), [])
    checks.check(f"{name}: the spatial index holds every feature", index_misses(project), [])
    checks.check(f"{name}: nothing beside it", companions(project), [])
    # Once seen, an edit is no news.
    before = content(project)
    again = tapak("screen", project)
    checks.exits(f"{name}: screen again", again, DONE)
    checks.check(f"{name}: nothing is told again", told(again.stderr), {})
    checks.check(f"{name}: nothing is changed again", differing(before, content(project)), [])


def told(text):
    """What was done outside, by layer, out of the Indonesian sentences on standard error."""
    words = {"added": "ditambahkan", "reshaped": "berubah geometrinya", "revised": "berubah atributnya",
             "removed": "dihapus"}
    found = {}
    for layer, sentence in re.findall(r"layer (\S+) diubah di luar Tapak: (.*)", text):
        numbers = {key: re.search(rf"([0-9.]+) {word}", sentence) for key, word in words.items()}
        found[layer] = {key: int(number.group(1).replace(".", "")) for key, number in numbers.items() if number}
        if "tabelnya dibuat ulang" in sentence:
            found[layer]["replaced"] = True
    return found


# Kinds of edits


def ogr2ogr_append(bench):
    file = bench.file("two.geojson", bench.ground.parcel(0, LARGE, "T-1"), bench.ground.parcel(1, SMALL, "T-2"))
    bench.ogr2ogr("-f", "GPKG", "-update", "-append", bench.project, file, "-nln", "parcels", "-nlt",
                  "PROMOTE_TO_MULTI")
    return Expected(added=2, count=bench.ground.count + 2, verdicts={"T-1": "pass", "T-2": "fail"})


def ogr2ogr_overwrite_same(bench):
    """The layer is exported, one parcel dropped, and written over the layer."""
    out = bench.tapak.path("exported.gpkg")
    if os.path.exists(out):
        os.remove(out)
    fid, name = bench.ground.passing[0]
    bench.ogr2ogr("-f", "GPKG", out, bench.project, "parcels", "-where", f"fid <> {fid}", "-preserve_fid")
    bench.ogr2ogr("-f", "GPKG", "-update", "-overwrite", bench.project, out, "parcels", "-preserve_fid")
    return Expected(removed=1, replaced=True, count=bench.ground.count - 1,
                    sql=[(f"SELECT count(*) FROM parcels WHERE parcel_id = '{name}'", [(0,)])])


def ogr2ogr_overwrite_other(bench):
    """Another table takes the layer's name, with hardly any of its columns."""
    file = bench.file("three.geojson", bench.ground.parcel(0, LARGE, "T-1"), bench.ground.parcel(1, SMALL, "T-2"),
                      bench.ground.parcel(2, LARGE, "T-3"))
    bench.ogr2ogr("-f", "GPKG", "-update", "-overwrite", bench.project, file, "-nln", "parcels", "-nlt",
                  "PROMOTE_TO_MULTI")
    # Rows 1 to 3 are others than before, the rest is gone.
    return Expected(reshaped=3, removed=bench.ground.count - 3, replaced=True, count=3,
                    verdicts={"T-1": "pass", "T-2": "fail", "T-3": "pass"})


def ogr2ogr_sql(bench):
    """ogrinfo runs a statement, as many people do."""
    fid, name = bench.ground.passing[1]
    subprocess.run(["ogrinfo", "-q", bench.project, "-sql", f"DELETE FROM parcels WHERE fid = {fid}"], check=True,
                   capture_output=True)
    return Expected(removed=1, count=bench.ground.count - 1)


def ogr_set_feature(bench):
    """OGR changes a geometry in place, as QGIS does when edits are saved."""
    from osgeo import ogr
    fid, name = bench.ground.passing[2]
    source = ogr.Open(bench.project, 1)
    layer = source.GetLayer("parcels")
    feature = layer.GetFeature(fid)
    small = bench.ground.parcel(0, SMALL, name)["geometry"]
    feature.SetGeometry(ogr.ForceToMultiPolygon(ogr.CreateGeometryFromJson(json.dumps(small))))
    layer.SetFeature(feature)
    source = layer = feature = None
    return Expected(reshaped=1, count=bench.ground.count, verdicts={name: "fail"})


def sql_geometry(triggers):
    def edit(bench):
        fid, name = bench.ground.passing[3]
        blob = geometry_blob(bench.ground.parcel(0, SMALL, name)["geometry"])
        bench.sql(("UPDATE parcels SET geom = ? WHERE fid = ?", blob, fid), triggers=triggers)
        return Expected(reshaped=1, count=bench.ground.count, verdicts={name: "fail"})
    return edit


def sql_capture(triggers):
    """A captured class of five metres makes a parcel that passed doubtful: its area is not far above the minimum."""
    def edit(bench):
        candidates = rows(bench.project, """SELECT fid, parcel_id FROM parcels WHERE verdict = 'pass'
            AND area_m2 BETWEEN 613 AND 800 ORDER BY fid""")
        fid, name = candidates[0]
        bench.sql(("UPDATE parcels SET capture_class = 'phone' WHERE fid = ?", fid), triggers=triggers)
        return Expected(revised=1, count=bench.ground.count, verdicts={name: "resurvey"})
    return edit


def sql_delete(triggers):
    def edit(bench):
        some = [fid for fid, _ in bench.ground.passing[:3]]
        bench.sql((f"DELETE FROM parcels WHERE fid IN ({', '.join(map(str, some))})",), triggers=triggers)
        return Expected(removed=3, count=bench.ground.count - 3)
    return edit


def sql_insert(triggers):
    def edit(bench):
        statements = [("INSERT INTO parcels (geom, parcel_id) VALUES (?, ?)",
                       geometry_blob(bench.ground.parcel(number, metres, name)["geometry"]), name)
                      for number, (metres, name) in enumerate([(LARGE, "T-1"), (SMALL, "T-2")])]
        bench.sql(*statements, triggers=triggers)
        return Expected(added=2, count=bench.ground.count + 2, verdicts={"T-1": "pass", "T-2": "fail"})
    return edit


def sql_all_at_once(bench):
    (first, _), (second, name) = bench.ground.passing[4:6]
    bench.sql(("DELETE FROM parcels WHERE fid = ?", first),
              ("UPDATE parcels SET geom = ? WHERE fid = ?",
               geometry_blob(bench.ground.parcel(0, SMALL, name)["geometry"]), second),
              ("INSERT INTO parcels (geom, parcel_id) VALUES (?, 'T-1')",
               geometry_blob(bench.ground.parcel(1, LARGE, "T-1")["geometry"])))
    return Expected(added=1, reshaped=1, removed=1, count=bench.ground.count, verdicts={name: "fail", "T-1": "pass"})


def sql_undone(bench):
    """There and back again: the journal tells of two edits, the hashes of none."""
    fid, _ = bench.ground.passing[0]
    (name,), = rows(bench.project, "SELECT name FROM parcels WHERE fid = ?", fid)
    bench.sql(("UPDATE parcels SET name = 'Lain' WHERE fid = ?", fid),
              ("UPDATE parcels SET name = ? WHERE fid = ?", name, fid))
    return Expected(count=bench.ground.count)


def sql_ring_start(bench):
    """The same ring from another corner, the other way round: no edit of the land."""
    fid, _ = bench.ground.passing[0]
    (number,), = rows(bench.project, "SELECT feature FROM parcels WHERE fid = ?", fid)
    ring = features(PARCELS)[number]["geometry"]["coordinates"][0][:-1]
    turned = ring[2:] + ring[:2]
    turned.reverse()
    bench.sql(("UPDATE parcels SET geom = ? WHERE fid = ?",
               geometry_blob({"coordinates": [turned + turned[:1]]}), fid))
    return Expected(count=bench.ground.count)


def sql_verdict(bench):
    """A person writes a verdict over ours."""
    (fid, name), = rows(bench.project, "SELECT fid, parcel_id FROM parcels WHERE verdict = 'fail' ORDER BY fid LIMIT 1")
    bench.sql(("UPDATE parcels SET verdict = 'pass', area_m2 = 9999 WHERE fid = ?", fid))
    return Expected(count=bench.ground.count, sql=[
        (f"SELECT verdict, area_m2 < 9999 FROM parcels WHERE fid = {fid}", [("fail", 1)])])


def village_renamed(bench):
    fid, name, code = bench.ground.village
    bench.sql(("UPDATE kelurahan SET name = 'Contohjaya' WHERE fid = ?", fid))
    count, = rows(bench.project, "SELECT count(*) FROM parcels WHERE kemendagri_code = ?", code)[0]
    return Expected(layer="kelurahan", revised=1, count=bench.ground.count, sql=[
        (f"SELECT count(*) FROM parcels WHERE kelurahan = '{name}'", [(0,)]),
        ("SELECT count(*) FROM parcels WHERE kelurahan = 'Contohjaya'", [(count,)])])


def village_removed(bench):
    fid, name, code = bench.ground.village
    bench.sql(("DELETE FROM kelurahan WHERE fid = ?", fid))
    return Expected(layer="kelurahan", removed=1, count=bench.ground.count, sql=[
        (f"SELECT count(*) FROM parcels WHERE kelurahan = '{name}'", [(0,)])])


def pyogrio_append(bench):
    file = bench.file("two.geojson", bench.ground.parcel(0, LARGE, "T-1"), bench.ground.parcel(1, SMALL, "T-2"))
    bench.tapak.venv("edit_with_pyogrio.py", bench.project, "parcels", file)
    return Expected(added=2, count=bench.ground.count + 2, verdicts={"T-1": "pass", "T-2": "fail"})


def vacuumed(bench):
    """Another program tidies up: nothing was edited."""
    bench.sql(("DELETE FROM tapak_journal",))
    connection = connect(bench.project)
    connection.execute("VACUUM")
    connection.close()
    return Expected(count=bench.ground.count)


EDITS = [
    ("ogr2ogr -append", ogr2ogr_append), ("ogr2ogr -overwrite, one parcel less", ogr2ogr_overwrite_same),
    ("ogr2ogr -overwrite, another table", ogr2ogr_overwrite_other), ("ogrinfo -sql DELETE", ogr2ogr_sql),
    ("OGR sets a geometry", ogr_set_feature), ("SQL sets a geometry", sql_geometry(True)),
    ("SQL sets a geometry, no journal", sql_geometry(False)), ("SQL sets a value", sql_capture(True)),
    ("SQL sets a value, no journal", sql_capture(False)), ("SQL deletes", sql_delete(True)),
    ("SQL deletes, no journal", sql_delete(False)), ("SQL inserts", sql_insert(True)),
    ("SQL inserts, no journal", sql_insert(False)), ("SQL does all at once", sql_all_at_once),
    ("SQL sets a value and sets it back", sql_undone), ("the same ring from another corner", sql_ring_start),
    ("a verdict written over", sql_verdict), ("a kelurahan renamed", village_renamed),
    ("a kelurahan deleted", village_removed), ("pyogrio appends", pyogrio_append), ("VACUUM", vacuumed),
]
