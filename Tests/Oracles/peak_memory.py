#!/usr/bin/env python3
"""Measures what attributes that nobody asked for cost `tapak screen` in memory.

Two files of --count parcels are made in --folder, the second with 10 KB of further attributes on each, and screened to CSV.
Exit status 1 when the second takes more than 5 MB more at its peak.
"""

import argparse
import os
import random
import subprocess
import sys
from pathlib import Path

LIMIT_KB = 5 * 1024


def write(path, count, extra):
    dice = random.Random(58)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write('{"type":"FeatureCollection","features":[\n')
        for number in range(count):
            west = 106.5 + number % 400 * 0.0005 + dice.random() * 1e-4
            south = -6.4 + number // 400 * 0.0005
            east, north = west + 0.0003, south + 0.0003
            corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
            ring = ",".join(f"[{x:.9f},{y:.9f}]" for x, y in corners)
            file.write(",\n" if number else "")
            file.write(f'{{"type":"Feature","properties":{{"id":"P{number}"{extra}}},')
            file.write(f'"geometry":{{"type":"Polygon","coordinates":[[{ring}]]}}}}')
        file.write("\n]}\n")


def peak_kb(command):
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen(command, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"peak_memory: exit status {process.returncode}: {' '.join(command)}")
    return usage.ru_maxrss


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tapak", type=Path, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--count", type=int, default=100_000)
    arguments = parser.parse_args()
    extra = "".join(f',"ket{number}":"{"x" * 990}"' for number in range(10))
    peaks = []
    for name, text in [("lean.geojson", ""), ("laden.geojson", extra)]:
        path = arguments.folder / name
        write(path, arguments.count, text)
        command = [str(arguments.tapak), "screen", str(path), "--format", "csv"]
        # The least of three: what a run needs, not what it happened to take.
        peaks.append(min(peak_kb(command) for _ in range(3)))
        path.unlink()
    lean, laden = peaks
    print(f"peak memory: {lean} kB, with further attributes {laden} kB", file=sys.stderr)
    sys.exit(1 if laden - lean > LIMIT_KB else 0)


if __name__ == "__main__":
    main()
