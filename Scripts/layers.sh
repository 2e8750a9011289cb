#!/usr/bin/env bash
# Prints the floors of the house as the manifest has them, and every dependency that goes sideways or up.
# Exit 1 when there is such a dependency, or a target that stands on no floor.
set -euo pipefail
cd "$(dirname "$0")/.."

description=$(swift package describe --type json)
python3 -c '
import json, sys

FLOORS = [
    ("ground", ["CGEOS", "CPROJ", "CLibcrypto", "CXLSXWriter"]),
    ("values", ["TapakGeometry"]),
    ("wings", ["TapakTopology", "TapakGeodesy", "TapakFormats", "TapakProgramme"]),
    ("joinery", ["TapakSurvey", "TapakSiting", "TapakGeoPackage"]),
    ("workflows", ["TapakWorkflows"]),
    ("language", ["TapakLanguage"]),
    ("papers", ["TapakReports"]),
    ("command", ["TapakCommand"]),
    ("roof", ["tapak"]),
    # The workshop stands beside the house: it may use the house, and nothing of the house may use it.
    ("workshop", ["TapakSampleData"]),
    ("workshop", ["tapak-sample-data", "tapak-fit-benchmark"]),
]
floor_of = {target: number for number, (_, targets) in enumerate(FLOORS) for target in targets}

# What lies before the first brace is the package manager talking.
text = sys.argv[1]
targets = json.loads(text[text.index("{"):])["targets"]
house = {target["name"]: target for target in targets if target["type"] in ("library", "executable", "system-target")}
for support in [name for name in house if name.startswith("Tapak") and house[name]["path"].startswith("Tests/")]:
    del house[support]

faults = []
for name in sorted(house):
    if name not in floor_of:
        faults.append(f"{name} stands on no floor: give it one in Scripts/layers.sh and ARCHITECTURE.md")
for name in sorted(floor_of):
    if name not in house:
        faults.append(f"{name} is on the map but not in the manifest")

for number in range(len(FLOORS) - 1, -1, -1):
    title, names = FLOORS[number]
    for name in names:
        if name not in house:
            continue
        inside = house[name].get("target_dependencies", [])
        outside = house[name].get("product_dependencies", [])
        label = title if title == "workshop" else f"{number} {title}"
        uses = ", ".join(inside + [f"{product} (package)" for product in outside]) or "nothing"
        print(f"{label:<12} {name:<18} uses {uses}")
        for used in inside:
            if used in floor_of and floor_of[used] >= number:
                way = "sideways" if floor_of[used] == number else "up"
                faults.append(f"{name} uses {used}: that goes {way}")

for fault in faults:
    print(f"layers: {fault}", file=sys.stderr)
sys.exit(1 if faults else 0)
' "$description"
