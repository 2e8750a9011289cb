#!/usr/bin/env bash
# Measures how many parcels tapak screens in a second on this machine, and prints one line:
#
#   Scripts/bench-line.sh [PARCELS]     default: 100000; made up, seeded, over the sample's kelurahan
#
# Wall time from start to finished CSV, best of three. Needs the release build (make bench-line makes it).
set -euo pipefail
cd "$(dirname "$0")/.."

count=${1:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Parcels of 100 to 2,000 m² with four to eight corners, one in each cell of a grid over the city.
python3 - "$count" >"$work/parcels.geojson" <<'PYTHON'
import json, math, random, sys

count = int(sys.argv[1])
generator = random.Random(20250701)
west, south, east, north = 106.90, -6.39, 107.04, -6.18
columns = math.ceil(math.sqrt(count * 0.66))
rows = math.ceil(count / columns)
metre_north = 1 / 110_600
metre_east = 1 / (111_320 * math.cos(math.radians(6.3)))
print('{"type":"FeatureCollection","features":[')
for number in range(count):
    x = west + (number % columns + 0.5) * (east - west) / columns
    y = south + (number // columns + 0.5) * (north - south) / rows
    corners = generator.randint(4, 8)
    radius = generator.uniform(8, 27)
    turn = generator.uniform(0, math.tau)
    ring = []
    for corner in range(corners):
        angle = turn + math.tau * corner / corners
        ring.append([round(x + radius * math.cos(angle) * metre_east, 8), round(y + radius * math.sin(angle) * metre_north, 8)])
    ring.append(ring[0])
    properties = {"id": f"P{number:07d}", "asset_class": generator.choice(["bmd", "psu_fasos", "psu_fasum", "bmn"])}
    geometry = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": properties, "geometry": geometry}
    print(json.dumps(feature, separators=(",", ":")) + ("," if number + 1 < count else ""))
print("]}")
PYTHON

best=""
for _ in 1 2 3; do
    begun=$(date +%s%N)
    .build/release/tapak screen "$work/parcels.geojson" --kelurahan geodata/kota-bekasi/kelurahan.geojson \
        --format csv --output "$work/parcels.csv" --overwrite 2>"$work/talk" || {
        cat "$work/talk" >&2
        exit 1
    }
    taken=$((($(date +%s%N) - begun) / 1000000))
    if [ -z "$best" ] || [ "$taken" -lt "$best" ]; then best=$taken; fi
done

processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
LC_ALL=C awk -v count="$count" -v bytes="$(wc -c <"$work/parcels.geojson")" -v best="$best" -v cores="$(getconf _NPROCESSORS_ONLN)" \
    -v processor="${processor:-unknown processor}" 'BEGIN {
        printf "%d parcels (%.0f MB of GeoJSON) in %.2f s: %.0f parcels a second (%s, %d cores; wall time, best of three)\n",
            count, bytes / 1e6, best / 1000, count * 1000 / best, processor, cores }'
