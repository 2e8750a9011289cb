"""The way in: Benchmarks/run.sh calls this."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable

from . import plot, report
from .measuring import Failure, say
from .record import Record, read_all
from .sections import fit, instructions, project_import, readiness, screen, stages, stream
from .settings import Settings, read_arguments
from .workloads import Workloads

SECTIONS: dict[str, Callable[[Settings, Workloads], Record]] = {
    "screen": screen.measure,
    "stream": stream.measure,
    "stages": stages.measure,
    "import": project_import.measure,
    "readiness": readiness.measure,
    "fit": fit.measure,
    "instructions": instructions.measure,
}


def main(arguments: list[str]) -> int:
    """Measures the sections that are wanted and writes the report anew. 1 when a check failed."""
    settings = read_arguments(arguments)
    settings.out.mkdir(parents=True, exist_ok=True)
    workloads = Workloads(settings)
    holds = True
    for name in settings.only:
        shutil.rmtree(settings.work, ignore_errors=True)
        settings.work.mkdir(parents=True)
        say(f"section {name}")
        try:
            record = SECTIONS[name](settings, workloads)
        except Failure as failure:
            say(f"section {name} could not be measured: {failure}")
            holds = False
            continue
        finally:
            shutil.rmtree(settings.work, ignore_errors=True)
        record.write(settings.results)
        holds = holds and all(one for _, one in record.checks)
    records = read_all(settings.results)
    if not records:
        return 1
    say(f"written: {plot.write(records, settings)}")
    say(f"written: {report.write(records, settings)}")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
