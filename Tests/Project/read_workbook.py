"""Prints what openpyxl reads of an XLSX file, as JSON: for every sheet its cells with type, value and look.

    read_workbook.py FILE [literal]

A character may be written as _x0041_, which openpyxl leaves to its user; `literal` is for programs that do not.
"""

import datetime
import json
import sys
import warnings

import openpyxl
from openpyxl.utils.escape import unescape

# What openpyxl cannot read it only warns of.
warnings.simplefilter("error")


def value(cell):
    """Type and value; a day is its own type, since the file keeps days as numbers with a format."""
    if isinstance(cell.value, datetime.datetime):
        assert cell.value.time() == datetime.time(), cell.value
        return "day", cell.value.date().isoformat()
    kind = {"s": "text", "inlineStr": "text", "n": "number", "f": "formula"}.get(cell.data_type, cell.data_type)
    return kind, unescape(cell.value) if kind == "text" and "literal" not in sys.argv[2:] else cell.value


def colour(some):
    return some.rgb if some is not None and some.type == "rgb" else None


book = openpyxl.load_workbook(sys.argv[1])
sheets = {}
for sheet in book:
    cells = []
    for row in sheet.iter_rows():
        for cell in row:
            ground = colour(cell.fill.fgColor) if cell.fill.fill_type == "solid" else None
            if cell.value is not None or ground:
                cells.append([cell.row, cell.column, *value(cell), ground, colour(cell.font.color), cell.number_format])
    sheets[sheet.title] = {
        "cells": cells, "frozen": sheet.freeze_panes, "filter": sheet.auto_filter.ref,
        "merged": sorted(map(str, sheet.merged_cells.ranges)), "titles": sheet.print_title_rows,
        "landscape": sheet.page_setup.orientation == "landscape",
    }
properties = book.properties
json.dump({"sheets": sheets, "created": properties.created.isoformat(), "modified": properties.modified.isoformat()},
          sys.stdout)
