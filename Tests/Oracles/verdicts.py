#!/usr/bin/env python3
"""Makes Tests/Corpus/verdicts.csv: uncertainty and answer to the criterion `area` for rectangles, by hand formula.

A rectangle of a by b metres in the plane has the area A = a b. |p(i+1) - p(i-1)| is a diagonal at each of its four
corners, so that the root of the sum of squares is 2 sqrt(a^2 + b^2), and with k = 1.645 (one-sided 95 %):

    U0 = k 1/2 sigma 2 sqrt(a^2 + b^2) = k sigma sqrt(a^2 + b^2)         capture class known, sigma per ordinate
    U0 = 1/2 sqrt(A)                                                     capture class unstated
    r  = 111,320 m 10^-decimals / sqrt(12)                               0 where decimals are many (empty)
    U  = sqrt(U0^2 + k^2 r^2 (a^2 + b^2))

All four are corners in the sense of the rule: none is nearer to the diagonal between its neighbours than sigma and
1 cm.

    answer: pass when A - U >= minimum, fail when A + U < minimum, else resurvey
    area_class: below the minimum, within minimum and ideal (both included), above the ideal; without an ideal only
    below and above, which then begins at the minimum

Columns: case, a_m, b_m, capture, decimals, area_m2, u0_m2, u_m2, minimum_m2, ideal_m2, answer, area_class. Capture
`exact` is no capture class: it is for the judge alone, with U0 = 0. The sides are exact decimals and so is the area; u0
and u are computed with 50 digits (mpmath) and printed with 12 decimals. Except with U = 0, where equality is meant, no
answer hangs on less than 1e-4 m2.
"""

import argparse
import csv
from decimal import Decimal, getcontext
from pathlib import Path

from mpmath import mp, mpf

K = mpf("1.645")
SIGMAS = {
    "rtk": "0.05",
    "total_station": "0.05",
    "orthophoto": "0.3",
    "imagery": "1.5",
    "handheld_gnss": "3",
    "phone": "5",
}
TOLERANCE_FACTOR = "0.5"
METRES_PER_DEGREE = 111320
# Minimum and ideal of the shipped profiles: kota-bekasi-600, inpres17-1000, adapted-15x20.
RULES = [("600", "1000"), ("1000", ""), ("300", "")]
HAIR = mpf("1e-4")
COLUMNS = [
    "case", "a_m", "b_m", "capture", "decimals", "area_m2", "u0_m2", "u_m2", "minimum_m2", "ideal_m2", "answer",
    "area_class",
]  # fmt: skip


class Rectangle:
    def __init__(self, a, b):
        self.a, self.b = Decimal(a), Decimal(b)
        self.area = self.a * self.b

    def breadth(self):
        """From a corner to the diagonal between its neighbours."""
        return mpf(str(self.area)) / self.diagonal()

    def diagonal(self):
        return mp.hypot(mpf(str(self.a)), mpf(str(self.b)))


def base_uncertainty(rectangle, capture):
    if capture == "exact":
        return mpf(0)
    if capture == "unstated":
        return mpf(TOLERANCE_FACTOR) * mp.sqrt(mpf(str(rectangle.area)))
    return K * mpf(SIGMAS[capture]) * rectangle.diagonal()


def uncertainty(rectangle, capture, decimals):
    base = base_uncertainty(rectangle, capture)
    if decimals == "":
        return base, base
    rounding = METRES_PER_DEGREE * mpf(10) ** -int(decimals) / mp.sqrt(12)
    return base, mp.hypot(base, K * rounding * rectangle.diagonal())


def answer(area, u, minimum):
    area, minimum = mpf(str(area)), mpf(minimum)
    if u > 0 and min(abs(area - u - minimum), abs(area + u - minimum)) < HAIR:
        raise ValueError(f"area {area} hangs on a hair of {minimum}")
    if area - u >= minimum:
        return "pass"
    if area + u < minimum:
        return "fail"
    return "resurvey"


def area_class(area, minimum, ideal):
    if area < Decimal(minimum):
        return "below"
    if ideal == "":
        return "above"
    return "within" if area <= Decimal(ideal) else "above"


def fixed(value):
    scaled = int(mp.nint(value * mpf(10) ** 12))
    return f"{scaled // 10**12}.{scaled % 10**12:012d}"


def plain(value):
    return f"{value.normalize():f}"


