"""results.svg: bars with their numbers, readable on light and on dark."""

from __future__ import annotations

import pathlib
from xml.sax.saxutils import escape

from .record import Record
from .settings import Settings

_WIDTH = 880
_LABELS = 300
_BARS = 430
_BAR, _GAP, _TITLE = 22, 8, 44

_STYLE = """
  .ground { fill: #ffffff; } text { font: 14px system-ui, sans-serif; fill: #1f2328; }
  .title { font-weight: 600; } .quiet { fill: #59636e; } .bar { fill: #8c959f; } .own { fill: #0a7d5a; }
  .line { stroke: #d1d9e0; }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117; } text { fill: #f0f6fc; } .quiet { fill: #9198a1; } .bar { fill: #6e7681; }
    .own { fill: #3fb68b; } .line { stroke: #3d444d; }
  }
"""


class _Sheet:
    """Panels of bars, one below the other."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._y = 16

    def panel(self, title: str, note: str, bars: list[tuple[str, float, str, bool]]) -> None:
        """Bars from zero: label, value, value in words, whether it is Tapak's."""
        longest = max(value for _, value, _, _ in bars)
        self._text(24, self._y + 18, title, "title")
        self._text(_WIDTH - 24, self._y + 18, note, "quiet", anchor="end")
        self._y += _TITLE - 12
        top = self._y
        for label, value, words, is_own in bars:
            self._text(_LABELS - 10, self._y + 16, label, anchor="end")
            width = max(1.5, _BARS * value / longest)
            self._pieces.append(
                f'<rect class="{"own" if is_own else "bar"}" x="{_LABELS}" y="{self._y}" width="{width:.1f}" height="{_BAR}"/>')
            self._text(_LABELS + width + 8, self._y + 16, words)
            self._y += _BAR + _GAP
        self._pieces.append(
            f'<line class="line" x1="{_LABELS}" x2="{_LABELS}" y1="{top - 4}" y2="{self._y - _GAP + 4}"/>')
        self._y += 20

    def _text(self, x: float, y: float, text: str, kind: str = "", anchor: str = "start") -> None:
        name = f' class="{kind}"' if kind else ""
        self._pieces.append(f'<text{name} x="{x:.1f}" y="{y}" text-anchor="{anchor}">{escape(text)}</text>')

    def document(self, description: str) -> str:
        """The whole picture."""
        pieces = "\n".join(self._pieces)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {self._y}" width="{_WIDTH}" height="{self._y}" '
            f'role="img" aria-label="{escape(description)}">\n<style>{_STYLE}</style>\n'
            f'<rect class="ground" width="100%" height="100%" rx="6"/>\n{pieces}\n</svg>\n')


def _time(value: float) -> str:
    return f"{value:.2f} s" if value < 10 else f"{value:.0f} s"


def write(records: dict[str, Record], settings: Settings) -> pathlib.Path:
    """Draws screening and its memory at the largest size that all were given, and the import."""
    sheet = _Sheet()
    if screen := records.get("screen"):
        sizes = [row.units for row in screen.rows if row.key in ("geopandas", "tapak-1") and row.seconds]
        if sizes:
            size = max(sizes)
            rows = sorted(
                (row for row in screen.rows if row.units == size and row.median and row.agrees is not False),
                key=lambda row: row.median or 0)
            sheet.panel(
                f"Screening {size:,} parcels", "seconds, start to finished CSV; shorter is better",
                [(row.label, row.median or 0, _time(row.median or 0), row.key.startswith("tapak")) for row in rows])
            sheet.panel(
                f"Peak memory, {size:,} parcels", "resident, mapped pages included",
                [(row.label, row.peak or 0, f"{(row.peak or 0) / 1e6:,.0f} MB", row.key.startswith("tapak")) for row in rows])
    if imported := records.get("import"):
        rows = sorted((row for row in imported.rows if row.median), key=lambda row: row.median or 0)
        if rows:
            sheet.panel(
                f"Import of {rows[0].units:,} parcels into a GeoPackage", "seconds; shorter is better",
                [(row.label, row.median or 0, _time(row.median or 0), row.key.startswith("tapak")) for row in rows])
    if ready := records.get("readiness"):
        rows = [row for row in ready.rows if row.median and row.key == "readiness-csv"]
        if rows:
            sheet.panel(
                "Readiness list", "µs a unit; the same at any size is the aim",
                [(f"{row.units:,} units", (row.median or 0) / row.units, f"{(row.median or 0) / row.units * 1e6:.1f} µs", True)
                 for row in rows])
    settings.report.mkdir(parents=True, exist_ok=True)
    path = settings.report / "results.svg"
    path.write_text(sheet.document("Screening, memory and import beside other programs"))
    return path
