"""A writer is killed at random moments; the project must then be as before the command, or as after it."""

import os
import random
import shutil
import signal
import statistics
import sys
import time

from project import (CITY, DONE, VILLAGES, box, companions, connect, content, differing, faults, features, journal_mode,
                     misfits, sha256, write_features)

# Enough parcels that a run takes a few tenths of a second, most of it work.
COUNT = 250
# After so many kills the command is run again to its end.
RESUMED = 8
# Kills come within so many times what a whole run takes: some find it done.
SPREAD = 1.3


def deliveries(tapak):
    """Two deliveries of the same source: of the second a tenth is moved, a tenth new, a tenth gone."""
    ring = features(VILLAGES)[0]["geometry"]["coordinates"][0]
    west, south = (sum(place[axis] for place in ring) / len(ring) for axis in (0, 1))

    def parcel(number, shift=0.0):
        side = 15 + number % 40
        x, y = west + number % 40 * 0.0007 + shift, south + number // 40 * 0.0007
        return box(x, y, side, id=f"K-{number}", nama=f"Contoh {number}", metode_ukur="GPS geodetik", luas=side * side)

    first = [parcel(number) for number in range(COUNT)]
    second = [parcel(number, 0.00004 if number % 10 == 0 else 0.0) for number in range(COUNT) if number % 10 != 1]
    second += [parcel(COUNT + number) for number in range(COUNT // 10)]
    return (write_features(tapak.path("first.geojson"), first), write_features(tapak.path("second.geojson"), second))


class Command:
    """A command that writes, the project it starts from, and what that holds before and after."""

    # Whether doing it again changes nothing.
    repeats = True

    def __init__(self, checks, tapak, name, base, words):
        self.name, self.base, self.words = name, base, words
        self.before = content(base)
        self.moments, ends = [], []
        for _ in range(3):
            project = tapak.copy(base, "killed.gpkg")
            self.finish(tapak, project)
            ends.append(content(project))
        self.after = ends[0]
        checks.check(f"{name}: the same command gives the same rows", [differing(ends[0], end) for end in ends[1:]],
                     [[]] * (len(ends) - 1))
        checks.check(f"{name}: it changes something", differing(self.before, self.after) != [])

    def on(self, project):
        return [project if word is None else word for word in self.words]

    def finish(self, tapak, project):
        """Runs it to its end and remembers how long that took, unless there was little left to do."""
        is_fresh = content(project) == self.before
        start = time.monotonic()
        run = tapak(*self.on(project))
        if is_fresh:
            self.moments.append(time.monotonic() - start)
        return run

    @property
    def duration(self):
        """What a run takes at present: other work on the machine comes and goes."""
        return statistics.median(self.moments[-3:])

    def kill(self, tapak, delay, number, tally):
        """Kills it once and gives what is wrong with the project afterwards."""
        return kill(tapak, self, delay, number, tally)

    def doubts(self, tapak, project):
        """What else is wrong with a project that was killed."""
        return []


class SiteStep(Command):
    """A command that adds events: the chain must hold whatever happens."""

    repeats = False

    def doubts(self, tapak, project):
        verified = tapak("verify", project)
        return [] if verified.returncode == DONE else [f"verify: {verified.returncode} {verified.stdout.strip()[:300]}"]


class Export:
    """A list that is written to a file, which is whole, or as it was before: absent, or an older one."""

    def __init__(self, checks, tapak, base, name, older=None):
        self.name, self.base, self.older = f"export {name}", base, older
        self.file = tapak.path(name)
        self.words = ["readiness", base, "--now", "2026-03-31", "--output", self.file]
        self.words += ["--overwrite"] if older else []
        self.project = sha256(base)
        self.moments, ends = [], []
        for _ in range(3):
            self.prepare()
            start = time.monotonic()
            tapak.must(*self.words)
            self.moments.append(time.monotonic() - start)
            ends.append(self.state())
        self.after = ends[0]
        checks.check(f"{self.name}: the same command gives the same bytes", ends, [self.after] * 3)

    def prepare(self):
        if os.path.exists(self.file):
            os.remove(self.file)
        if self.older:
            shutil.copyfile(self.older, self.file)

    def state(self):
        return sha256(self.file) if os.path.exists(self.file) else None

    @property
    def duration(self):
        return statistics.median(self.moments[-3:])

    def kill(self, tapak, delay, number, tally):
        """Kills it once and gives what is wrong with the file and the project afterwards."""
        self.prepare()
        before, started = self.state(), time.monotonic()
        process = tapak.start(*self.words)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        status = process.wait()
        tally["finished" if status == 0 else "killed"] += 1
        problems = [] if status in (0, -signal.SIGKILL) else [f"exit {status}"]
        now = self.state()
        if now == self.after:
            tally["as after"] += 1
        elif now == before and status != 0:
            tally["as before"] += 1
        else:
            problems.append(f"half a file after {time.monotonic() - started:.2f} s, exit {status}")
        # What was begun lies beside under another name, which nobody takes for the list.
        for other in companions(self.file):
            os.remove(tapak.path(other))
        if sha256(self.base) != self.project:
            problems.append("the project was changed")
        if left := companions(self.base):
            problems.append(f"beside the project: {left}")
        return problems


def run(checks, tapak, kills=200):
    tally = {"finished": 0, "killed": 0, "as before": 0, "as after": 0, "left a log": 0}
    spread(checks, tapak, "imports and screenings", imports(checks, tapak), kills, tally)
    if kills >= 50:
        checks.check("some kills left an unfinished log behind", tally["left a log"] > 0)
    spread(checks, tapak, "sites", sites(checks, tapak), kills // 2, dict.fromkeys(tally, 0))
    spread(checks, tapak, "exports", exports(checks, tapak), kills // 4, dict.fromkeys(tally, 0))


def spread(checks, tapak, what, commands, kills, tally):
    """Kills each of the commands in turn, at moments spread over the whole of its time."""
    started = time.monotonic()
    chance = random.Random(20_250_427)
    for number in range(kills):
        command = commands[number % len(commands)]
        # One stratum a kill, so that few kills are spread as well as many.
        share = (number // len(commands) + chance.random()) / -(-kills // len(commands))
        problems = command.kill(tapak, share * SPREAD * command.duration, number, tally)
        checks.check(f"{command.name}, kill {number} at {share * SPREAD:.2f} of its time", problems, [])
    if kills >= 50:
        checks.check(f"{what}: most kills hit a running command", tally["killed"] >= kills // 2)
        checks.check(f"{what}: kills on both sides of the end", min(tally["as before"], tally["as after"]) > 0)
    told = ", ".join(f"{count} {what}" for what, count in tally.items())
    print(f"killing, {what}: {kills} kills in {time.monotonic() - started:.0f} s: {told}", file=sys.stderr)


def imports(checks, tapak):
    first, second = deliveries(tapak)
    empty = tapak.init("empty.gpkg")
    holding = tapak.copy(empty, "holding.gpkg")
    tapak.must("import", holding, first, "--into", "parcels", "--source", "contoh")
    stale = tapak.copy(holding, "stale.gpkg")
    connection = connect(stale)
    connection.execute("UPDATE parcels SET capture_class = 'phone'")
    connection.close()
    return [
        Command(checks, tapak, "first import", empty,
                ["import", None, first, "--into", "parcels", "--source", "contoh"]),
        Command(checks, tapak, "second import", holding,
                ["import", None, second, "--into", "parcels", "--source", "contoh", "--allow-gone"]),
        Command(checks, tapak, "screen", stale, ["screen", None]),
    ]


DOCUMENTS = ("verification_record", "location_decree", "use_status_decree", "kib_a", "no_dispute_statement",
             "lp2b_check", "photo")
BY = ("--by", "cooperative_office")


def sited(tapak, name):
    """A project whose first site is ready to be proposed to Agrinas, and whose second is being verified."""
    project = tapak.filled(name)
    tapak.must("coop", "import", project, f"{CITY}/cooperatives.csv")
    tapak.must("screen", project)
    connection = connect(project)
    lands = [name for name, in connection.execute(
        "SELECT parcel_id FROM parcels WHERE verdict = 'pass' AND asset_class = 'bmd' AND capture_class IS NOT NULL "
        "AND capture_class <> 'unstated' AND findings NOT LIKE '%overlap%' ORDER BY fid")]
    units = [code for code, in connection.execute(
        "SELECT kemendagri_code FROM cooperatives WHERE legal_entity = 'done' AND level = 'village' ORDER BY 1")]
    connection.close()
    for land, unit in zip(lands, units[:2]):
        tapak.must("site", "add", project, "--parcel", land, "--coop", unit, *BY)
    for number, kind in enumerate(DOCUMENTS, 1):
        path = tapak.path(f"{kind}.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"contoh {kind}\n")
        tapak.must("site", "attach", project, 1, path, "--kind", kind, *BY)
    for step in (("land", "verifying"), ("land", "verified", "--evidence", 1),
                 ("tenure", "location_designated", "--evidence", 2), ("tenure", "use_status_set", "--evidence", 3)):
        tapak.must("site", "advance", project, 1, *step, *BY)
    tapak.must("site", "attach", project, 2, tapak.path("verification_record.txt"), "--kind", "verification_record",
               *BY)
    tapak.must("site", "advance", project, 2, "land", "verifying", *BY)
    return project


def sites(checks, tapak):
    base = sited(tapak, "sites.gpkg")
    thick = tapak.path("thick.bin")
    with open(thick, "wb") as file:
        file.write(random.Random(7).randbytes(4 << 20))
    told = tapak.path("portal.csv")
    with open(told, "w", encoding="utf-8") as file:
        file.write("site,status\n1,Terverifikasi\n2,Sedang Diverifikasi\n")
    return [
        SiteStep(checks, tapak, "advance through a gate", base,
                 ["site", "advance", None, "1", "construction", "proposed", *BY]),
        SiteStep(checks, tapak, "advance", base,
                 ["site", "advance", None, "2", "land", "verified", "--evidence", "8", *BY]),
        SiteStep(checks, tapak, "attach and store", base,
                 ["site", "attach", None, "2", thick, "--kind", "photo", "--store", *BY]),
        SiteStep(checks, tapak, "attach by path", base,
                 ["site", "attach", None, "2", thick, "--kind", "siteplan", *BY]),
        SiteStep(checks, tapak, "words of the portal", base,
                 ["site", "import", None, told, "--vocabulary", "portal", *BY]),
    ]


def exports(checks, tapak):
    base = tapak.path("sites.gpkg")
    made = [Export(checks, tapak, base, f"readiness.{ending}") for ending in ("csv", "json", "html", "xlsx")]
    older = tapak.path("older.csv")
    with open(older, "w", encoding="utf-8") as file:
        file.write("an older list\n")
    return made + [Export(checks, tapak, base, "again.csv", older)]


def kill(tapak, command, delay, number, tally):
    """Kills it once and gives what is wrong with the project afterwards."""
    project = tapak.copy(command.base, "killed.gpkg")
    process = tapak.start(*command.on(project))
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    status = process.wait()
    problems = []
    if status not in (0, -signal.SIGKILL):
        problems.append(f"exit {status}")
    tally["finished" if status == 0 else "killed"] += 1
    tally["left a log"] += any(name.endswith(("-wal", "-journal")) for name in companions(project))
    # SQLite in another program tidies up as well as ours: each is first in turn.
    if number % 2 == 0:
        opened = tapak("diff", project)
        if opened.returncode != DONE:
            problems.append(f"does not open: {opened.returncode} {opened.stderr.strip()[:200]}")
    problems += faults(project)
    now = content(project)
    if now == command.after:
        tally["as after"] += 1
    elif status == 0:
        problems.append(f"had returned 0, but differs from the result in {differing(now, command.after)}")
    elif now == command.before:
        tally["as before"] += 1
    else:
        problems.append(f"half done: {differing(now, command.before)} changed, not {differing(now, command.after)}")
    problems += misfits(project, extra=False)
    problems += command.doubts(tapak, project)
    if number % RESUMED == 0 and not problems and (command.repeats or now == command.before):
        finished = command.finish(tapak, project)
        if finished.returncode != DONE:
            problems.append(f"not resumed: {finished.returncode} {finished.stderr.strip()[:200]}")
        elif left := differing(content(project), command.after):
            problems.append(f"resumed, but differs from the result in {left}")
        if companions(project) or journal_mode(project) != "delete":
            problems.append(f"not one file after it: {companions(project)}, {journal_mode(project)}")
    return problems
