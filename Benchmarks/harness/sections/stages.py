"""Where Tapak's time goes: commands that do more and more, one worker, and what each adds."""

from __future__ import annotations

from ..machine import first_line
from ..measuring import Trial, alternate, say
from ..record import Record
from ..settings import Settings
from ..workloads import Workload, Workloads
from .screen import PROFILE


def trials(settings: Settings, workload: Workload) -> list[Trial]:
    """From an empty file to all that screening does."""
    nothing = settings.work / "nothing.geojson"
    nothing.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",'
        '"coordinates":[[[107,-6.2],[107.0002,-6.2],[107.0002,-6.2002],[107,-6.2002],[107,-6.2]]]}}]}\n')
    screen = [str(settings.tapak), "screen"]
    building = ["--rules", PROFILE, "--format", "csv", "--workers", "1", "--lang", "en"]
    how = ["--no-footprint", *building]
    output = ["--output", str(settings.work / "stages.csv"), "--overwrite"]
    villages = ["--kelurahan", str(workload.villages)]
    parcels = str(workload.parcels)
    return [
        Trial("start", "one parcel: start-up", [*screen, str(nothing), *how, *output]),
        Trial("villages", "one parcel and the villages", [*screen, str(nothing), *villages, *how, *output]),
        Trial("stream", "read, validity, areas, verdict, CSV (--stream)", [*screen, "-", "--stream", *how],
              piped=workload.parcels),
        Trial("alone", "and overlaps, duplicates", [*screen, parcels, *how, *output]),
        Trial("all", "and villages: what the contestants do", [*screen, parcels, *villages, *how, *output]),
        Trial("building", "and the building on every parcel", [*screen, parcels, *villages, *building, *output]),
    ]


def measure(settings: Settings, workloads: Workloads) -> Record:
    """Each command in turn."""
    record = Record.begun("stages", settings)
    record.versions["tapak"] = first_line([str(settings.tapak), "--version"]) or ""
    workload = workloads.screening(settings.stage_size)
    say(f"stages over {workload.count:,} parcels")
    for one in alternate(trials(settings, workload), settings.repeat, settings.work):
        record.add(one, str(workload.count), workload.count, workload.bytes)
    return record
