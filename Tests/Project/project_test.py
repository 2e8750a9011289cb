"""Tests the project file of the built tapak from outside.

    project_test.py [--kills N] [--venv PYTHON] TAPAK [PART…]

TAPAK is the binary, PYTHON one that has pyogrio and geopandas, PART some of judges, edits, killing, hardship, workbook. One line
a check that fails, and a count at the end.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time

import edits
import hardship
import judges
import killing
import workbook
from project import Checks, Tapak

PARTS = {"judges": judges, "edits": edits, "killing": killing, "hardship": hardship,
         "workbook": workbook}

parser = argparse.ArgumentParser()
parser.add_argument("--kills", type=int, default=200)
parser.add_argument("--venv", default=".build-oracles/venv/bin/python")
parser.add_argument("tapak")
parser.add_argument("parts", nargs="*", metavar="PART")
chosen = parser.parse_args()
if unknown := set(chosen.parts) - PARTS.keys():
    parser.error(f"no part {', '.join(unknown)}; there are {', '.join(PARTS)}")

checks = Checks()
folder = tempfile.mkdtemp(prefix="tapak-project-")
# Some commands are run as another user.
os.chmod(folder, 0o755)
try:
    for name in chosen.parts or PARTS:
        options = {"kills": chosen.kills} if name == "killing" else {}
        started, before = time.monotonic(), checks.passed
        os.makedirs(os.path.join(folder, name))
        PARTS[name].run(checks, Tapak(chosen.tapak, os.path.join(folder, name), chosen.venv), **options)
        print(f"{name}: {checks.passed - before} passed in {time.monotonic() - started:.0f} s", file=sys.stderr)
finally:
    shutil.rmtree(folder, ignore_errors=True)
print(f"project: {checks.passed} passed, {checks.failed} failed")
sys.exit(checks.failed != 0)
