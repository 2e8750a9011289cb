"""Screening a pipe, whose memory must not grow."""

from __future__ import annotations

from ..machine import first_line
from ..measuring import Trial, alternate, say
from ..record import Record
from ..settings import Settings
from ..workloads import Workloads
from .screen import PROFILE


def measure(settings: Settings, workloads: Workloads) -> Record:
    """Every size through `tapak screen - --stream`."""
    record = Record.begun("stream", settings)
    record.versions["tapak"] = first_line([str(settings.tapak), "--version"]) or ""
    for size in sorted({*settings.screening_sizes, *settings.cost_sizes}):
        workload = workloads.screening(size)
        say(f"streaming {size:,} parcels")
        trial = Trial(
            "tapak-stream", "tapak --stream, 2 workers",
            [str(settings.tapak), "screen", "-", "--stream", "--kelurahan", str(workload.villages), "--rules", PROFILE,
             "--no-footprint", "--format", "csv", "--workers", "2", "--lang", "en"],
            piped=workload.parcels)
        for one in alternate([trial], settings.repeat, settings.work):
            record.add(one, str(size), size, workload.bytes)
    return record
