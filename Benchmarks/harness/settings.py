"""What a run is asked to do, and where things lie."""

from __future__ import annotations

import argparse
import dataclasses
import pathlib

SECTIONS = ("screen", "stream", "stages", "import", "readiness", "fit", "instructions")

FOLDER = pathlib.Path(__file__).resolve().parent.parent


@dataclasses.dataclass(frozen=True)
class Settings:
    """What a run is asked to do."""

    only: tuple[str, ...]
    repeat: int
    quick: bool
    large: bool
    tapak: pathlib.Path
    sample_data: pathlib.Path
    fit_benchmark: pathlib.Path
    out: pathlib.Path

    @property
    def work(self) -> pathlib.Path:
        """What contestants write; emptied after each section."""
        return self.out / "work"

    @property
    def results(self) -> pathlib.Path:
        """What was measured, one JSON file a section."""
        return self.out / ("results-quick" if self.quick else "results")

    @property
    def report(self) -> pathlib.Path:
        """Where RESULTS.md and results.svg go: a quick run says too little to stand in the project."""
        return self.out / "quick" if self.quick else FOLDER

    @property
    def notes(self) -> pathlib.Path:
        """Reasons and next levers, written by hand."""
        return FOLDER / "NOTES.md"

    @property
    def screening_sizes(self) -> tuple[int, ...]:
        """Parcels that every contestant screens."""
        return (10_000,) if self.quick else (10_000, 100_000, 1_000_000)

    @property
    def slow_size(self) -> int:
        """The most parcels that contestants without a goal are given: DuckDB would take longer than all others together."""
        return 100_000

    @property
    def cost_sizes(self) -> tuple[int, ...]:
        """Parcels that only Tapak and simdjson are given, to see how the cost of a parcel grows."""
        small = (4_000,) if self.quick else (40_000,)
        return small + ((4_000_000,) if self.large else ())

    @property
    def import_size(self) -> int:
        """Parcels that are imported into a project."""
        return 10_000 if self.quick else 250_000

    @property
    def unit_counts(self) -> tuple[int, int]:
        """Units of the two projects whose readiness is listed."""
        return (200, 1_000) if self.quick else (10_000, 83_762)

    @property
    def stage_size(self) -> int:
        """Parcels that the stages are told apart on."""
        return 10_000 if self.quick else 100_000

    @property
    def fit_size(self) -> int:
        """Parcels of each shape that a building is fitted on."""
        return 50 if self.quick else 2_000

    @property
    def instruction_size(self) -> int:
        """Parcels whose instructions are counted."""
        return 1_000 if self.quick else 10_000


def read_arguments(arguments: list[str]) -> Settings:
    """Reads the command line; ends the process on wrong usage and on --help."""
    parser = argparse.ArgumentParser(
        prog="Benchmarks/run.sh",
        description="Measures tapak beside other programs and writes Benchmarks/RESULTS.md and results.svg.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    parser.add_argument("--only", default=",".join(SECTIONS), help="sections to run, the others stay as last measured")
    parser.add_argument("--repeat", type=int, default=argparse.SUPPRESS, help="runs of each contestant after the first (default: 5, quick 2)")
    parser.add_argument("--quick", action="store_true", help="small workloads, to try; the report goes to OUT/quick")
    parser.add_argument("--large", action="store_true", help="also 4,000,000 parcels (2 GB)")
    parser.add_argument("--tapak", type=pathlib.Path, default=pathlib.Path(".build/release/tapak"), help="the program")
    parser.add_argument(
        "--sample-data", type=pathlib.Path, default=pathlib.Path(".build/release/tapak-sample-data"),
        help="the program that makes workloads",
    )
    parser.add_argument(
        "--fit-benchmark", type=pathlib.Path, default=pathlib.Path(".build/release/tapak-fit-benchmark"),
        help="the program that measures fitting",
    )
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("out/bench"), help="where everything else goes")
    given = parser.parse_args(arguments)
    only = tuple(name.strip() for name in given.only.split(",") if name.strip())
    for name in only:
        if name not in SECTIONS:
            parser.error(f"no section {name!r}; there are: {', '.join(SECTIONS)}")
    repeat = getattr(given, "repeat", 2 if given.quick else 5)
    if repeat < 1:
        parser.error("--repeat is at least 1")
    for program in (given.tapak, given.sample_data):
        if not program.is_file():
            parser.error(f"{program} is not there: make release, make bench-data")
    return Settings(
        only=only, repeat=repeat, quick=given.quick, large=given.large, tapak=given.tapak.resolve(),
        sample_data=given.sample_data.resolve(), fit_benchmark=given.fit_benchmark.resolve(), out=given.out.resolve(),
    )
