"""Screening a file of parcels, from start to finished CSV."""

from __future__ import annotations

import hashlib
import json
import pathlib
import re

from .. import contestants
from ..agreement import compared_apart
from ..machine import first_line
from ..measuring import Failure, Measure, Trial, alternate, run, say
from ..record import Record
from ..settings import Settings
from ..workloads import Workload, Workloads

PROFILE = "kota-bekasi-600"


def tapak_trial(settings: Settings, workload: Workload, workers: int) -> Trial:
    """Tapak with some workers; without the building, which no other contestant places."""
    output = settings.work / f"tapak-{workers}.csv"
    return Trial(
        f"tapak-{workers}", f"tapak, {workers} worker{'s' if workers > 1 else ''}",
        [str(settings.tapak), "screen", str(workload.parcels), "--kelurahan", str(workload.villages), "--rules", PROFILE,
         "--no-footprint", "--format", "csv", "--output", str(output), "--overwrite", "--workers", str(workers), "--lang",
         "en"])


def twins_trial(settings: Settings, workload: Workload) -> Trial:
    """Two programs with one worker each, a file each: what the machine itself gives for twice the work at once."""
    first = tapak_trial(settings, workload, 1)
    outputs = [str(settings.work / f"twin-{number}.csv") for number in (1, 2)]
    own = str(settings.work / "tapak-1.csv")
    commands = [[output if word == own else word for word in first.command] for output in outputs]
    return Trial("tapak-twins", "tapak twice at once, 1 worker each (twice the work)", commands[0], twin=commands[1])


def measure(settings: Settings, workloads: Workloads) -> Record:
    """All contestants at all sizes; Tapak and simdjson alone at those that show how the cost of a parcel grows."""
    record = Record.begun("screen", settings)
    record.versions["tapak"] = first_line([str(settings.tapak), "--version"]) or ""
    screening = [one for one in (contestants.geopandas(settings), contestants.duckdb(settings)) if record.enter(one)]
    simdjson = contestants.simdjson(settings)
    reading = [simdjson] if record.enter(simdjson) else []
    for size in sorted({*settings.screening_sizes, *settings.cost_sizes}):
        workload = workloads.screening(size)
        say(f"screening {size:,} parcels ({workload.bytes / 1e6:.0f} MB)")
        trials = [tapak_trial(settings, workload, 2)]
        if size in settings.screening_sizes:
            trials += [tapak_trial(settings, workload, 1)]
            if size == max(settings.screening_sizes):
                trials += [twins_trial(settings, workload)]
            trials += [
                Trial(one.key, one.label, [*one.command, str(workload.parcels), str(workload.villages),
                                           str(settings.work / f"{one.key}.csv")])
                for one in screening if one.key != "duckdb" or size <= settings.slow_size
            ]
        trials += [Trial(one.key, one.label, [*one.command, str(workload.parcels)]) for one in reading]
        measures = alternate(trials, settings.repeat, settings.work)
        _check_and_add(record, settings, workload, measures)
    _check_workers(record, settings, workloads.screening(settings.screening_sizes[0]))
    return record


def _check_and_add(record: Record, settings: Settings, workload: Workload, measures: list[Measure]) -> None:
    """Holds every contestant's table against Tapak's: one that does other work is no contestant."""
    ours = settings.work / "tapak-2.csv"
    pairs = _told_pairs(measures[0])
    for measure_ in measures:
        agrees: bool | None = None
        if measure_.key in ("geopandas", "duckdb") and measure_.failure is None:
            outcome = compared_apart(ours, settings.work / f"{measure_.key}.csv")
            told = _stated_pairs(measure_)
            agrees = bool(outcome["agrees"]) and told == pairs
            compared = outcome.get("compared", [])
            columns = ", ".join(compared) if isinstance(compared, list) else ""
            detail = f"{outcome['rows']:,} rows ({columns}) and {told:,} overlapping pairs"
            if not agrees:
                detail += f"; tapak finds {pairs} pairs, first difference: {outcome['first']}, {outcome.get('differing')}"
            record.check(f"{workload.count:,} parcels: {measure_.label} agrees with tapak in {detail}", agrees)
        if measure_.key == "tapak-1" and measure_.failure is None:
            same = _digest(ours) == _digest(settings.work / "tapak-1.csv")
            record.check(f"{workload.count:,} parcels: one and two workers write the same bytes", same)
        times = 2 if measure_.key == "tapak-twins" else 1
        record.add(measure_, str(workload.count), times * workload.count, times * workload.bytes, agrees)


def _check_workers(record: Record, settings: Settings, workload: Workload) -> None:
    digests = set()
    for workers in (1, 2, 3, 7):
        trial = tapak_trial(settings, workload, workers)
        try:
            run(trial, settings.work / "talk.log")
        except Failure as failure:
            record.check(f"{workers} workers: {failure}", False)
            return
        digests.add(_digest(settings.work / f"tapak-{workers}.csv"))
    record.check(f"{workload.count:,} parcels: 1, 2, 3 and 7 workers write the same bytes", len(digests) == 1)


def _told_pairs(tapak: Measure) -> int | None:
    """How many pairs overlap, by the summary that tapak prints: every pair is told on both parcels."""
    talk = tapak.warm_up.talk if tapak.warm_up else ""
    found = re.search(r"([\d,]+)× overlap\b", talk)
    return int(found.group(1).replace(",", "")) // 2 if found else (0 if talk else None)


def _stated_pairs(contestant: Measure) -> int:
    talk = contestant.warm_up.talk if contestant.warm_up else ""
    for line in reversed(talk.strip().splitlines()):
        if line.startswith('{"stages"'):
            return int(json.loads(line)["pairs"])
    return -1


def _digest(path: pathlib.Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
