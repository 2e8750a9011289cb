"""Other people's tools judge the project file: GDAL's validator, OGR, ogrinfo, pyogrio, SQLite, an XML parser."""

import csv
import io
import json
import os
import re
import struct
import subprocess
import xml.etree.ElementTree as XML

from osgeo import gdal, ogr

from project import (CITY, DONE, PARCELS, VERDICTS, VILLAGES, companions, content, differing, faults, features,
                     index_misses, journal_mode, misfits, rows, sha256)

KINDS = {"Point": 1, "LineString": 2, "Polygon": 3, "MultiPoint": 4, "MultiLineString": 5, "MultiPolygon": 6}
OGR_TYPES = {"TEXT": "String", "DOUBLE": "Real", "INTEGER": "Integer64", "BOOLEAN": "Integer", "DATE": "Date",
             "DATETIME": "DateTime", "BLOB": "Binary"}
BLANK = {None, "", "-", "null", "NULL", "Null"}


def wkb(geometry, promotes):
    """Well-known binary of a GeoJSON geometry, polygons perhaps as multipolygons; by the text of OGC 06-103r4."""
    if geometry is None:
        return None
    kind, places = geometry["type"], geometry["coordinates"]
    if promotes and kind == "Polygon":
        kind, places = "MultiPolygon", [places] if places else []

    def line(positions):
        return struct.pack("<I", len(positions)) + b"".join(struct.pack("<2d", *place[:2]) for place in positions)

    def body(kind, places):
        head = struct.pack("<BI", 1, KINDS[kind])
        if kind == "Point":
            return head + struct.pack("<2d", *places[:2])
        if kind == "LineString":
            return head + line(places)
        if kind == "Polygon":
            return head + struct.pack("<I", len(places)) + b"".join(map(line, places))
        return head + struct.pack("<I", len(places)) + b"".join(body(kind[5:], part) for part in places)

    return body(kind, places)


def is_empty(geometry):
    return geometry is None or not str(geometry.get("coordinates")).strip("[], ")


def positions(geometry):
    def walk(places):
        if places and isinstance(places[0], (int, float)):
            yield places[:2]
        else:
            for place in places:
                yield from walk(place)
    return walk(geometry["coordinates"]) if geometry else iter(())


def bounds(some):
    """West, east, south, north, to the last bit."""
    xs, ys = zip(*(place for feature in some for place in positions(feature["geometry"])))
    return min(xs), max(xs), min(ys), max(ys)


class Complaints:
    """Everything GDAL says while it reads."""

    def __enter__(self):
        self.said = []
        gdal.PushErrorHandler(lambda level, number, text: self.said.append(text))
        return self.said

    def __exit__(self, *_):
        gdal.PopErrorHandler()


def read_with_ogr(path):
    """Every layer OGR shows: count, extent, fields with types and aliases, rows."""
    found = {}
    source = gdal.OpenEx(path, gdal.OF_VECTOR, open_options=["LIST_ALL_TABLES=YES"])
    for number in range(source.GetLayerCount()):
        layer = source.GetLayer(number)
        definition = layer.GetLayerDefn()
        fields = [definition.GetFieldDefn(place) for place in range(definition.GetFieldCount())]
        has_geometry = definition.GetGeomFieldCount() > 0
        lines = []
        for feature in layer:
            geometry = feature.GetGeometryRef()
            lines.append((feature.GetFID(), None if geometry is None else bytes(geometry.ExportToIsoWkb()),
                          [feature.GetField(place) for place in range(len(fields))]))
        found[layer.GetName()] = {
            "count": layer.GetFeatureCount(), "extent": layer.GetExtent() if has_geometry and lines else None,
            "names": [field.GetName() for field in fields], "types": [field.GetTypeName() for field in fields],
            "aliases": {field.GetName(): field.GetAlternativeName() for field in fields},
            "domains": {field.GetName(): field.GetDomainName() for field in fields if field.GetDomainName()},
            "rows": lines, "srs": layer.GetSpatialRef().GetAuthorityCode(None) if has_geometry else None,
            "enumeration": lambda name, source=source: source.GetFieldDomain(name).GetEnumeration(),
        }
    return found


