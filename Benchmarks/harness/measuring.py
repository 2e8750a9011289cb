"""Runs programs and measures them: wall time, processor time, peak resident memory."""

from __future__ import annotations

import dataclasses
import os
import pathlib
import subprocess
import sys
import time
from collections.abc import Callable, Sequence


def say(text: str) -> None:
    """Tells whoever waits what is going on."""
    print(f"bench: {text}", file=sys.stderr, flush=True)


class Failure(Exception):
    """A program that did not do its work; the last it said."""


@dataclasses.dataclass(frozen=True)
class Run:
    """One run of a program.

    Peak memory is the kernel's ru_maxrss of the process alone, pages of mapped files included. It is never less than this
    harness's own (about 25 MB), whose pages a new process shares until it becomes the program.
    """

    seconds: float
    processor_seconds: float
    peak_bytes: int
    talk: str


@dataclasses.dataclass(frozen=True)
class Trial:
    """A program with its arguments, to be run again and again."""

    key: str
    label: str
    command: Sequence[str]
    #: A file that is piped in.
    piped: pathlib.Path | None = None
    #: A second program that runs at the same time: both are measured, from the start of the first to the end of the last.
    twin: Sequence[str] | None = None
    #: What must be done before each run, and is not measured.
    prepare: Callable[[], None] = lambda: None


@dataclasses.dataclass
class Measure:
    """What the runs of one trial gave."""

    key: str
    label: str
    runs: list[Run] = dataclasses.field(default_factory=list)
    warm_up: Run | None = None
    failure: str | None = None


def run(trial: Trial, log: pathlib.Path) -> Run:
    """Runs a program once.

    What it writes to stdout goes nowhere; what it says goes to a file, so that nothing here has to keep pace.

    Raises Failure when it does not end with 0.
    """
    trial.prepare()
    # What an earlier run wrote shall not be carried to the disk while this one is measured.
    os.sync()
    environment = dict(os.environ, LC_ALL="C.UTF-8", NO_COLOR="1")
    source = None
    with open(log, "wb") as talk, open(os.devnull, "wb") as nowhere:
        if trial.piped is not None:
            source = subprocess.Popen(["cat", str(trial.piped)], stdout=subprocess.PIPE)
        begun = time.perf_counter()
        processes = []
        try:
            for command in (trial.command, trial.twin):
                if command is not None:
                    processes.append(subprocess.Popen(
                        list(command), stdin=source.stdout if source else subprocess.DEVNULL, stdout=nowhere, stderr=talk,
                        env=environment))
        except OSError as error:
            for process in processes:
                process.kill()
            raise Failure(str(error)) from error
        finally:
            if source and source.stdout:
                source.stdout.close()
        usages = []
        for process in processes:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            usages.append(usage)
        seconds = time.perf_counter() - begun
    if source:
        source.wait()
    text = log.read_text(errors="replace")
    if failed := [process.returncode for process in processes if process.returncode != 0]:
        last = text.strip().splitlines()[-1:] or [""]
        raise Failure(f"ended with {failed[0]}: {last[0][:200]}")
    return Run(
        seconds, sum(usage.ru_utime + usage.ru_stime for usage in usages),
        max(usage.ru_maxrss for usage in usages) * (1 if sys.platform == "darwin" else 1024), text)


def alternate(trials: Sequence[Trial], repeat: int, folder: pathlib.Path) -> list[Measure]:
    """Runs each trial once to warm up, and then all of them in turn, several times.

    In turn, so that a machine that grows slower or faster does so for all alike. A trial that fails is not run again.
    """
    measures = [Measure(trial.key, trial.label) for trial in trials]
    for number in range(repeat + 1):
        for trial, measure in zip(trials, measures):
            if measure.failure is not None:
                continue
            try:
                one = run(trial, folder / "talk.log")
            except Failure as failure:
                measure.failure = str(failure)
                say(f"  {trial.label}: {failure}")
                continue
            which = "warm-up" if number == 0 else f"run {number}"
            say(f"  {which}: {trial.label}: {one.seconds:.3f} s, {one.peak_bytes / 1e6:.0f} MB")
            if number == 0:
                measure.warm_up = one
            else:
                measure.runs.append(one)
    return measures


def busy_share(seconds: float = 2.0) -> float | None:
    """How much of the processor others use right now, from 0 to 1; None where the system does not tell."""

    def ticks() -> tuple[int, int] | None:
        try:
            with open("/proc/stat") as file:
                numbers = [int(word) for word in file.readline().split()[1:9]]
        except OSError:
            return None
        return sum(numbers), numbers[3] + numbers[4]

    before = ticks()
    time.sleep(seconds)
    after = ticks()
    if before is None or after is None or after[0] == before[0]:
        return None
    return 1 - (after[1] - before[1]) / (after[0] - before[0])