class Table:
    def __init__(self):
        self.rows = []
        self.names = set()

    def add(self, case, a, b, capture, decimals="", rule=RULES[0]):
        rectangle = Rectangle(a, b)
        minimum, ideal = rule
        base, u = uncertainty(rectangle, capture, decimals)
        if rectangle.breadth() < mpf(SIGMAS.get(capture, "0.01")) + HAIR:
            raise ValueError(f"{case}: not all four corners count")
        if "," in case or case in self.names:
            raise ValueError(f"{case}: a comma, or not the only one of this name")
        self.names.add(case)
        self.rows.append([
            case, plain(rectangle.a), plain(rectangle.b), capture, decimals, plain(rectangle.area), fixed(base),
            fixed(u), minimum, ideal, answer(rectangle.area, u, minimum), area_class(rectangle.area, minimum, ideal),
        ])  # fmt: skip

    def both_sides(self, case, side, capture, decimals, rule, sign):
        """Two rectangles whose area + sign U lies just below and just above the minimum."""
        minimum = rule[0]

        def excess(other):
            _, u = uncertainty(Rectangle(side, mp.nstr(other, 40)), capture, decimals)
            return mpf(side) * other + sign * u - mpf(minimum)

        # Area grows faster than its uncertainty from the widest point on, so the root is bracketed and single.
        low, high = widest(excess, mpf(minimum) / mpf(side)), mpf(100000)
        if excess(low) > 0:
            return
        for _ in range(200):
            middle = (low + high) / 2
            if excess(middle) < 0:
                low = middle
            else:
                high = middle
        below = Decimal(mp.nstr(low, 40)).quantize(Decimal("0.0001"), rounding="ROUND_FLOOR") - Decimal("0.0001")
        above = below + Decimal("0.0003")
        what = "leaves fail" if sign > 0 else "passes"
        self.add(f"{case}: just before it {what}", side, below, capture, decimals, rule)
        self.add(f"{case}: just after it {what}", side, above, capture, decimals, rule)


def widest(excess, start):
    """A side, from almost nothing up to `start`, at which the excess is least."""
    sides = [start * (index + 1) / 400 for index in range(400)]
    return min(sides, key=excess)


def table():
    mp.dps = 50
    getcontext().prec = 60
    out = Table()
    for area, b in [("587.87", "29.3935"), ("587.89", "29.3945"), ("612.37", "30.6185"), ("612.39", "30.6195")]:
        out.add(f"unstated {area} against 600", "20", b, "unstated")
    for area, b in [
        ("599.99", "29.9995"),
        ("600", "30"),
        ("999.99", "49.9995"),
        ("1000", "50"),
        ("1000.01", "50.0005"),
    ]:
        out.add(f"exact {area} against 600", "20", b, "exact")
        out.add(f"unstated {area} against 600", "20", b, "unstated")
        out.add(f"exact {area} against 1000", "20", b, "exact", "", RULES[1])
        out.add(f"unstated {area} against 1000", "20", b, "unstated", "", RULES[1])
    for area, b in [("299.99", "29.999"), ("300", "30"), ("300.01", "30.001")]:
        out.add(f"exact {area} against 300", "10", b, "exact", "", RULES[2])
        out.add(f"unstated {area} against 300", "10", b, "unstated", "", RULES[2])
    for capture in SIGMAS:
        for rule, a, b in [(RULES[0], "20", "30"), (RULES[1], "25", "40"), (RULES[2], "15", "20")]:
            out.add(f"{capture} {a} x {b} against {rule[0]}", a, b, capture, "", rule)
        out.add(f"{capture} 30 x 40 against 600", "30", "40", capture)
        out.add(f"{capture} 40 x 60 against 600", "40", "60", capture)
        out.add(f"{capture} 8 x 12 against 600", "8", "12", capture)
        out.add(f"{capture} strip 6 x 120 against 600", "6", "120", capture)
    for capture in ["unstated", *SIGMAS]:
        for rule, side in [(RULES[0], "22"), (RULES[1], "28"), (RULES[2], "16")]:
            for sign in (1, -1):
                out.both_sides(f"{capture} {side} m wide against {rule[0]}", side, capture, "", rule, sign)
    for capture in ["unstated", "rtk", "orthophoto", "handheld_gnss"]:
        for decimals in range(3, 10):
            out.add(f"{capture} with {decimals} decimals 20 x 32 against 600", "20", "32", capture, decimals)
    for capture, decimals in [("unstated", 5), ("unstated", 4), ("rtk", 5), ("rtk", 6)]:
        for sign in (1, -1):
            out.both_sides(
                f"{capture} with {decimals} decimals 22 m wide against 600", "22", capture, decimals, RULES[0], sign
            )
    return out.rows


def main():
    root = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, default=root / "Tests" / "Corpus" / "verdicts.csv")
    arguments = parser.parse_args()
    rows = table()
    with open(arguments.output, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