def run(checks, tapak):
    check = checks.check
    fresh = tapak.init("fresh.gpkg")
    sound(checks, "fresh project", fresh)
    parcels, villages = features(PARCELS), features(VILLAGES)
    check("fresh project: layers", sorted(name for name, shown in read_with_ogr(fresh).items() if shown["srs"]),
          ["buildings", "kelurahan", "parcels"])
    check("fresh project: one row a kelurahan", rows(fresh, "SELECT count(*) FROM kelurahan")[0][0], len(villages))
    check("fresh project: one unit a kelurahan", rows(fresh, "SELECT count(*) FROM tapak_units")[0][0], 56)

    project = tapak.copy(fresh, "filled.gpkg")
    steps(checks, tapak, project)
    sound(checks, "filled project", project)
    by_ogr(checks, project, parcels, villages)
    by_ogrinfo(checks, project)
    by_pyogrio(checks, tapak, project, parcels)
    by_screening(checks, tapak, project)
    by_key(checks, project)
    by_buildings(checks, project)
    presentation(checks, project)
    backup(checks, tapak, project)


def sound(checks, name, path):
    checks.check(f"{name}: validate_gpkg", misfits(path), [])
    checks.check(f"{name}: integrity, foreign keys, spatial indexes", faults(path), [])
    checks.check(f"{name}: the spatial index holds every feature", index_misses(path), [])
    checks.check(f"{name}: nothing beside it", companions(path), [])
    checks.check(f"{name}: journal mode", journal_mode(path), "delete")
    marks = rows(path, "PRAGMA application_id")[0][0], rows(path, "PRAGMA user_version")[0][0]
    checks.check(f"{name}: marks of GeoPackage 1.3", marks, (0x47504B47, 10300))
    untold = rows(path, """SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'gpkg~_%' ESCAPE '~'
        AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT LIKE 'rtree~_%' ESCAPE '~'
        AND name NOT IN (SELECT table_name FROM gpkg_contents)""")
    checks.check(f"{name}: every table is told of in gpkg_contents", untold, [])


def steps(checks, tapak, project):
    """Fills a project, one command after the other; after each the file stands alone."""
    layers = [(PARCELS, "parcels", "BPKAD contoh")]
    layers += [(f"{CITY}/layers/{name}.geojson", name, "Dinas contoh")
               for name in ("lp2b", "rth", "sempadan", "sutet", "banjir", "jalan")]
    for file, layer, source in layers:
        words = ["import", project, file, "--into", layer, "--source", source, "--who", "bagian aset"]
        before = content(project)
        checks.exits(f"import of {layer}, dry run", tapak(*words, "--dry-run"), DONE)
        checks.check(f"import of {layer}: a dry run changes nothing", differing(before, content(project)), [])
        checks.exits(f"import of {layer}", tapak(*words), DONE)
        checks.check(f"import of {layer}: nothing beside it", companions(project), [])
        checks.check(f"import of {layer}: journal mode", journal_mode(project), "delete")
        before = content(project)
        checks.exits(f"import of {layer} again", tapak(*words), DONE)
        checks.check(f"import of {layer} again: nothing changes", differing(before, content(project)), [])
    before = content(project)
    checks.exits("screen", tapak("screen", project), DONE)
    checks.check("screen: nothing beside it", companions(project), [])
    checks.check("screen: journal mode", journal_mode(project), "delete")
    checks.check("screen after an import finds nothing to do", differing(before, content(project)), [])
    checks.exits("diff of the only delivery with itself", tapak("diff", project, "1", "1"), DONE)
    checks.exits("coop summary", tapak("coop", "summary", project), DONE)
    checks.check("reading commands leave nothing beside it", companions(project), [])
    checks.check("reading commands change nothing", differing(before, content(project)), [])


