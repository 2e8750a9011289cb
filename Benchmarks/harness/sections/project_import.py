"""Importing parcels into a project file, beside the plain conversion to a GeoPackage."""

from __future__ import annotations

import contextlib
import pathlib
import shutil
import sqlite3

from .. import contestants
from ..machine import first_line
from ..measuring import Failure, Trial, alternate, run, say
from ..record import Record
from ..settings import Settings
from ..workloads import Workload, Workloads
from .screen import PROFILE


def remove(path: pathlib.Path) -> None:
    """Removes a GeoPackage with what SQLite keeps beside it."""
    for name in (path.name, path.name + "-wal", path.name + "-shm", path.name + "-journal"):
        path.with_name(name).unlink(missing_ok=True)


def make_project(settings: Settings, path: pathlib.Path, region: str, workload: Workload) -> None:
    """A project with the units of a workload and no parcels yet. Raises Failure."""
    remove(path)
    run(
        Trial("init", "init", [str(settings.tapak), "init", str(path), "--region", region, "--kelurahan",
                               str(workload.villages), "--rules", PROFILE, "--date", "2026-01-05", "--lang", "en"]),
        settings.work / "talk.log")


def measure(settings: Settings, workloads: Workloads) -> Record:
    """Import without and with assessments, and ogr2ogr."""
    record = Record.begun("import", settings)
    record.versions["tapak"] = first_line([str(settings.tapak), "--version"]) or ""
    workload = workloads.screening(settings.import_size)
    say(f"importing {workload.count:,} parcels ({workload.bytes / 1e6:.0f} MB)")
    empty = settings.work / "empty.gpkg"
    make_project(settings, empty, "32.75", workload)
    trials = [
        _import_trial(settings, workload, empty, "tapak-import", "tapak import --no-assess", ["--no-assess"]),
        _import_trial(settings, workload, empty, "tapak-import-assess", "tapak import, with assessments", []),
    ]
    ogr2ogr = contestants.ogr2ogr()
    if record.enter(ogr2ogr):
        output = settings.work / "ogr2ogr.gpkg"
        trials.append(
            Trial(ogr2ogr.key, ogr2ogr.label, [*ogr2ogr.command, "-f", "GPKG", str(output), str(workload.parcels)],
                  prepare=lambda: remove(output)))
    for one in alternate(trials, settings.repeat, settings.work):
        record.add(one, str(workload.count), workload.count, workload.bytes)
    _check(record, settings, workload)
    return record


def _import_trial(
    settings: Settings, workload: Workload, empty: pathlib.Path, key: str, label: str, options: list[str]
) -> Trial:
    project = settings.work / f"{key}.gpkg"

    def prepare() -> None:
        remove(project)
        shutil.copyfile(empty, project)

    command = [str(settings.tapak), "import", str(project), str(workload.parcels), "--into", "parcels", "--date", "2026-01-05",
               "--lang", "en", *options]
    return Trial(key, label, command, prepare=prepare)


def _check(record: Record, settings: Settings, workload: Workload) -> None:
    """All parcels must have arrived, the assessed ones with verdicts that screening the file gives."""

    def asked(name: str, query: str) -> dict[object, int]:
        path = settings.work / name
        if not path.exists():
            return {}
        with contextlib.closing(sqlite3.connect(path)) as database:
            return dict(database.execute(query).fetchall())

    count = "SELECT 'parcels', count(*) FROM parcels"
    for name in ("tapak-import.gpkg", "ogr2ogr.gpkg", "tapak-import-assess.gpkg"):
        if (settings.work / name).exists():
            found = asked(name, count).get("parcels", 0)
            record.check(f"{name.removesuffix('.gpkg')}: {found:,} of {workload.count:,} parcels arrived", found == workload.count)
    verdicts = asked("tapak-import-assess.gpkg", "SELECT verdict, count(*) FROM parcels GROUP BY verdict")
    output = settings.work / "screened.csv"
    try:
        run(
            Trial("screen", "screen", [str(settings.tapak), "screen", str(workload.parcels), "--kelurahan",
                                       str(workload.villages), "--rules", PROFILE, "--format", "csv", "--output", str(output),
                                       "--overwrite", "--lang", "en"]),
            settings.work / "talk.log")
    except Failure as failure:
        record.check(f"screening the same file: {failure}", False)
        return
    record.check("the project holds as many of each verdict as screening the file gives", verdicts == _verdicts(output))


def _verdicts(path: pathlib.Path) -> dict[object, int]:
    import csv

    counts: dict[object, int] = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            counts[row["verdict"]] = counts.get(row["verdict"], 0) + 1
    return counts
