"""Other people's readers judge the readiness list as a workbook: openpyxl, LibreOffice, ZIP and XML."""

import csv
import datetime
import hashlib
import io
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import xml.etree.ElementTree as XML
import zipfile

from project import CANNOT_CREATE, DONE, IO, PARCELS, RULES, VILLAGES, features, sha256, write_features

NOW = "2026-03-31"
# Columns by what docs/codes.md says they are; all others are text.
WHOLE = {"candidates", "passing", "resurvey", "site", "construction_percent", "days_in_stage"}
AREAS = {"best_area_m2", "best_uncertainty_m2"}
DAYS = {"legal_entity", "nik_koperasi", "nib", "npwp", "account", "trained", "stage_since"}
JUDGED = {"best_verdict": {"pass", "resurvey", "unassessable", "fail"},
          "readiness": {"ready", "nearly", "not_ready", "no_candidate"}}
HOSTILE = ["=1+1", "+62", "-5", "@SUM(A1)", "=HYPERLINK(\"http://example.invalid\")", "_x0041_", "'quoted", "007",
           "1e5", "2026-03-31", "TRUE", "  blanks  ", "a,\"b\"", "<b>&amp;", "Jl. Merpati №5 — ½ é 😀", "#REF!"]


def run(checks, tapak):
    project = hostile_project(tapak)
    with open(csv_of(tapak, project), encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    path = xlsx_of(tapak, project, "list.xlsx")
    archive(checks, path)
    again(checks, tapak, project, path)
    book = read(tapak, path)
    checks.check("workbook, sheets", list(book["sheets"]), ["Ringkasan", "Data", "Formulir", "Asal daftar"])
    checks.check("workbook, day of making", (book["created"][:10], book["modified"][:10]), (NOW, NOW))
    data(checks, "openpyxl", book["sheets"]["Data"], header, rows)
    checks.check("openpyxl, frozen header", book["sheets"]["Data"]["frozen"], "C2")
    summary(checks, book["sheets"]["Ringkasan"], header, rows)
    form(checks, book["sheets"]["Formulir"], header, rows)
    provenance(checks, tapak, project, book["sheets"]["Asal daftar"])
    english(checks, tapak, project)
    refusals(checks, tapak, project)
    without_form(checks, tapak)
    office(checks, tapak, path, book, header, rows)


# What is judged


def hostile_project(tapak):
    """The sample with parcels whose ids look like formulas, numbers, days and markup, and a site with some history."""
    # The parcels that are the best of their kelurahan bear the names, so that they stand in the list.
    first = tapak.init("plain.gpkg")
    tapak.must("import", first, PARCELS, "--into", "parcels", "--source", "BPKAD contoh")
    with open(csv_of(tapak, first), encoding="utf-8", newline="") as file:
        best = [row["best_id"] for row in csv.DictReader(file) if row["best_id"]]
    renamed = dict(zip(best, HOSTILE))
    some = features(PARCELS)
    key = next(name for feature in some for name, value in feature["properties"].items() if value == best[0])
    for feature in some:
        name = feature["properties"].get(key)
        feature["properties"][key] = renamed.get(name, name)
    path = tapak.init("hostile.gpkg")
    tapak.must("import", path, write_features(tapak.path("hostile.geojson"), some), "--into", "parcels",
               "--source", "BPKAD contoh")
    tapak.must("coop", "import", path, "geodata/kota-bekasi/cooperatives.csv")
    unit = next(row["kemendagri_code"] for row in listed(tapak, path) if row["best_id"] == "'=1+1")
    tapak.must("site", "add", path, "--parcel", "=1+1", "--coop", unit, "--by", "cooperative_office",
               "--date", "2026-03-02")
    tapak.must("site", "advance", path, "1", "land", "verifying", "--by", "verifier", "--date", "2026-03-05")
    return path


def csv_of(tapak, project):
    path = tapak.path("list.csv")
    tapak.must("readiness", project, "--now", NOW, "--output", path, "--overwrite")
    return path


def listed(tapak, project):
    with open(csv_of(tapak, project), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def xlsx_of(tapak, project, name, *options):
    path = tapak.path(name)
    tapak.must("readiness", project, "--now", NOW, "--output", path, *options)
    return path


def read(tapak, path, *options):
    return json.loads(tapak.venv("read_workbook.py", path, *options))


def grid(sheet):
    """The cells by row and column, each (type, value)."""
    return {(row, column): (kind, value) for row, column, kind, value, *_ in sheet["cells"]}


def texts(sheet):
    return [cell[3] for cell in sheet["cells"] if cell[2] == "text"]


# The judges


def archive(checks, path):
    """The bytes without a reader: sound parts, well-formed XML, no formula anywhere, no clock."""
    with zipfile.ZipFile(path) as parts:
        checks.check("workbook, sound parts", parts.testzip(), None)
        checks.check("workbook, dates of the parts", {part.date_time for part in parts.infolist()},
                     {(1980, 1, 1, 0, 0, 0)})
        formulas = 0
        for name in parts.namelist():
            tree = XML.parse(io.BytesIO(parts.read(name)))
            if "/worksheets/" in name:
                formulas += sum(1 for node in tree.iter() if node.tag.endswith("}f"))
        checks.check("workbook, formulas", formulas, 0)
        checks.check("workbook, macros and links", [name for name in parts.namelist()
                                                    if "vba" in name or "externalLink" in name], [])


def again(checks, tapak, project, path):
    """The same list gives the same bytes: written anew, from a copy, elsewhere, and over another file."""
    expected = sha256(path)
    other = tapak.copy(project, "copy.gpkg")
    replaced = tapak.path("replaced.xlsx")
    with open(replaced, "wb") as file:
        file.write(b"x" * 200_000)
    xlsx_of(tapak, project, "replaced.xlsx", "--overwrite")
    runs = [sha256(xlsx_of(tapak, project, "again.xlsx")), sha256(xlsx_of(tapak, other, "copied.xlsx")),
            sha256(replaced)]
    checks.check("workbook, same bytes", runs, [expected] * 3)
    later = tapak.path("later.xlsx")
    tapak.must("readiness", project, "--now", "2026-04-01", "--output", later)
    checks.check("workbook, another day gives other bytes", sha256(later) != expected)


def expected_cell(name, text):
    """The cell for a field of the CSV; nothing for an empty one."""
    if text == "":
        return None
    if name in WHOLE:
        return "number", int(text)
    if name in AREAS:
        return "number", float(text)
    if name in DAYS and text[:1].isdigit():
        return "day", datetime.date.fromisoformat(text).isoformat()
    # The CSV defuses text that looks like a formula; the workbook has no need to.
    return "text", text[1:] if text[0] == "'" and text[1:2] in set("=+-@\t\r") else text


def data(checks, reader, sheet, header, rows):
    """Values and types are those of the CSV; the header has a filter; judgements are coloured."""
    found = grid(sheet)
    checks.check(f"{reader}, header", [found.get((1, place + 1)) for place in range(len(header))],
                 [("text", name) for name in header])
    expected = {(line + 2, place + 1): expected_cell(name, text) for line, row in enumerate(rows)
                for place, (name, text) in enumerate(zip(header, row))}
    expected = {place: cell for place, cell in expected.items() if cell}
    body = {place: cell for place, cell in found.items() if place[0] > 1 and cell[1] is not None}
    checks.check(f"{reader}, cells that only one of CSV and workbook has", sorted(body.keys() ^ expected.keys()), [])
    for place in sorted(body.keys() & expected.keys()):
        checks.check(f"{reader}, {header[place[1] - 1]} in row {place[0]}", body[place], expected[place])
    # The parcels were found by name, so most of the list's hostile names are there.
    shown = {value for kind, value in body.values() if kind == "text"}
    # One that lost its place to the new name is not asked for.
    checks.check(f"{reader}, hostile texts in the list", len(shown & set(HOSTILE)) >= len(HOSTILE) - 2)
    checks.check(f"{reader}, =1+1 is text", ("text", "=1+1") in body.values())
    last = f"{column_name(len(header))}{len(rows) + 1}"
    checks.check(f"{reader}, filter", (sheet["filter"] or "").replace("$", ""), f"A1:{last}")
    colours(checks, reader, sheet, header)


def column_name(number):
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def colours(checks, reader, sheet, header):
    """A code has one colour wherever it stands, another code of its column another, and nothing else has any."""
    for column, codes in JUDGED.items():
        place = header.index(column) + 1
        looks = {}
        for row, at, _, value, ground, ink, *_ in sheet["cells"]:
            if row > 1 and at == place:
                looks.setdefault(value, set()).add((ground, ink))
        checks.check(f"{reader}, known codes of {column}", set(looks) - codes, set())
        checks.check(f"{reader}, codes of {column} with several colours",
                     [code for code, look in looks.items() if len(look) > 1], [])
        checks.check(f"{reader}, a colour of its own for each of {column}",
                     len({next(iter(look))[0] for look in looks.values()} - {None}), len(looks))
    judged = {header.index(column) + 1 for column in JUDGED}
    checks.check(f"{reader}, coloured cells elsewhere",
                 [cell[:2] for cell in sheet["cells"] if cell[0] > 1 and cell[1] not in judged and cell[4]], [])


def summary(checks, sheet, header, rows):
    """The counts are those of the rows."""
    cells = grid(sheet)
    labelled = {}
    for (row, column), (kind, value) in cells.items():
        if column == 1 and kind == "text" and (row, 2) in cells:
            labelled.setdefault(value, []).append(cells[row, 2])
    units = [dict(zip(header, row)) for row in rows]
    passing = sum(unit["best_verdict"] == "pass" for unit in units)
    recent = sum(unit["days_in_stage"] != "" and int(unit["days_in_stage"]) <= 30 for unit in units)
    for label, count in (("semua kelurahan/desa", len(units)), ("sampai 30 hari", recent),
                         ("punya calon", sum(unit["candidates"] != "0" for unit in units)),
                         ("punya lokasi", sum(unit["site"] != "" for unit in units)),
                         ("belum siap", sum(unit["readiness"] == "not_ready" for unit in units))):
        checks.check(f"summary, {label}", ("number", count) in labelled.get(label, []))
    checks.check("summary, a candidate that passes", labelled["punya calon yang lulus"], [("number", passing)] * 2)
    sentence = [text for text in texts(sheet) if text.startswith(f"{passing} dari {len(units)} kelurahan/desa (")]
    checks.check("summary, in words", len(sentence), 1)
    for place in sorted({unit["kecamatan"] for unit in units}):
        ours = sum(unit["kecamatan"] == place and unit["best_verdict"] == "pass" for unit in units)
        found = [counts for label, counts in labelled.items() if label.startswith(f"{place} (")]
        checks.check(f"summary, {place}", found and found[0][0], ("number", ours))


def form(checks, sheet, header, rows):
    """Letterhead, numbered columns, a row for every unit in words, offices that sign, no name of anybody."""
    cells = grid(sheet)
    checks.check("form, letterhead", cells[1, 1], ("text", "PEMERINTAH KOTA BEKASI"))
    top = next(row for (row, column), cell in cells.items() if cell == ("text", "No."))
    heads = [value for (row, _), (_, value) in sorted(cells.items()) if row == top]
    numbers = [value for (row, _), (_, value) in sorted(cells.items()) if row == top + 1]
    checks.check("form, numbered columns", numbers, [f"({place + 1})" for place in range(len(heads))])
    table = range(top + 2, top + 2 + len(rows))
    checks.check("form, rows are numbered", [cells[row, 1][1] for row in table], list(range(1, len(rows) + 1)))
    checks.check("form, a row for every unit", [cells[row, 2][1] for row in table], [row[0] for row in rows])
    said = set(texts(sheet))
    for code in ("not_ready", "no_candidate", "land_unverified", "pass", "propose_land"):
        checks.check(f"form, the code {code} is in words", any(code in text for text in said), False)
    below = [value for (row, _), (_, value) in sorted(cells.items()) if row >= top + 2 + len(rows)]
    checks.check("form, place and day", "Kota Bekasi, 31 Maret 2026" in below)
    for start in ("Nama: ...", "NIP: ..."):
        checks.check(f"form, offices sign, left open: {start}", sum(text.startswith(start) for text in below), 3)
    checks.check("form, heads on every page", sheet["titles"], f"${top}:${top + 1}")
    checks.check("form, across", sheet["landscape"])


def provenance(checks, tapak, project, sheet):
    """The facts are those of the CSV's bytes, of JSON and of the inputs."""
    facts = {value: cell for (row, column), (_, value) in grid(sheet).items() if column == 1
             for cell in [grid(sheet).get((row, 3))]}
    listing = csv_of(tapak, project)
    stated = json.loads(tapak.must("readiness", project, "--now", NOW, "--format", "json").stdout)["provenance"]
    rules = subprocess.run(tapak.command("rules", "show", RULES), env=tapak.environment, stdout=subprocess.PIPE,
                           check=True)
    for name, expected in (
            ("csv_sha256", ("text", sha256(listing))), ("now", ("day", NOW)), ("region_code", ("text", "32.75")),
            ("head", ("text", stated["head"])), ("events", ("number", stated["events"])),
            ("rule_profile", ("text", f"{stated['rule_profile']['key']}@{stated['rule_profile']['version']}")),
            ("rule_profile_sha256", ("text", hashed(rules.stdout))), ("tapak", ("text", stated["tapak"])),
            ("geos", ("text", stated["geos"])), ("proj", ("text", stated["proj"]))):
        checks.check(f"provenance, {name}", facts.get(name), expected)
    checks.check("provenance, the hash of the village layer", ("text", sha256(VILLAGES)) in grid(sheet).values())


def hashed(data):
    return hashlib.sha256(data).hexdigest()


def english(checks, tapak, project):
    """The other language changes words, not codes or numbers."""
    path = tapak.path("english.xlsx")
    tapak.must("readiness", project, "--now", NOW, "--output", path, "--lang", "en")
    sheets = read(tapak, path)["sheets"]
    checks.check("English, sheets", list(sheets), ["Summary", "Data", "Form", "Provenance"])
    checks.check("English, letterhead", grid(sheets["Form"])[1, 1], ("text", "GOVERNMENT OF KOTA BEKASI"))


def refusals(checks, tapak, project):
    """What cannot be written is not written, and nothing stays behind."""
    folder = tapak.path("refusals")
    os.makedirs(folder)
    target = os.path.join(folder, "list.xlsx")
    with open(target, "w", encoding="utf-8") as file:
        file.write("mine")
    command = ("readiness", project, "--now", NOW, "--output", target)
    checks.exits("workbook over another file", tapak(*command), CANNOT_CREATE)
    checks.check("workbook, the other file is whole", open(target, encoding="utf-8").read(), "mine")

    whole = tapak.path("list.xlsx")
    for limit in (1_000, 8_000, 20_000, os.path.getsize(whole) - 1):
        def no_room(limit=limit):
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        run = tapak(*command, "--overwrite", preexec_fn=no_room)
        checks.exits(f"workbook, files of {limit} bytes at most", run, IO)
        checks.check("workbook without room, the other file is whole", open(target, "rb").read(), b"mine")
        checks.check("workbook without room, nothing beside it", os.listdir(folder), ["list.xlsx"])
    for limit in range(9, 25):
        def few_files(limit=limit):
            resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))

        fresh = os.path.join(folder, "fresh.xlsx")
        run = tapak(*command[:-1], fresh, preexec_fn=few_files)
        checks.exits(f"workbook with {limit} open files at most", run, DONE, CANNOT_CREATE, IO)
        if run.returncode == DONE:
            checks.check(f"workbook with {limit} open files at most, whole", sha256(fresh), sha256(whole))
            os.remove(fresh)
        checks.check(f"workbook with {limit} open files at most, nothing else", os.listdir(folder), ["list.xlsx"])
    checks.exits("workbook to a pipe", tapak("readiness", project, "--format", "xlsx"), 64)
    checks.exits("workbook to a device", tapak("readiness", project, "--format", "xlsx", "--output", "/dev/null",
                                               "--overwrite"), CANNOT_CREATE)
    nowhere = os.path.join(folder, "no", "list.xlsx")
    checks.exits("workbook into no folder", tapak("readiness", project, "--output", nowhere), CANNOT_CREATE)