def by_ogr(checks, project, parcels, villages):
    check = checks.check
    with Complaints() as said:
        shown = read_with_ogr(project)
    check("OGR: reads without a word", said, [])
    for table, kind in rows(project, "SELECT table_name, data_type FROM gpkg_contents ORDER BY 1"):
        columns = {name: type for _, name, type, *_ in rows(project, f'PRAGMA table_info("{table}")')}
        read = shown.get(table)
        if not check(f"OGR: {table} is shown", read is not None):
            continue
        names = read["names"]
        listed = ", ".join(f'"{name}"' for name in names)
        key = next(name for _, name, *_, pk in rows(project, f'PRAGMA table_info("{table}")') if pk)
        stored = rows(project, f'SELECT "{key}", {listed} FROM "{table}" ORDER BY 1')
        check(f"OGR: {table}: count", read["count"], len(stored))
        check(f"OGR: {table}: keys", [line[0] for line in read["rows"]], [line[0] for line in stored])
        check(f"OGR: {table}: types", dict(zip(names, read["types"])),
              {name: OGR_TYPES.get(columns[name].split("(")[0], columns[name]) for name in names})
        plain = [place for place, type in enumerate(read["types"]) if type in ("String", "Real", "Integer64")]
        check(f"OGR: {table}: values", [[line[2][place] for place in plain] for line in read["rows"]],
              [[line[place + 1] for place in plain] for line in stored])
        if kind == "features":
            check(f"OGR: {table}: system", read["srs"], "4326")
    for table, source in [("parcels", parcels), ("kelurahan", villages)] + [
            (name, features(f"{CITY}/layers/{name}.geojson")) for name in ("lp2b", "sempadan", "jalan")]:
        read = shown[table]
        check(f"{table}: as many as in the source", read["count"], len(source))
        check(f"{table}: extent of the source", read["extent"], bounds(source))
        told = rows(project, "SELECT min_x, max_x, min_y, max_y FROM gpkg_contents WHERE table_name = ?", table)[0]
        check(f"{table}: extent in gpkg_contents", told, bounds(source))
        wrong = [number for number, (line, feature) in enumerate(zip(read["rows"], source))
                 if not is_empty(feature["geometry"]) and line[1] != wkb(
                     feature["geometry"], table in ("parcels", "kelurahan"))]
        check(f"{table}: coordinates of the source, to the last bit, in its order", wrong, [])
        check(f"{table}: without a geometry where the source has none",
              [number for number, line in enumerate(read["rows"]) if line[1] is None or len(line[1]) <= 9],
              [number for number, feature in enumerate(source) if is_empty(feature["geometry"])])
    parcel_values(checks, shown["parcels"], parcels)
    check("kelurahan: names of the source", column(shown["kelurahan"], "name"),
          [village["properties"]["NAMOBJ"] for village in villages])
    check("kelurahan: codes of the source", column(shown["kelurahan"], "kemendagri_code"),
          [village["properties"]["KDEPUM"] for village in villages])


def column(layer, name):
    place = layer["names"].index(name)
    return [line[2][place] for line in layer["rows"]]


def parcel_values(checks, layer, parcels):
    def source(name):
        return [None if parcel["properties"].get(name) in BLANK else str(parcel["properties"][name]).strip()
                for parcel in parcels]

    for ours, theirs in (("parcel_id", "id"), ("name", "nama"), ("declared_kelurahan", "kelurahan"),
                         ("certificate", "no_sertifikat")):
        checks.check(f"parcels: {ours} is {theirs} of the source", column(layer, ours), source(theirs))
    checks.check("parcels: feature is the place in the source", column(layer, "feature"), list(range(len(parcels))))
    wrong = []
    for number, (text, parcel) in enumerate(zip(column(layer, "attributes"), parcels)):
        kept = json.loads(text or "{}")
        if not {"kecamatan", "kondisi_jalan"} <= kept.keys() or any(
                kept[name] != parcel["properties"].get(name) for name in kept):
            wrong.append((number, text))
    checks.check("parcels: attributes are those of the source that have no column", wrong, [])
    wrong = []
    for area, parcel in zip(column(layer, "declared_area_m2"), parcels):
        # By hand: Indonesian texts part thousands by dots and decimals by a comma.
        text = parcel["properties"].get("luas")
        number = re.fullmatch(r"Luas ([0-9.]+(?:,[0-9]+)?) m2", text) if isinstance(text, str) else None
        if number:
            text = float(number.group(1).replace(".", "").replace(",", "."))
        if isinstance(text, (int, float)) and area != text:
            wrong.append((area, parcel["properties"]))
    checks.check("parcels: declared area", wrong, [])


