"""What was measured, kept as one JSON file a section, so that a part can be measured anew."""

from __future__ import annotations

import dataclasses
import datetime
import json
import pathlib
import statistics
from typing import Any

from .contestants import Contestant
from .machine import words
from .measuring import Measure, busy_share, say
from .settings import SECTIONS, Settings

#: From this share on a machine counts as busy, and RESULTS.md says so.
BUSY_FROM = 0.05


@dataclasses.dataclass(frozen=True)
class Row:
    """What one contestant needed for one workload."""

    group: str
    key: str
    label: str
    units: int
    bytes: int
    seconds: tuple[float, ...]
    peak_bytes: tuple[int, ...]
    processor_seconds: tuple[float, ...] = ()
    stages: dict[str, float] = dataclasses.field(default_factory=dict)
    failure: str | None = None
    #: Whether the contestant does the same work; None where that is not asked.
    agrees: bool | None = None

    @property
    def median(self) -> float | None:
        """The median of the seconds."""
        return statistics.median(self.seconds) if self.seconds else None

    @property
    def peak(self) -> float | None:
        """The median of the peaks, in bytes."""
        return statistics.median(self.peak_bytes) if self.peak_bytes else None


@dataclasses.dataclass
class Record:
    """What a section measured."""

    section: str
    machine: str
    date: str
    repeat: int
    busy: float | None
    versions: dict[str, str] = dataclasses.field(default_factory=dict)
    missing: dict[str, str] = dataclasses.field(default_factory=dict)
    rows: list[Row] = dataclasses.field(default_factory=list)
    #: What must hold for the numbers to count: a sentence, and whether it does.
    checks: list[tuple[str, bool]] = dataclasses.field(default_factory=list)
    #: Numbers of a section that are no times.
    values: dict[str, Any] = dataclasses.field(default_factory=dict)

    @staticmethod
    def begun(section: str, settings: Settings) -> Record:
        """An empty record; looks for two seconds how busy the machine is with other things."""
        busy = busy_share()
        if busy is not None and busy >= BUSY_FROM:
            say(f"the machine is busy with other things ({busy:.0%} of the processor): the numbers of this section say little")
        return Record(section, words(), datetime.date.today().isoformat(), settings.repeat, busy)

    def enter(self, contestant: Contestant) -> bool:
        """Notes a contestant with its version or why it is missing; whether it takes part."""
        if contestant.missing is not None:
            self.missing[contestant.label] = contestant.missing
            say(f"missing: {contestant.label}: {contestant.missing}")
            return False
        self.versions[contestant.key] = contestant.version
        return True

    def add(self, measure: Measure, group: str, units: int, size: int, agrees: bool | None = None) -> Row:
        """Adds what a trial gave."""
        row = Row(
            group=group, key=measure.key, label=measure.label, units=units, bytes=size,
            seconds=tuple(round(run.seconds, 5) for run in measure.runs),
            peak_bytes=tuple(run.peak_bytes for run in measure.runs),
            processor_seconds=tuple(round(run.processor_seconds, 4) for run in measure.runs),
            stages=told_stages(measure), failure=measure.failure, agrees=agrees)
        self.rows.append(row)
        return row

    def check(self, text: str, holds: bool) -> None:
        """Adds a check."""
        self.checks.append((text, holds))
        if not holds:
            say(f"NOT SO: {text}")

    def row(self, group: str, key: str) -> Row | None:
        """The row of a contestant and a workload, if it was measured."""
        for row in self.rows:
            if (row.group, row.key) == (group, key) and row.seconds:
                return row
        return None

    def write(self, folder: pathlib.Path) -> None:
        """Keeps the record in place of the section's last one."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{self.section}.json"
        path.write_text(json.dumps(dataclasses.asdict(self), indent=1, ensure_ascii=False) + "\n")


def told_stages(measure: Measure) -> dict[str, float]:
    """The seconds of the stages that a contestant told of its last run."""
    for run in reversed(measure.runs):
        for line in reversed(run.talk.strip().splitlines()):
            if line.startswith('{"stages"'):
                return dict(json.loads(line)["stages"])
    return {}


def _row(data: dict[str, Any]) -> Row:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
    return Row(**fields)


def read_all(folder: pathlib.Path) -> dict[str, Record]:
    """The last record of each section."""
    records: dict[str, Record] = {}
    for section in SECTIONS:
        path = folder / f"{section}.json"
        if not path.is_file():
            continue
        data = json.loads(path.read_text())
        rows = [_row(row) for row in data.pop("rows")]
        checks = [(text, holds) for text, holds in data.pop("checks")]
        records[section] = Record(rows=rows, checks=checks, **data)
    return records