def without_form(checks, tapak):
    """Rules written before forms were known still work; the sheet is left out, and said to be."""
    rules = tapak.must("rules", "show", RULES).stdout
    plain = tapak.path("plain.yaml")
    with open(plain, "w", encoding="utf-8") as file:
        file.write(rules[:rules.index("\nform:") + 1])
    project = tapak.path("formless.gpkg")
    checks.exits("rules without a form", tapak("init", project, "--region", "32.75", "--rules", plain), DONE)
    sheets = read(tapak, xlsx_of(tapak, project, "formless.xlsx"))["sheets"]
    checks.check("rules without a form, sheets", list(sheets), ["Ringkasan", "Data", "Asal daftar"])
    checks.check("rules without a form, said", any("formulir" in text for text in texts(sheets["Asal daftar"])))


def office(checks, tapak, path, book, header, rows):
    """LibreOffice opens the workbook and has the same values, types, filter and colours.

    What it opened is looked at in what it saves; without a window that holds no view, so nothing about frozen rows.
    """
    program = shutil.which("soffice")
    if not program:
        print("workbook: SKIPPED what needs LibreOffice (soffice): it is not on this machine", file=sys.stderr)
        return
    folder = tapak.path("office")
    run = subprocess.run([program, "--headless", "--norestore", f"-env:UserInstallation=file://{tapak.path('profile')}",
                          "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, path],
                         capture_output=True, text=True, timeout=300)
    if not checks.exits("LibreOffice", run, 0):
        return
    theirs = read(tapak, os.path.join(folder, os.path.basename(path)), "literal")
    checks.check("LibreOffice, sheets", list(theirs["sheets"]), list(book["sheets"]))
    data(checks, "LibreOffice", theirs["sheets"]["Data"], header, rows)
    for name in ("Ringkasan", "Formulir", "Asal daftar"):
        checks.check(f"LibreOffice, cells of {name}", rounded(theirs["sheets"][name]), rounded(book["sheets"][name]))
    checks.check("LibreOffice, merged cells of the form", theirs["sheets"]["Formulir"]["merged"],
                 book["sheets"]["Formulir"]["merged"])


def rounded(sheet):
    """The cells that hold something, numbers to the fifteen digits that LibreOffice saves."""
    return [(place, kind, float(f"{value:.14g}") if kind == "number" else value)
            for place, (kind, value) in sorted(grid(sheet).items()) if value is not None]