def by_ogrinfo(checks, project):
    run = subprocess.run(["ogrinfo", "-ro", "-so", "-al", project], capture_output=True, text=True)
    checks.check("ogrinfo: exit and complaints", (run.returncode, run.stderr), (0, ""))
    told = dict(zip(re.findall(r"^Layer name: (\S+)", run.stdout, re.M),
                    map(int, re.findall(r"^Feature Count: (\d+)", run.stdout, re.M))))
    stored = {table: rows(project, f'SELECT count(*) FROM "{table}"')[0][0]
              for table, in rows(project, "SELECT table_name FROM gpkg_contents")}
    checks.check("ogrinfo: layers and counts", told, stored)
    for table, in rows(project, "SELECT table_name FROM gpkg_geometry_columns"):
        part = run.stdout.split(f"Layer name: {table}\n")[1].split("Layer name:")[0]
        extent = re.search(r"Extent: \((\S+), (\S+)\) - \((\S+), (\S+)\)", part)
        wanted = rows(project, "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?", table)[0]
        checks.check(f"ogrinfo: {table}: extent", extent and extent.groups(), tuple(f"{side:.6f}" for side in wanted))


def by_pyogrio(checks, tapak, project, parcels):
    try:
        read = json.loads(tapak.venv("read_with_pyogrio.py", project))
    except RuntimeError as error:
        checks.check("pyogrio: reads", str(error), "no error")
        return
    shown = read_with_ogr(project)
    checks.check("pyogrio: layers", sorted(read), sorted(shown))
    for name in sorted(set(read) & set(shown)):
        layer, other = read[name], shown[name]
        checks.check(f"pyogrio: {name}: count", layer["count"], other["count"])
        checks.check(f"pyogrio: {name}: fields", layer["fields"], other["names"])
        if layer["types"] is not None:
            checks.check(f"pyogrio: {name}: types", layer["types"], ["OFT" + type for type in other["types"]])
        checks.check(f"pyogrio: {name}: keys", layer["keys"], [line[0] for line in other["rows"]])
        if layer["kind"] is not None:
            west, east, south, north = other["extent"] or (0, 0, 0, 0)
            # One of the two hands on 15 digits only.
            checks.check(f"pyogrio: {name}: bounds", [round(side, 11) for side in layer["bounds"]],
                         [round(side, 11) for side in (west, south, east, north)])
            checks.check(f"pyogrio: {name}: geometries", layer["geometries"],
                         [None if line[1] is None else line[1].hex() for line in other["rows"]])
            checks.check(f"pyogrio: {name}: system", layer["crs"], "EPSG:4326")
        for place, type in enumerate(other["types"]):
            if type in ("String", "Real", "Integer64"):
                checks.check(f"pyogrio: {name}.{other['names'][place]}: values", layer["columns"][place],
                             [line[2][place] for line in other["rows"]])


def table(text):
    return list(csv.DictReader(io.StringIO(text)))


def by_screening(checks, tapak, project):
    """What stands in the project is what screening the files themselves says."""
    layers = [word for name in ("lp2b", "rth", "sempadan", "sutet", "banjir")
              for word in ("--layer", f"{name}={CITY}/layers/{name}.geojson")]
    layers += ["--roads", f"{CITY}/layers/jalan.geojson"]
    run = tapak("screen", PARCELS, "--kelurahan", VILLAGES, "--rules", "kota-bekasi-600", *layers, "--format", "csv",
                "--summary", tapak.path("summary.csv"))
    checks.exits("screening the files", run, DONE)
    by_file = table(run.stdout)
    for ours, theirs in (("verdict", "verdict"), ("kelurahan", "kelurahan"), ("kecamatan", "kecamatan"),
                         ("area_class", "area_class"), ("kemendagri_code", "kemendagri_code")):
        checks.check(f"parcels.{ours}: as screening the files says",
                     [line[0] or "" for line in rows(project, f"SELECT {ours} FROM parcels ORDER BY fid")],
                     [line[theirs] for line in by_file])
    for ours in ("area_m2", "uncertainty_m2"):
        stored = [line[0] for line in rows(project, f"SELECT {ours} FROM parcels ORDER BY fid")]
        wrong = [(a, b[ours]) for a, b in zip(stored, by_file)
                 if (a is None) != (b[ours] == "") or (a is not None and abs(a - float(b[ours])) > 0.00051)]
        checks.check(f"parcels.{ours}: as screening the files says", wrong, [])
    run = tapak("screen", project, "--format", "csv")
    checks.exits("screening the project as CSV", run, DONE)
    ours = table(run.stdout)
    # A project counts its features by their keys.
    for name in by_file[0].keys() - {"file", "feature", "findings"}:
        if ours and name in ours[0]:
            # An empty geometry is stored as none: the reason of both is that there is nothing to measure.
            kept = [number for number, line in enumerate(by_file)
                    if name != "reason" or "empty_geometry" not in line["findings"]]
            checks.check(f"CSV of the project: {name}: as screening the files says", [ours[i][name] for i in kept],
                         [by_file[i][name] for i in kept])
    # What reading the file found was told at the import: the values and heights concerned are not in the project.
    told = {"z_dropped", "value_unreadable"}
    none = {"empty_geometry": "null_geometry"}
    checks.check("CSV of the project: findings: as screening the files says", [line["findings"] for line in ours],
                 [";".join(none.get(code, code) for code in line["findings"].split(";") if code not in told)
                  for line in by_file])
    with open(tapak.path("summary.csv"), newline="", encoding="utf-8") as file:
        board = {line["kemendagri_code"]: line for line in csv.DictReader(file)}
    stored = {code: (candidates, standing) for code, candidates, standing in
              rows(project, "SELECT kemendagri_code, candidates, standing FROM kelurahan")}
    standings = {code: (int(line["candidates"]), "passing" if int(line["pass"]) else
                        "doubtful" if int(line["resurvey"]) + int(line["unassessable"]) else
                        "failing" if int(line["candidates"]) else "without_candidate") for code, line in board.items()}
    checks.check("kelurahan: candidates and standing as the summary says", stored, standings)


