"""What Tapak is measured against: made ready once, each with its version, or with the reason why it is missing."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys

from .machine import first_line
from .measuring import say
from .settings import FOLDER, Settings

_SCRIPTS = FOLDER / "contestants"
_PYTHON_PACKAGES = ("geopandas", "pyogrio", "pyarrow", "shapely", "pyproj", "numpy", "pandas")


@dataclasses.dataclass(frozen=True)
class Contestant:
    """A program to measure against."""

    key: str
    label: str
    #: The start of its command line; empty when it is missing.
    command: tuple[str, ...] = ()
    #: Its version and those of what it stands on.
    version: str = ""
    #: Why it is missing.
    missing: str | None = None


def _venv(settings: Settings, name: str) -> tuple[pathlib.Path | None, str]:
    """The interpreter of an environment with the packages of its list, made when it is not there; or the reason why not."""
    wanted = _SCRIPTS / f"requirements-{name}.txt"
    folder = settings.out / "venv" / name
    python = folder / "bin" / "python"
    stamp = folder / "requirements.sha256"
    digest = hashlib.sha256(wanted.read_bytes()).hexdigest()
    if python.exists() and stamp.exists() and stamp.read_text() == digest:
        return python, ""
    say(f"installing {name} into an environment of its own")
    shutil.rmtree(folder, ignore_errors=True)
    for command in (
        [sys.executable, "-m", "venv", str(folder)],
        [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(wanted)],
    ):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            return None, f"could not be installed ({_reason(done.stderr)})"
    stamp.write_text(digest)
    return python, ""


def _reason(talk: str) -> str:
    """The last that pip complained of; an index that was not reached is not named."""
    told = [line.removeprefix("ERROR: ") for line in talk.splitlines() if line.startswith("ERROR: ")]
    told = [line for line in told if "://" not in line and "host" not in line]
    return told[-1][:160] if told else "the package index was not reached"


def _asked(python: pathlib.Path, question: str) -> str | None:
    return first_line([str(python), "-c", question])


def geopandas(settings: Settings) -> Contestant:
    """GeoPandas, pyogrio, shapely and pyproj."""
    key, label = "geopandas", "GeoPandas"
    python, reason = _venv(settings, "geopandas")
    if python is None:
        return Contestant(key, label, missing=reason)
    version = _asked(
        python,
        "import importlib.metadata as m, platform, pyogrio, pyproj, shapely;"
        f"print(', '.join(p + ' ' + m.version(p) for p in {_PYTHON_PACKAGES!r})"
        " + f', Python {platform.python_version()}, GEOS {shapely.geos_version_string}, PROJ {pyproj.proj_version_str},'"
        " + ' GDAL ' + '.'.join(map(str, pyogrio.__gdal_version__)))",
    )
    if version is None:
        return Contestant(key, label, missing="is installed but does not start")
    return Contestant(key, label, (str(python), str(_SCRIPTS / "geopandas_screen.py")), version)


def duckdb(settings: Settings) -> Contestant:
    """DuckDB with its spatial extension."""
    key, label = "duckdb", "DuckDB spatial (no verdict)"
    python, reason = _venv(settings, "duckdb")
    if python is None:
        return Contestant(key, label, missing=reason)
    version = _asked(python, "import duckdb; print('DuckDB ' + duckdb.__version__)")
    if version is None:
        return Contestant(key, label, missing="is installed but does not start")
    return Contestant(key, label, (str(python), str(_SCRIPTS / "duckdb_screen.py")), version)


def simdjson(settings: Settings) -> Contestant:
    """simdjson on-demand reading coordinates and nothing else, compiled for this very processor."""
    key, label = "simdjson", "simdjson on-demand, coordinates only"
    compiler = os.environ.get("CXX") or shutil.which("c++") or shutil.which("g++") or shutil.which("clang++")
    if compiler is None:
        return Contestant(key, label, missing="no C++ compiler")
    folder = settings.out / "bin"
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / "simdjson_coordinates"
    done = subprocess.run(
        [compiler, "-std=c++17", "-O3", "-march=native", "-DNDEBUG", "-o", str(program),
         str(_SCRIPTS / "simdjson_coordinates.cpp"), "-lsimdjson"],
        capture_output=True, text=True)
    if done.returncode != 0:
        return Contestant(key, label, missing="does not compile (Debian: apt-get install libsimdjson-dev)")
    probe = folder / "probe.geojson"
    probe.write_text('{"features":[{"geometry":{"coordinates":[[[1.5,2.5]]]}}]}')
    said = json.loads(first_line([str(program), str(probe)]) or "{}")
    probe.unlink()
    if said.get("sum") != 4 or said.get("positions") != 1:
        return Contestant(key, label, missing="is compiled but does not run")
    version = f"simdjson {said['version']}, kernel {said['kernel']}, -O3 -march=native"
    return Contestant(key, label, (str(program),), version)


def ogr2ogr() -> Contestant:
    """GDAL's converter."""
    key, label = "ogr2ogr", "GDAL ogr2ogr, plain conversion"
    program = shutil.which("ogr2ogr")
    version = first_line([program, "--version"]) if program else None
    if program is None or version is None:
        return Contestant(key, label, missing="no ogr2ogr (Debian: apt-get install gdal-bin)")
    return Contestant(key, label, (program,), version.split(",")[0])
