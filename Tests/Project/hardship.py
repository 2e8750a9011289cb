"""What can go wrong with a file: in use, no room, read-only, cut short, garbage, foreign, from the future."""

import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

from project import (BUSY, CANNOT_CREATE, CITY, DONE, IO, NOT_PERMITTED, PARCELS, UNUSABLE, VILLAGES, box, companions,
                     connect, content, differing, faults, journal_mode, misfits, rows, sha256, write_features)

LP2B = f"{CITY}/layers/lp2b.geojson"
NOBODY = 65534


def run(checks, tapak):
    project = tapak.filled("sound.gpkg")
    in_use(checks, tapak, project)
    two_writers(checks, tapak, project)
    beside_a_reader(checks, tapak, project)
    no_room(checks, tapak, project)
    read_only(checks, tapak, project)
    cut_short(checks, tapak, project)
    garbage(checks, tapak, project)
    foreign(checks, tapak)
    from_the_future(checks, tapak, project)
    interrupted(checks, tapak, project)
    no_such(checks, tapak, project)


def importing(project, file=LP2B, layer="lsd"):
    return ["import", project, file, "--into", layer, "--source", "contoh"]


def refused(checks, name, tapak, words, project, statuses, sentence):
    """The command says why it cannot, with the right exit code, and leaves the file's bytes as they are."""
    before = sha256(project)
    beside = companions(project)
    run = tapak(*words)
    checks.exits(name, run, *statuses)
    checks.holds(f"{name}: says why", run.stderr, sentence)
    checks.check(f"{name}: nothing on standard output", run.stdout, "")
    checks.check(f"{name}: the file is untouched", sha256(project), before)
    checks.check(f"{name}: nothing new beside it", companions(project), beside)
    return run


def alone(checks, name, project):
    checks.check(f"{name}: one file in the end", (companions(project), journal_mode(project)), ([], "delete"))


# In use


def in_use(checks, tapak, base):
    """Another program holds the file as long as it takes."""
    for mode in ("DELETE", "WAL"):
        project = tapak.copy(base, "used.gpkg")
        connection = sqlite3.connect(project, isolation_level=None)
        connection.execute(f"PRAGMA journal_mode = {mode}")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE tapak_settings SET value = value")
        start = time.monotonic()
        run = tapak(*importing(project))
        waited = time.monotonic() - start
        checks.exits(f"in use, {mode}: import", run, BUSY)
        checks.holds(f"in use, {mode}: says so", run.stderr, "sedang dipakai")
        checks.check(f"in use, {mode}: waits some seconds, not for ever: {waited:.1f} s", 1 < waited < 30)
        if mode == "WAL":
            checks.exits("in use, WAL: who only reads is not kept waiting", tapak("diff", project), DONE)
        connection.execute("ROLLBACK")
        connection.close()
        checks.exits(f"in use, {mode}: import once it is free", tapak(*importing(project)), DONE)
        alone(checks, f"in use, {mode}", project)


