"""Workloads: made when they are not there, kept when they are what would be made."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import pathlib
import subprocess
import tempfile

from .measuring import say
from .settings import Settings
from .units_data import PARCELS_PER_UNIT, write_units


@dataclasses.dataclass(frozen=True)
class Workload:
    """Parcels and the villages around them."""

    parcels: pathlib.Path
    villages: pathlib.Path
    count: int

    @property
    def bytes(self) -> int:
        """The size of the parcels' file."""
        return self.parcels.stat().st_size


def _digest(*paths: pathlib.Path) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _kept(folder: pathlib.Path, identity: dict[str, object]) -> Workload | None:
    workload = Workload(folder / "parcels.geojson", folder / "kelurahan.geojson", int(str(identity["parcels"])))
    try:
        stamp = json.loads((folder / "workload.json").read_text())
        sizes = [workload.parcels.stat().st_size, workload.villages.stat().st_size]
    except (OSError, ValueError):
        return None
    return workload if stamp == {**identity, "sizes": sizes} else None


def _stamped(folder: pathlib.Path, identity: dict[str, object]) -> Workload:
    workload = Workload(folder / "parcels.geojson", folder / "kelurahan.geojson", int(str(identity["parcels"])))
    sizes = [workload.parcels.stat().st_size, workload.villages.stat().st_size]
    (folder / "workload.json").write_text(json.dumps({**identity, "sizes": sizes}))
    return workload


class Workloads:
    """The workloads of a run.

    A generator is known by what it makes of a small number, so that another seed or shape makes all anew.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._generator: str | None = None

    def screening(self, count: int) -> Workload:
        """So many parcels around Kota Bekasi and its 56 villages."""
        if self._generator is None:
            with tempfile.TemporaryDirectory() as name:
                self._make(100, pathlib.Path(name))
                self._generator = _digest(*sorted(pathlib.Path(name).iterdir()))
        folder = self._settings.out / "workload" / str(count)
        identity: dict[str, object] = {"parcels": count, "generator": self._generator}
        if kept := _kept(folder, identity):
            return kept
        say(f"making {count:,} parcels")
        folder.mkdir(parents=True, exist_ok=True)
        self._make(count, folder)
        return _stamped(folder, identity)

    def units(self, count: int) -> Workload:
        """So many units in a lattice, with three parcels each."""
        folder = self._settings.out / "workload" / f"units-{count}"
        code = pathlib.Path(write_units.__code__.co_filename)
        identity: dict[str, object] = {
            "parcels": count * PARCELS_PER_UNIT, "units": count, "generator": _digest(code),
        }
        if kept := _kept(folder, identity):
            return kept
        say(f"making {count:,} units")
        folder.mkdir(parents=True, exist_ok=True)
        write_units(count, folder)
        return _stamped(folder, identity)

    def _make(self, count: int, folder: pathlib.Path) -> None:
        subprocess.run([str(self._settings.sample_data), "--bench", str(count), str(folder)], check=True)
