"""How many instructions screening executes, by part of the program: a number that no other load disturbs.

Kept under the name of the commit with the dearest functions of each command, so that two commits can be compared:

    python3 -m harness.sections.instructions BASE.json NOW.json
"""

from __future__ import annotations

import json
import pathlib
import re
import shutil
import subprocess
import sys
from collections import Counter

from ..machine import first_line
from ..measuring import Failure, Trial, run, say
from ..record import Record
from ..settings import FOLDER, Settings
from ..workloads import Workloads
from .stages import trials

_LIBRARIES = (
    ("libgeos", "GEOS"), ("libproj", "PROJ"), ("libswiftCore", "Swift's library"), ("libsqlite", "SQLite"),
    ("libcrypto", "SHA-256 (libcrypto)"), ("libm", "libm"), ("libc.so", "libc"), ("libstdc++", "libstdc++"), ("ld-linux", "loader"),
)
_MODULE = re.compile(r"^\$[sS](\d+)(\w+)")
# Linked into the installed program, its runtime has no library's name.
_RUNTIME = ("swift_", "_swift", "_ZN5swift", "_ZNK5swift", "_ZL")


def part_of(function: str, library: str) -> str:
    """The part of the program that a function belongs to: a Swift module, or a library."""
    name = pathlib.PurePosixPath(library).name
    for start, part in _LIBRARIES:
        if name.startswith(start):
            return part
    found = _MODULE.match(function)
    if found:
        module = found.group(2)[: int(found.group(1))]
        return module if module.startswith("Tapak") else "other Swift packages"
    if function.startswith(_RUNTIME):
        return "Swift's library"
    if function.startswith(("$s", "$S")):
        return "Swift's library, specialised"
    return "everything else"


def costs(path: pathlib.Path) -> Counter[tuple[str, str]]:
    """The instructions of each function itself, from a file of callgrind: (function, library) to count."""
    names: dict[tuple[str, str], str] = {}
    counts: Counter[tuple[str, str]] = Counter()
    function = library = ""
    skips = False
    with open(path, errors="replace") as file:
        for line in file:
            if skips:
                # The line after calls= is what the called function cost, which stands under its own name too.
                skips = False
                continue
            if line[0] in "0123456789+-*":
                fields = line.split()
                if len(fields) > 1:
                    counts[function, library] += int(fields[1])
                continue
            key, equals, value = line.partition("=")
            if not equals:
                continue
            if key == "calls":
                skips = True
            elif key in ("fn", "cfn", "ob", "cob"):
                kind = "fn" if key.endswith("fn") else "ob"
                found = re.match(r"(\(\d+\))(?: (.*))?$", value.rstrip("\n"))
                if not found:
                    continue
                if found.group(2):
                    names[kind, found.group(1)] = found.group(2)
                name = names.get((kind, found.group(1)), "")
                if key == "fn":
                    function = name
                elif key == "ob":
                    library = name
    return counts


def measure(settings: Settings, workloads: Workloads) -> Record:
    """Counts with callgrind what each command of the stages executes."""
    record = Record.begun("instructions", settings)
    record.versions["tapak"] = first_line([str(settings.tapak), "--version"]) or ""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        record.missing["instruction counts"] = "no valgrind (Debian: apt-get install valgrind)"
        say("missing: valgrind")
        return record
    record.versions["valgrind"] = first_line([valgrind, "--version"]) or ""
    # Its debug information is newer than valgrind can read.
    program = settings.work / "tapak-stripped"
    shutil.copy(settings.tapak, program)
    subprocess.run(["strip", "--strip-debug", str(program)], check=True)
    # It cannot suspend a thread the way Swift's dispatch library ends its main one.
    preload = settings.work / "sigsuspend.so"
    source = FOLDER.parent / "Scripts" / "sigsuspend.c"
    subprocess.run(["cc", "-D_GNU_SOURCE", "-shared", "-fPIC", "-O1", "-o", str(preload), str(source)], check=True)
    workload = workloads.screening(settings.instruction_size)
    counted = settings.work / "callgrind.out"
    totals: dict[str, int] = {}
    parts: dict[str, int] = {}
    functions: dict[str, list[tuple[str, int]]] = {}
    for trial in trials(settings, workload):
        say(f"  counting: {trial.label}")
        command = [
            "env", f"LD_PRELOAD={preload}", valgrind, "--tool=callgrind", "--demangle=no",
            f"--callgrind-out-file={counted}", str(program), *trial.command[1:],
        ]
        try:
            run(Trial(trial.key, trial.label, command, piped=trial.piped), settings.work / "talk.log")
        except Failure as failure:
            record.check(f"instructions of {trial.key}: {failure}", False)
            return record
        counts = costs(counted)
        totals[trial.key] = sum(counts.values())
        if trial.key == "all":
            by_part: Counter[str] = Counter()
            for (function, library), count in counts.items():
                by_part[part_of(function, library)] += count
            parts = dict(by_part.most_common())
        dearest = counts.most_common(25)
        names = demangled([function for (function, _), _ in dearest])
        functions[trial.key] = [(name, count) for name, (_, count) in zip(names, dearest)]
    record.values = {
        "parcels": workload.count, "totals": totals, "parts": parts, "functions": functions,
        "labels": {trial.key: trial.label for trial in trials(settings, workload)},
    }
    _keep(record, settings)
    return record


def demangled(functions: list[str]) -> list[str]:
    """Functions' names as people write them, where the toolchain is at hand."""
    try:
        done = subprocess.run(
            ["swift", "demangle", "--compact", "--simplified", *functions], capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return functions
    names = done.stdout.splitlines()
    return names if done.returncode == 0 and len(names) == len(functions) else functions


def _keep(record: Record, settings: Settings) -> None:
    commit = first_line(["git", "-C", str(FOLDER), "rev-parse", "--short", "HEAD"]) or "unknown"
    changed = first_line(["git", "-C", str(FOLDER), "status", "--porcelain", "--untracked-files=no"])
    name = commit + ("-changed" if changed else "")
    folder = settings.out / "instructions"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{record.values['parcels']}.json"
    path.write_text(json.dumps(record.values, indent=1) + "\n")
    say(f"kept as {path.relative_to(settings.out)}")


def compare(base: pathlib.Path, now: pathlib.Path) -> None:
    """Prints what changed between two counts."""
    old, new = json.loads(base.read_text()), json.loads(now.read_text())
    if old["parcels"] != new["parcels"]:
        raise SystemExit("counted over different numbers of parcels")
    for kind in ("totals", "parts"):
        for key in sorted({*old[kind], *new[kind]}, key=lambda key: -new[kind].get(key, 0)):
            before, after = old[kind].get(key, 0), new[kind].get(key, 0)
            change = f"{after / before - 1:+8.2%}" if before else "     new"
            print(f"{kind:8} {key:32} {before:16,} {after:16,} {change}")


if __name__ == "__main__":
    compare(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
