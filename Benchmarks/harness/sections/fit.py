"""Fitting a building on parcels of many shapes: how long it takes on one core, and how the answers are found."""

from __future__ import annotations

import json
import subprocess

from ..machine import first_line
from ..measuring import Failure, say
from ..record import Record
from ..settings import Settings
from ..workloads import Workloads

#: Groups of the program's output, in words.
CORNERS = {"few": "up to 12 corners", "hundred": "100 corners"}
DETAILS = {"answer": "the answer, with a place or a proof", "margin": "and the room to spare, to a millimetre"}


def measure(settings: Settings, workloads: Workloads) -> Record:
    """One process, which goes through all parcels again and again and takes the median of each."""
    del workloads  # The program draws its own.
    record = Record.begun("fit", settings)
    record.versions["tapak"] = first_line([str(settings.tapak), "--version"]) or ""
    program = settings.fit_benchmark
    if not program.is_file():
        record.missing["fitting"] = f"no {program.name} (swift build -c release --product {program.name})"
        say(f"missing: {program}")
        return record
    say(f"fitting on {settings.fit_size:,} parcels of each shape")
    done = subprocess.run([str(program), str(settings.fit_size), str(settings.repeat)], capture_output=True, text=True)
    if done.returncode != 0:
        raise Failure(f"{program.name} ended with {done.returncode}: {done.stderr.strip()[:200]}")
    groups = json.loads(done.stdout)["groups"]
    for group in groups:
        if group["shape"] == "all":
            words = f"{CORNERS[group['corners']]}, {group['detail']}"
            say(f"  {words}: median {group['median_us']:.1f} µs, p99 {group['p99_us']:.0f} µs")
    record.values = {"groups": groups}
    undecided = sum(group["paths"]["undecided"] for group in groups if group["shape"] == "all")
    record.check("every search came to an end", undecided == 0)
    return record
