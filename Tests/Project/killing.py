"""A writer is killed at random moments; the project must then be as before the command, or as after it."""

import random
import signal
import statistics
import sys
import time

from project import (DONE, VILLAGES, box, companions, connect, content, differing, faults, features, journal_mode,
                     misfits, write_features)

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


def run(checks, tapak, kills=200):
    started = time.monotonic()
    first, second = deliveries(tapak)
    empty = tapak.init("empty.gpkg")
    holding = tapak.copy(empty, "holding.gpkg")
    tapak.must("import", holding, first, "--into", "parcels", "--source", "contoh")
    stale = tapak.copy(holding, "stale.gpkg")
    connection = connect(stale)
    connection.execute("UPDATE parcels SET capture_class = 'phone'")
    connection.close()
    commands = [
        Command(checks, tapak, "first import", empty,
                ["import", None, first, "--into", "parcels", "--source", "contoh"]),
        Command(checks, tapak, "second import", holding,
                ["import", None, second, "--into", "parcels", "--source", "contoh", "--allow-gone"]),
        Command(checks, tapak, "screen", stale, ["screen", None]),
    ]
    chance = random.Random(20_250_427)
    tally = {"finished": 0, "killed": 0, "as before": 0, "as after": 0, "left a log": 0}
    for number in range(kills):
        command = commands[number % len(commands)]
        # One stratum a kill, so that few kills are spread as well as many.
        share = (number // len(commands) + chance.random()) / -(-kills // len(commands))
        problems = kill(tapak, command, share * SPREAD * command.duration, number, tally)
        checks.check(f"{command.name}, kill {number} at {share * SPREAD:.2f} of its time", problems, [])
    if kills >= 50:
        checks.check("most kills hit a running command", tally["killed"] >= kills // 2)
        checks.check("some kills left an unfinished log behind", tally["left a log"] > 0)
        checks.check("kills on both sides of the commit", min(tally["as before"], tally["as after"]) > 0)
    told = ", ".join(f"{count} {what}" for what, count in tally.items())
    print(f"killing: {kills} kills in {time.monotonic() - started:.0f} s: {told}", file=sys.stderr)


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
    if number % RESUMED == 0 and not problems:
        finished = command.finish(tapak, project)
        if finished.returncode != DONE:
            problems.append(f"not resumed: {finished.returncode} {finished.stderr.strip()[:200]}")
        elif left := differing(content(project), command.after):
            problems.append(f"resumed, but differs from the result in {left}")
        if companions(project) or journal_mode(project) != "delete":
            problems.append(f"not one file after it: {companions(project)}, {journal_mode(project)}")
    return problems
