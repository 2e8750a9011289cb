"""RESULTS.md: what was measured, as it was measured."""

from __future__ import annotations

import pathlib
import re
import statistics

from .goals import Goal, all_goals
from .record import BUSY_FROM, Record, Row
from .sections.fit import CORNERS, DETAILS
from .settings import Settings

_TITLES = {
    "screen": "Screening a file, from start to finished CSV",
    "stream": "Screening a pipe (`--stream`)",
    "stages": "Where Tapak's time goes",
    "import": "Importing into a project",
    "readiness": "Readiness list of a project",
    "fit": "Fitting a building on a parcel",
    "instructions": "Instructions",
}
_UNITS = {"readiness": "units"}
#: Stages that are given one parcel, whatever the workload.
ONE_PARCEL = ("start", "villages")


def seconds(values: tuple[float, ...]) -> str:
    """The median, and the least and the most."""
    if not values:
        return "–"

    def short(value: float) -> str:
        return f"{value:.3f}" if value < 10 else f"{value:.1f}"

    return f"{short(statistics.median(values))} ({short(min(values))}–{short(max(values))})"


def _rate(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.2f}"


def table(header: list[str], rows: list[list[str]]) -> str:
    """A Markdown table; all columns but the first to the right."""
    lines = ["| " + " | ".join(header) + " |", "|" + "|".join(["---"] + ["---:"] * (len(header) - 1)) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def write(records: dict[str, Record], settings: Settings) -> pathlib.Path:
    """Writes RESULTS.md and says where."""
    notes = read_notes(settings.notes)
    goals = all_goals(records)
    parts = [
        "# Results",
        "Written by `make bench`; not by hand. How it is measured, and how to measure a part: [README.md](README.md).",
        "![Screening, memory and import beside other programs](results.svg)",
        _machines(records),
        "## Goals",
        _goal_table(goals),
        _goal_notes(goals, notes),
    ]
    for section, record in records.items():
        parts += [f"## {_TITLES[section]}", _head(record), *_SECTIONS[section](record), _checks(record)]
        if section in notes:
            parts.append(notes[section])
    settings.report.mkdir(parents=True, exist_ok=True)
    path = settings.report / "RESULTS.md"
    path.write_text("\n\n".join(part for part in parts if part) + "\n")
    return path


def read_notes(path: pathlib.Path) -> dict[str, str]:
    """The texts of NOTES.md by their headings."""
    if not path.is_file():
        return {}
    pieces = re.split(r"^## +(\S+) *$", path.read_text(), flags=re.MULTILINE)
    return {key: text.strip() for key, text in zip(pieces[1::2], pieces[2::2]) if text.strip()}


# What stands above


def _machines(records: dict[str, Record]) -> str:
    machines = sorted({record.machine for record in records.values()})
    return "\n".join(f"**Machine.** {machine}." for machine in machines)


def _goal_table(goals: list[Goal]) -> str:
    words = {True: "**reached**", False: "not reached", None: "–"}
    return table(
        ["goal", "wanted", "measured", "", ""],
        [[goal.title, goal.wanted, goal.measured, words[goal.reached], goal.distance] for goal in goals])


def _goal_notes(goals: list[Goal], notes: dict[str, str]) -> str:
    missed = [goal for goal in goals if goal.reached is False]
    if not missed:
        return notes.get("goals", "")
    lines = [notes["goals"], ""] if "goals" in notes else []
    lines += ["Not reached, why, and the next lever:", ""]
    for goal in missed:
        text = " ".join(notes.get(goal.key, "no reason is written down yet.").split())
        lines.append(f"- **{goal.title}** ({goal.measured}, wanted {goal.wanted}): {text}")
    return "\n".join(lines)


def _head(record: Record) -> str:
    versions = "; ".join(f"{key}: {text}" if key == "tapak" else text for key, text in record.versions.items() if text)
    times = "once" if record.repeat == 1 else f"{record.repeat} times"
    lines = [f"{record.date}; each run once to warm up, then {times} in turn: medians (least–most). {versions}."]
    if record.section == "fit":
        lines = [f"{record.date}; each parcel once to warm up, then {times}: medians. {versions}."]
    if record.section == "instructions":
        lines = [f"{record.date}. {versions}."]
    if record.busy is not None and record.busy >= BUSY_FROM and record.section != "instructions":
        lines.append(f"**The machine was busy with other things ({record.busy:.0%} of its processor): these numbers say little.**")
    lines += [f"**Missing: {label}**: {reason}." for label, reason in record.missing.items()]
    return "\n".join(f"{line}  " for line in lines).rstrip()


def _checks(record: Record) -> str:
    return "\n".join(f"- {'✓' if holds else '**✗ not so:**'} {text}" for text, holds in record.checks)


# The sections


def _failed(row: Row, columns: int) -> list[str]:
    return [row.label, f"failed: {row.failure or 'no run'}"] + [""] * (columns - 2)


def _screen(record: Record) -> list[str]:
    parts: list[str] = []
    header = ["", "seconds", "times tapak's (2 workers)", "parcels/s", "MB/s", "peak MB", "processor s"]
    for group in dict.fromkeys(row.group for row in record.rows):
        rows = [row for row in record.rows if row.group == group]
        base = record.row(group, "tapak-2")
        lines = []
        for row in rows:
            if row.median is None or row.peak is None:
                lines.append(_failed(row, len(header)))
                continue
            label = row.label if row.agrees is not False else f"{row.label} (**does other work**)"
            ratio = f"{row.median / base.median:.2f}" if base and base.median else "–"
            lines.append(
                [label, seconds(row.seconds), ratio, _rate(row.units / row.median), _rate(row.bytes / 1e6 / row.median),
                 f"{row.peak / 1e6:,.0f}", f"{statistics.median(row.processor_seconds):.2f}"])
        parts += [f"### {int(group):,} parcels ({rows[0].bytes / 1e6:,.1f} MB)", table(header, lines)]
    largest = max((row for row in record.rows if row.stages), key=lambda row: row.units, default=None)
    if largest:
        for row in record.rows:
            if row.group == largest.group and row.stages:
                told = ", ".join(f"{stage} {value:.2f}" for stage, value in row.stages.items())
                parts.append(f"{row.label} over {row.units:,} parcels, seconds by stage (start-up not counted): {told}.")
    return parts


def _plain(record: Record) -> list[str]:
    """A table with a row for each trial and workload, per parcel or unit."""
    unit = _UNITS.get(record.section, "parcels")
    header = ["", unit, "seconds", f"µs a {unit[:-1]}", f"{unit}/s", "peak MB"]
    lines = []
    for row in record.rows:
        if row.median is None or row.peak is None:
            lines.append(_failed(row, len(header)))
            continue
        lines.append(
            [row.label, f"{row.units:,}", seconds(row.seconds), f"{row.median / row.units * 1e6:.2f}",
             _rate(row.units / row.median), f"{row.peak / 1e6:,.0f}"])
    return [table(header, lines)]


def _stages(record: Record) -> list[str]:
    header = ["one worker, each line does more", "seconds", "more than the line above", "µs a parcel of it", "peak MB"]
    lines = []
    before: Row | None = None
    for row in record.rows:
        if row.median is None or row.peak is None:
            lines.append(_failed(row, len(header)))
            continue
        # The villages are read once: their cost belongs to the last line only.
        base = record.row(row.group, "start") if row.key in ("villages", "stream") else before
        more = row.median - base.median if base and base.median is not None else None
        each = f"{more / row.units * 1e6:.2f}" if more is not None and row.key not in ONE_PARCEL else ""
        lines.append([row.label, seconds(row.seconds), f"{more:+.3f}" if more is not None else "", each, f"{row.peak / 1e6:,.0f}"])
        before = row
    return [f"{record.rows[0].units:,} parcels.", table(header, lines)] if record.rows else []


def _import(record: Record) -> list[str]:
    converted = next((row.median for row in record.rows if row.key == "ogr2ogr"), None)
    header = ["", "seconds", "times as fast as ogr2ogr", "parcels/s", "MB/s", "peak MB"]
    lines = []
    for row in record.rows:
        if row.median is None or row.peak is None:
            lines.append(_failed(row, len(header)))
            continue
        ratio = f"{converted / row.median:.2f}" if converted else "–"
        lines.append(
            [row.label, seconds(row.seconds), ratio, _rate(row.units / row.median), _rate(row.bytes / 1e6 / row.median),
             f"{row.peak / 1e6:,.0f}"])
    if not record.rows:
        return []
    return [f"{record.rows[0].units:,} parcels ({record.rows[0].bytes / 1e6:,.0f} MB).", table(header, lines)]


def _fit(record: Record) -> list[str]:
    groups = record.values.get("groups", [])
    if not groups:
        return []
    parts = [
        "20 × 30 m on made-up parcels, from their geometry in longitude and latitude to the answer, GEOS' word on every building "
        "that fits included. Of each parcel the median of its runs."
    ]
    paths = list(groups[0]["paths"])
    header = ["shape", "parcels", "median µs", "p99 µs", "most µs", "fit", "median µs", "do not fit", "median µs", *paths]
    for corners, detail in dict.fromkeys((group["corners"], group["detail"]) for group in groups):
        lines = []
        for group in groups:
            if (group["corners"], group["detail"]) != (corners, detail):
                continue
            answers = [group["answers"][answer] for answer in ("fits", "does_not_fit")]
            lines.append(
                [f"**{group['shape']}**" if group["shape"] == "all" else group["shape"], f"{group['parcels']:,}"]
                + [f"{group[name]:,.1f}" for name in ("median_us", "p99_us", "most_us")]
                + [text for one in answers for text in (f"{one['parcels'] / group['parcels']:.0%}", f"{one['median_us']:,.1f}")]
                + [f"{group['paths'][path] / group['parcels']:.1%}" for path in paths])
        parts += [f"### {CORNERS[corners]}: {DETAILS[detail]}", table(header, lines)]
    parts.append(
        "Paths to an answer: `area` the parcel is smaller than the building, `width` it is nowhere wide enough, `placed` a place "
        "along one of its sides holds, `searched` all poses were searched, `undecided` the search met its limit.")
    return parts


def _instructions(record: Record) -> list[str]:
    values = record.values
    if not values:
        return []
    parcels = int(values["parcels"])
    totals = table(
        ["one worker", "instructions", "a parcel"],
        [[values["labels"][key], f"{count:,}", "" if key in ONE_PARCEL else f"{count / parcels:,.0f}"]
         for key, count in values["totals"].items()])
    whole = sum(values["parts"].values())
    parts = table(
        ["part", "instructions", "share"],
        [[part, f"{count:,}", f"{count / whole:.1%}"] for part, count in values["parts"].items() if count >= whole / 1000])
    explained = "All that screening does, by part of the program (what a part inlines counts as its own):"
    return [f"Over {parcels:,} parcels, counted by callgrind.", totals, explained, parts]


_SECTIONS = {
    "screen": _screen, "stream": _plain, "stages": _stages, "import": _import, "readiness": _plain,
    "fit": _fit, "instructions": _instructions,
}
