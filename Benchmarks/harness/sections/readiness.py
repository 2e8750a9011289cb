"""The readiness list of a project with many units."""

from __future__ import annotations

import csv

from ..machine import first_line
from ..measuring import Trial, alternate, run, say
from ..record import Record
from ..settings import Settings
from ..units_data import REGION
from ..workloads import Workloads
from .project_import import make_project

FORMATS = ("csv", "html", "xlsx")


def measure(settings: Settings, workloads: Workloads) -> Record:
    """Two projects with equally many parcels a unit, every format."""
    record = Record.begun("readiness", settings)
    record.versions["tapak"] = first_line([str(settings.tapak), "--version"]) or ""
    for units in settings.unit_counts:
        workload = workloads.units(units)
        project = settings.work / f"units-{units}.gpkg"
        say(f"a project of {units:,} units and {workload.count:,} parcels")
        make_project(settings, project, REGION, workload)
        begun = run(
            Trial("import", "import", [str(settings.tapak), "import", str(project), str(workload.parcels), "--into",
                                       "parcels", "--date", "2026-01-05", "--lang", "en"]),
            settings.work / "talk.log")
        say(f"  filled in {begun.seconds:.1f} s")
        trials = [
            Trial(f"readiness-{form}", f"tapak readiness, {form.upper()}",
                  [str(settings.tapak), "readiness", str(project), "--now", "2026-03-31", "--format", form, "--output",
                   str(settings.work / f"readiness.{form}"), "--overwrite", "--lang", "en"])
            for form in FORMATS
        ]
        for one in alternate(trials, settings.repeat, settings.work):
            record.add(one, str(units), units, project.stat().st_size)
        rows = candidates = 0
        with open(settings.work / "readiness.csv", newline="") as file:
            for row in csv.DictReader(file):
                rows += 1
                candidates += int(row["candidates"] or 0)
        record.check(
            f"{units:,} units: the list has {rows:,} rows and {candidates:,} candidates",
            (rows, candidates) == (units, workload.count))
    return record
