"""What is wanted of Tapak's speed, and how far the numbers go."""

from __future__ import annotations

import dataclasses

from .record import Record, Row


@dataclasses.dataclass(frozen=True)
class Goal:
    """One thing that is wanted."""

    #: The name under which NOTES.md says why it is not reached.
    key: str
    title: str
    wanted: str
    measured: str = "not measured"
    reached: bool | None = None
    #: How far off, in words.
    distance: str = ""


def _ratio(goal: Goal, value: float | None, bound: float, is_least: bool, decimals: int = 2) -> Goal:
    if value is None:
        return goal
    reached = value >= bound if is_least else value <= bound
    if is_least:
        distance = f"{value / bound:.2f} of it" if not reached else f"{value / bound:.2f} times it"
    else:
        distance = f"{value / bound:.2f} times the bound" if not reached else f"{value / bound:.0%} of the bound"
    return dataclasses.replace(goal, measured=f"{value:.{decimals}f}", reached=reached, distance=distance)


def _quotient(one: float | None, other: float | None) -> float | None:
    return one / other if one is not None and other else None


def _cost_ratio(large: Row | None, small: Row | None) -> float | None:
    """The cost of one parcel or unit in a large workload beside that in a small one."""
    ratio = _quotient(_median(large), _median(small))
    return ratio * small.units / large.units if ratio is not None and small and large else None


def _median(row: Row | None) -> float | None:
    return row.median if row else None


def _peak(row: Row | None) -> float | None:
    return row.peak if row else None


def _same_work(row: Row | None) -> Row | None:
    """A contestant whose table differs is no contestant."""
    return row if row is not None and row.agrees is not False else None


def all_goals(records: dict[str, Record]) -> list[Goal]:
    """Every goal with what was measured."""
    return [*_screening(records), *_projects(records), *_fitting(records)]


def _screening(records: dict[str, Record]) -> list[Goal]:
    goals = [
        Goal("speed-1000000", "1,000,000 parcels: times as fast as GeoPandas", "at least 40"),
        Goal("speed-10000", "10,000 parcels: times as fast as GeoPandas", "at least 15"),
        Goal("floor", "1,000,000 parcels: time beside simdjson's for reading the coordinates alone", "at most 1.5"),
        Goal("memory", "1,000,000 parcels: peak memory beside GeoPandas'", "at most 0.125"),
        Goal("stream-memory", "`--stream`: peak memory in MB at any size", "below 64"),
        Goal("stream-constant", "`--stream`: peak memory at the largest size beside the smallest", "at most 1.1"),
        Goal("cost", "cost of a parcel at 4,000,000 beside 40,000", "at most 1.15"),
        Goal("workers", "1,000,000 parcels: two workers, times as fast as one", "at least 1.8"),
        Goal("same-bytes", "the same bytes for any number of workers", "yes"),
    ]
    by_key = {goal.key: goal for goal in goals}
    if screen := records.get("screen"):
        for size, bound in ((1_000_000, 40.0), (10_000, 15.0)):
            ratio = _quotient(
                _median(_same_work(screen.row(str(size), "geopandas"))), _median(screen.row(str(size), "tapak-2")))
            key = f"speed-{size}"
            by_key[key] = _ratio(by_key[key], ratio, bound, is_least=True, decimals=1)
        million = {key: screen.row("1000000", key) for key in ("tapak-1", "tapak-2", "simdjson", "geopandas")}
        by_key["floor"] = _ratio(
            by_key["floor"], _quotient(_median(million["tapak-2"]), _median(million["simdjson"])), 1.5, is_least=False)
        by_key["memory"] = _ratio(
            by_key["memory"], _quotient(_peak(million["tapak-2"]), _peak(_same_work(million["geopandas"]))), 0.125,
            is_least=False, decimals=3)
        small, large = screen.row("40000", "tapak-2"), screen.row("4000000", "tapak-2")
        by_key["cost"] = _ratio(by_key["cost"], _cost_ratio(large, small), 1.15, is_least=False)
        by_key["workers"] = _ratio(
            by_key["workers"], _quotient(_median(million["tapak-1"]), _median(million["tapak-2"])), 1.8, is_least=True)
        # Two programs that have nothing to do with each other: no two workers of one can be faster.
        if machine := _quotient(_median(million["tapak-1"]), _median(screen.row("1000000", "tapak-twins"))):
            title = f"{by_key['workers'].title} (two programs at once: {2 * machine:.2f})"
            by_key["workers"] = dataclasses.replace(by_key["workers"], title=title)
        same = [holds for text, holds in screen.checks if "the same bytes" in text]
        if same:
            by_key["same-bytes"] = dataclasses.replace(
                by_key["same-bytes"], measured="yes" if all(same) else "no", reached=all(same))
    if stream := records.get("stream"):
        peaks = sorted((row.units, row.peak) for row in stream.rows if row.peak)
        if peaks:
            highest = max(peak for _, peak in peaks if peak) / 1e6
            by_key["stream-memory"] = _ratio(by_key["stream-memory"], highest, 64, is_least=False, decimals=1)
        if len(peaks) > 1:
            by_key["stream-constant"] = _ratio(
                by_key["stream-constant"], _quotient(peaks[-1][1], peaks[0][1]), 1.1, is_least=False)
    return [by_key[goal.key] for goal in goals]


def _projects(records: dict[str, Record]) -> list[Goal]:
    plain = Goal("import", "import of 250,000 parcels without assessments: times as fast as ogr2ogr", "at least 3")
    assessed = Goal("import-assessed", "import of 250,000 parcels with assessments: times as fast as ogr2ogr", "at least 1")
    readiness = Goal(
        "readiness", "readiness list: cost of a unit at 83,762 units (251,286 parcels) beside 10,000", "at most 1.3")
    if record := records.get("import"):
        converted = _median(record.row("250000", "ogr2ogr"))
        arrived = all(holds for _, holds in record.checks)
        if arrived:
            plain = _ratio(plain, _quotient(converted, _median(record.row("250000", "tapak-import"))), 3, is_least=True)
            assessed = _ratio(
                assessed, _quotient(converted, _median(record.row("250000", "tapak-import-assess"))), 1, is_least=True)
    if record := records.get("readiness"):
        few, many = record.row("10000", "readiness-csv"), record.row("83762", "readiness-csv")
        readiness = _ratio(readiness, _cost_ratio(many, few), 1.3, is_least=False)
    return [plain, assessed, readiness]


def _fitting(records: dict[str, Record]) -> list[Goal]:
    goals = {
        "few": Goal("fit-few", "fitting a building, parcels of up to 12 corners: median in µs, one core", "at most 100"),
        "hundred": Goal("fit-hundred", "fitting a building, parcels of 100 corners: median in µs, one core", "at most 1,000"),
    }
    bounds = {"few": 100.0, "hundred": 1000.0}
    if record := records.get("fit"):
        for group in record.values.get("groups", []):
            if group["shape"] == "all" and group["detail"] == "answer":
                corners = group["corners"]
                goals[corners] = _ratio(goals[corners], group["median_us"], bounds[corners], is_least=False, decimals=1)
    return list(goals.values())