def by_key(checks, project):
    """Against what the sample's maker planned, where it planted no defect."""
    with open(f"{CITY}/parcels-key.csv", newline="", encoding="utf-8") as file:
        key = {int(line["feature"]): line for line in csv.DictReader(file) if line["defect"] == ""}
    stored = {line[0]: line[1:] for line in rows(
        project, "SELECT feature, asset_class, capture_class, kemendagri_code, area_m2 FROM parcels")}
    for place, name in enumerate(("asset_class", "capture_class", "kelurahan_code")):
        wrong = [(number, stored[number][place], line[name]) for number, line in key.items()
                 if stored[number][place] != line[name]]
        checks.check(f"parcels: {name} as planned", wrong, [])
    # Corners were rounded after the area was planned: 7 decimals are a centimetre, along some 150 m of outline.
    wrong = [(number, stored[number][3], line["area_m2"]) for number, line in key.items()
             if line["shape"] not in ("point", "two_parts") and not (
                 stored[number][3] and abs(stored[number][3] - float(line["area_m2"])) < 1)]
    checks.check("parcels: area as planned", wrong, [])


def by_buildings(checks, project):
    """The buildings stand on their parcels, measured by GEOS in metres of a plane through the city."""
    def degrees_to_metres(geometry):
        # At 6.3 degrees south: 110 652 m a degree of longitude, 110 588 m one of latitude, to a millimetre in 40 m.
        plane = ogr.CreateGeometryFromWkb(bytes(geometry.ExportToWkb()))
        ring_points(plane, lambda x, y: ((x - 107) * 110652.3, (y + 6.3) * 110587.6))
        return plane

    def ring_points(geometry, change):
        for number in range(geometry.GetGeometryCount()):
            ring_points(geometry.GetGeometryRef(number), change)
        for number in range(geometry.GetPointCount()):
            geometry.SetPoint_2D(number, *change(*geometry.GetPoint_2D(number)))

    source = gdal.OpenEx(project, gdal.OF_VECTOR)
    parcels = {feature.GetFID(): feature for feature in source.GetLayer("parcels")}
    buildings = list(source.GetLayer("buildings"))
    checks.check("buildings: on a good part of the parcels", 50 < len(buildings) < len(parcels))
    checks.check("buildings: keys, ids and rules of their parcels", [
        feature.GetFID() for feature in buildings
        if any(feature.GetField(name) != parcels[feature.GetFID()].GetField(name)
               for name in ("parcel_id", "kelurahan", "kemendagri_code", "rule_profile"))
        or feature.GetField("answer") != parcels[feature.GetFID()].GetField("footprint")], [])
    checks.check("buildings: answers of buildings that stand", {f.GetField("answer") for f in buildings}
                 <= {"pass", "resurvey"})
    wrong = []
    for feature in buildings:
        outline = degrees_to_metres(feature.GetGeometryRef())
        ground = degrees_to_metres(parcels[feature.GetFID()].GetGeometryRef())
        apart = outline.Difference(ground)
        # 600 m2 within a hundredth of what a scale that is wrong by 1/10 000 makes of it.
        if abs(outline.GetArea() - 600) > 0.3 or apart.GetArea() > 0.05:
            wrong.append((feature.GetFID(), outline.GetArea(), apart.GetArea()))
    checks.check("buildings: 20 by 30 m on their parcels", wrong, [])
    placed = {feature.GetFID() for feature in buildings}
    checks.check("buildings: on every parcel on which one certainly fits",
                 [fid for fid, parcel in parcels.items() if parcel.GetField("footprint") == "pass" and fid not in placed],
                 [])
    blocked = rows(project, "SELECT count(*) FROM parcels WHERE layers LIKE '%lp2b%' AND verdict <> 'fail'")[0][0]
    checks.check("parcels: none that a blocking layer covers passes", blocked, 0)


