#!/usr/bin/env python3
"""Writes Tests/Corpus/orientations.csv: three positions nearly or exactly in line, and the exact sign of |a-c, b-c|.

The first rows are the grid of Kettner, Mehlhorn, Pion, Schirra, Yap (2008), "Classroom examples of robustness problems in
geometric computations", Computational Geometry 40, where plain doubles go wrong; the others lie within a few units in the
last place of a side of a parcel. Python's fractions are the truth. Run from the root of the package.
"""
import math
import random
from fractions import Fraction


def sign(a, b, c):
    (ax, ay), (bx, by), (cx, cy) = [tuple(map(Fraction, position)) for position in (a, b, c)]
    determinant = (ax - cx) * (by - cy) - (ay - cy) * (bx - cx)
    return (determinant > 0) - (determinant < 0)


def rows():
    for i in range(0, 256, 17):
        for j in range(0, 256, 17):
            yield (0.5 + i * 2**-53, 0.5 + j * 2**-53), (12.0, 12.0), (24.0, 24.0)
    dice = random.Random(7)
    for _ in range(200):
        a = (106.9 + dice.random() * 0.2, -6.3 + dice.random() * 0.2)
        b = (a[0] + dice.random() * 3e-4, a[1] + dice.random() * 3e-4)
        along = dice.random()
        c = [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])]
        for _ in range(math.floor(3 * dice.random())):
            axis = math.floor(2 * dice.random())
            c[axis] = math.nextafter(c[axis], -1e9 if dice.random() < 0.5 else 1e9)
        yield a, b, tuple(c)


def main():
    with open("Tests/Corpus/orientations.csv", "w", encoding="utf-8", newline="\n") as file:
        file.write("ax,ay,bx,by,cx,cy,sign\n")
        for a, b, c in rows():
            file.write(",".join(map(repr, a + b + c)) + f",{sign(a, b, c)}\n")


if __name__ == "__main__":
    main()