def two_writers(checks, tapak, base):
    """One tapak is stopped in the middle of its writing; the second one gives up, the first one finishes."""
    project = tapak.copy(base, "two.gpkg")
    many = write_features(tapak.path("many.geojson"), [
        box(106.9 + number % 100 * 0.0007, -6.4 + number // 100 * 0.0007, 30, id=f"M-{number}")
        for number in range(4000)])
    expected = tapak.copy(base, "one.gpkg")
    tapak.must(*importing(expected, many, "jalan"))
    first = tapak.start(*importing(project, many, "jalan"))
    held = stop_while_writing(first, project)
    if checks.check("two writers: the first one is met while it writes", held):
        second = tapak(*importing(project))
        checks.exits("two writers: the second", second, BUSY)
        checks.holds("two writers: the second says so", second.stderr, "sedang dipakai")
    first.send_signal(signal.SIGCONT)
    checks.check("two writers: the first", first.wait(60), DONE)
    checks.check("two writers: the first one's work is whole", differing(content(project), content(expected)), [])
    checks.check("two writers: sound", faults(project) + misfits(project), [])
    alone(checks, "two writers", project)

    project = tapak.copy(base, "two.gpkg")
    pair = [tapak.start(*importing(project, LP2B, layer)) for layer in ("lsd", "rth")]
    checks.check("two short writers at once: both are done, one after the other", [each.wait(60) for each in pair],
                 [DONE, DONE])
    counts = [rows(project, f"SELECT count(*) FROM {layer}") for layer in ("lsd", "rth", "lp2b")]
    checks.check("two short writers at once: the work of both is there", counts[:2], counts[2:] * 2)
    checks.check("two short writers at once: sound", faults(project) + misfits(project), [])


def stop_while_writing(process, project):
    """Stops a process while it holds the file for writing; whether that was managed."""
    connection = sqlite3.connect(project, isolation_level=None, timeout=0)
    try:
        while process.poll() is None:
            process.send_signal(signal.SIGSTOP)
            try:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("ROLLBACK")
            except sqlite3.OperationalError as error:
                # Not the moment in which the journal mode changes: then even reading is refused.
                if "locked" in str(error) and can_read(connection):
                    return True
            process.send_signal(signal.SIGCONT)
            time.sleep(0.003)
        return False
    finally:
        connection.close()


def can_read(connection):
    try:
        connection.execute("SELECT count(*) FROM tapak_settings").fetchall()
        return True
    except sqlite3.OperationalError:
        return False


def beside_a_reader(checks, tapak, base):
    """QGIS has the project open, as it does all day, and reads while tapak writes."""
    project = tapak.copy(base, "read.gpkg")
    reader = sqlite3.connect(project, isolation_level=None)
    reader.execute("PRAGMA journal_mode = WAL")
    reader.execute("BEGIN")
    before = reader.execute("SELECT count(*) FROM parcels").fetchall()
    checks.exits("beside a reader: import", tapak(*importing(project)), DONE)
    checks.check("beside a reader: it still sees what it saw",
                 reader.execute("SELECT count(*) FROM gpkg_contents WHERE table_name = 'lsd'").fetchall(), [(0,)])
    reader.execute("ROLLBACK")
    checks.check("beside a reader: now it sees the import", reader.execute("SELECT count(*) > 0 FROM lsd").fetchall(),
                 [(1,)])
    checks.check("beside a reader: the rest is the same",
                 reader.execute("SELECT count(*) FROM parcels").fetchall(), before)
    reader.close()
    checks.exits("beside a reader: the next command", tapak("screen", project), DONE)
    alone(checks, "beside a reader", project)
    checks.check("beside a reader: sound", faults(project) + misfits(project), [])


# No room


def no_room(checks, tapak, base):
    many = write_features(tapak.path("large.geojson"), [
        box(106.9 + number % 100 * 0.0007, -6.4 + number // 100 * 0.0007, 30, id=f"B-{number}", catatan="x" * 400)
        for number in range(4000)])
    folder = tapak.path("small-disk")
    os.makedirs(folder, exist_ok=True)
    size = os.path.getsize(base)
    # Room for the project, for the shared memory of the log, and for a part of the import.
    room = (size + 700_000) // 4096 * 4096
    mounted = os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={room}", "tapak-test", folder], capture_output=True).returncode == 0
    limits = {}
    sentence = "penuh"
    if not mounted:
        # A file that may not grow: the system says so in other words than a full disk.
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        limits = {"preexec_fn": limit, "restore_signals": False}
        sentence = "penuh|tidak dapat"
    print(f"hardship: full disk by {'a small tmpfs' if mounted else 'RLIMIT_FSIZE'}", file=sys.stderr)
    try:
        project = shutil.copyfile(base, os.path.join(folder, "full.gpkg"))
        before = content(project)
        attempts = [("import of a layer", importing(project, many)),
                    ("import of parcels", ["import", project, many, "--into", "parcels", "--source", "lain"])]
        if mounted:
            attempts.append(("backup", ["backup", project, os.path.join(folder, "copy.gpkg")]))
        for name, words in attempts:
            run = tapak(*words, **limits)
            checks.exits(f"full disk: {name}", run, IO, CANNOT_CREATE)
            checks.holds(f"full disk: {name} says why", run.stderr, sentence)
            checks.check(f"full disk: {name}: nothing lost", differing(before, content(project)), [])
            checks.check(f"full disk: {name}: sound", faults(project) + misfits(project), [])
            checks.check(f"full disk: {name}: nothing left over", sorted(os.listdir(folder)), ["full.gpkg"])
        checks.exits("full disk: what needs no room still works", tapak("diff", project), DONE)
    finally:
        if mounted:
            subprocess.run(["umount", folder], check=True)
        shutil.rmtree(folder)


# Read-only


def read_only(checks, tapak, base):
    """Root may write everything: as root the commands are run as nobody."""
    folder = tapak.path("shelf")
    os.makedirs(folder)
    os.chmod(tapak.folder, 0o755)
    options = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    project = shutil.copyfile(base, os.path.join(folder, "kept.gpkg"))

    def state(file, directory):
        if options:
            for path in (project, folder):
                os.chown(path, NOBODY, NOBODY)
        os.chmod(folder, directory)
        os.chmod(project, file)

    cases = [("read-only file", 0o444, 0o755), ("read-only folder", 0o644, 0o555), ("both read-only", 0o444, 0o555)]
    try:
        state(0o644, 0o755)
        if not checks.exits("read-only: the binary runs as another user", tapak("diff", project, **options),
                            DONE):
            return
        for name, file, directory in cases:
            state(file, directory)
            before = sha256(project)
            for command, words in (("import", importing(project)), ("screen", ["screen", project])):
                run = tapak(*words, **options)
                checks.exits(f"{name}: {command}", run, NOT_PERMITTED)
                checks.holds(f"{name}: {command} says why", run.stderr, "hanya bisa dibaca")
            for words in (["diff", project], ["diff", project, "1", "1"], ["coop", "summary", project]):
                checks.exits(f"{name}: {' '.join(words[:1] + words[2:])}", tapak(*words, **options), DONE)
            checks.check(f"{name}: the file is untouched", sha256(project), before)
            checks.check(f"{name}: nothing beside it", companions(project), [])
        state(0o000, 0o755)
        run = tapak("screen", project, **options)
        checks.exits("unreadable file: screen", run, NOT_PERMITTED)
        state(0o644, 0o555)
        run = tapak("backup", project, os.path.join(folder, "copy.gpkg"), **options)
        checks.exits("backup into a read-only folder", run, CANNOT_CREATE, NOT_PERMITTED)
    finally:
        state(0o644, 0o755)
        shutil.rmtree(folder)


# Broken


def commands(project):
    if os.path.exists(project + "-copy"):
        os.remove(project + "-copy")
    return [("screen", ["screen", project]), ("import", importing(project)), ("diff", ["diff", project, "1", "1"]),
            ("coop summary", ["coop", "summary", project]), ("backup", ["backup", project, project + "-copy"])]


def cut_short(checks, tapak, base):
    with open(base, "rb") as file:
        whole = file.read()
    for length in (0, 1, 15, 16, 99, 100, 512, 4096, 8192, len(whole) // 2, len(whole) - 4096, len(whole) - 1):
        project = tapak.path("short.gpkg")
        with open(project, "wb") as file:
            file.write(whole[:length])
        for name, words in commands(project):
            refused(checks, f"cut to {length} bytes: {name}", tapak, words, project, (UNUSABLE,), r"short\.gpkg")


def garbage(checks, tapak, base):
    with open(base, "rb") as file:
        whole = file.read()
    project = tapak.path("garbage.gpkg")
    chance = random.Random(4)

    def write(*changes):
        damaged = bytearray(whole)
        for place, some in changes:
            damaged[place:place + len(some)] = some
        with open(project, "wb") as file:
            file.write(damaged)

    for what, changes in (("no name of SQLite", [(0, b"Garbage in front")]), ("page size of 3", [(16, b"\0\3")]),
                          ("format 9", [(18, b"\11\11")]), ("another application", [(68, b"ABCD")]),
                          ("noise in the header", [(16, chance.randbytes(84))]),
                          ("noise in the list of tables", [(100, chance.randbytes(300))])):
        write(*changes)
        for name, words in commands(project):
            refused(checks, f"{what}: {name}", tapak, words, project, (UNUSABLE,), r"garbage\.gpkg")
    # Somewhere inside: it may go unnoticed or be told, but never be a crash or our own bug.
    for number in range(40):
        write(*[(chance.randrange(100, len(whole) - 64), chance.randbytes(chance.choice((1, 16, 64))))
                for _ in range(8)])
        words = (["screen", project], importing(project), importing(project, PARCELS, "parcels"))[number % 3]
        checks.exits(f"noise {number} inside: {words[0]}", tapak(*words), DONE, UNUSABLE, IO)


def foreign(checks, tapak):
    """A GeoPackage that GDAL made is none of ours."""
    project = tapak.path("foreign.gpkg")
    if os.path.exists(project):
        os.remove(project)
    subprocess.run(["ogr2ogr", "-f", "GPKG", project, PARCELS, "-nln", "parcels"], check=True, capture_output=True)
    for name, words in commands(project):
        refused(checks, f"GDAL's GeoPackage: {name}", tapak, words, project, (UNUSABLE,), "GeoPackage")
    refused(checks, "GDAL's GeoPackage: imported", tapak,
            ["import", tapak.filled("host.gpkg"), project, "--into", "lsd", "--source", "contoh"], project, (UNUSABLE,),
            "GeoPackage")
    other = tapak.path("other.sqlite")
    sqlite3.connect(other).execute("CREATE TABLE IF NOT EXISTS something (id INTEGER)").connection.close()
    for name, words in commands(other):
        refused(checks, f"another SQLite file: {name}", tapak, words, other, (UNUSABLE,), r"other\.sqlite")


def from_the_future(checks, tapak, base):
    project = tapak.copy(base, "future.gpkg")
    connection = connect(project)
    connection.execute("INSERT INTO tapak_migrations (name, applied) VALUES ('9999-later', '2099-01-01T00:00:00Z')")
    connection.close()
    for name, words in commands(project):
        refused(checks, f"from the future: {name}", tapak, words, project, (UNUSABLE,), "lebih baru")


# Interrupted


def interrupted(checks, tapak, base):
    """Ctrl-C, a hang-up, and an input that breaks off: the project is as it was."""
    broken = tapak.path("broken.geojson")
    with open(PARCELS, encoding="utf-8") as file:
        text = file.read()
    with open(broken, "w", encoding="utf-8") as file:
        file.write(text[:len(text) * 2 // 3])
    project = tapak.copy(base, "kept.gpkg")
    before = content(project)
    for layer in ("parcels", "lsd", "kelurahan"):
        run = tapak(*importing(project, broken, layer))
        checks.exits(f"an input that breaks off into {layer}", run, UNUSABLE)
        checks.check(f"an input that breaks off into {layer}: nothing changes", differing(before, content(project)), [])
        alone(checks, f"an input that breaks off into {layer}", project)
    many = tapak.path("many.geojson")
    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        project = tapak.copy(base, "kept.gpkg")
        process = tapak.start(*importing(project, many, "jalan"))
        if not checks.check(f"{sign.name}: it comes while the file is written", stop_while_writing(process, project)):
            continue
        process.send_signal(sign)
        process.send_signal(signal.SIGCONT)
        status = process.wait(60)
        checks.check(f"{sign.name}: the command ends by it", status in (-sign, 128 + sign), True)
        checks.check(f"{sign.name}: nothing changes", differing(before, content(project)), [])
        checks.check(f"{sign.name}: sound", faults(project) + misfits(project), [])


def no_such(checks, tapak, base):
    missing = tapak.path("missing.gpkg")
    for name, words in commands(missing):
        run = tapak(*words)
        checks.exits(f"no such project: {name}", run, 66)
        checks.check(f"no such project: {name}: none is made", os.path.exists(missing), False)
    there = tapak.copy(base, "there.gpkg")
    before = sha256(there)
    run = tapak("init", there, "--region", "32.75", "--kelurahan", VILLAGES)
    checks.exits("init over a file that exists", run, CANNOT_CREATE)
    checks.check("init over a file that exists: it stays", sha256(there), before)
    run = tapak("init", tapak.path("none.gpkg"), "--region", "99.99")
    checks.exits("init for a region that does not exist", run, 64, UNUSABLE)
    checks.check("init for a region that does not exist: no file", os.path.exists(tapak.path("none.gpkg")), False)