def presentation(checks, project):
    check = checks.check
    shown = read_with_ogr(project)
    for name in ("parcels", "kelurahan", "buildings"):
        told = dict(rows(project, "SELECT column_name, name FROM gpkg_data_columns WHERE table_name = ?", name))
        check(f"{name}: every column is told of", [field for field in shown[name]["names"] if not told.get(field)], [])
        if int(gdal.VersionInfo()) >= 3070000:
            check(f"{name}: OGR shows the aliases", shown[name]["aliases"],
                  {field: told.get(field) for field in shown[name]["names"]})
    domain = shown["parcels"]["domains"].get("verdict")
    if check("parcels: verdict has a domain", domain is not None):
        check("parcels: values of verdict", sorted(shown["parcels"]["enumeration"](domain)), sorted(VERDICTS))
    styles = {table: (qml, default) for table, qml, default in
              rows(project, "SELECT f_table_name, styleQML, useAsDefault FROM layer_styles")}
    check("every layer has a style", sorted(styles), sorted(name for name, layer in shown.items() if layer["srs"]))
    check("every style is the default one", all(default for _, default in styles.values()))
    trees = {}
    for name, (qml, _) in styles.items():
        try:
            trees[name] = XML.fromstring(qml)
        except XML.ParseError as error:
            check(f"style of {name}: XML", str(error), "no error")
    for layer, attribute, values in (
            ("parcels", "verdict", VERDICTS),
            ("kelurahan", "standing", ("passing", "doubtful", "failing", "without_candidate")),
            ("buildings", "answer", ("pass", "resurvey"))):
        if layer not in trees:
            continue
        renderer = trees[layer].find("renderer-v2")
        categories = {element.get("value") for element in renderer.iter("category")}
        rules = " ".join(element.get("filter") or "" for element in renderer.iter("rule"))
        missing = [value for value in values if value not in categories and f"'{value}'" not in rules]
        check(f"style of {layer}: a category for each {attribute}", missing, [])
        has_none = bool(categories & {"", "NULL"}) or re.search(rf'"{attribute}" (IS NULL|is null)', rules) is not None
        check(f"style of {layer}: a category for those without {attribute}", has_none)
        aliases = {element.get("field"): element.get("name") for element in trees[layer].iter("alias")}
        check(f"style of {layer}: aliases", [name for name in shown[layer]["names"] if not aliases.get(name)], [])
        symbols = {element.get("symbol") for element in list(renderer.iter("category")) + list(renderer.iter("rule"))
                   if element.get("symbol") is not None}
        known = {element.get("name") for element in renderer.find("symbols")}
        check(f"style of {layer}: every symbol it names is there", sorted(symbols - known), [])


def backup(checks, tapak, project):
    copy = tapak.path("copy.gpkg")
    before = sha256(project)
    checks.exits("backup", tapak("backup", project, copy), DONE)
    sound(checks, "backup", copy)
    checks.check("backup: the same rows", differing(content(project), content(copy)), [])
    checks.check("backup: the project is untouched", sha256(project), before)
    kept = sha256(copy)
    checks.check("backup: no file is replaced unasked", tapak("backup", project, copy).returncode != 0)
    checks.check("backup: the file that was there stays", sha256(copy), kept)
    checks.check("backup: nothing is left beside it", companions(copy), [])
    checks.exits("backup: the copy is a project", tapak("screen", copy), DONE)
    os.remove(copy)
