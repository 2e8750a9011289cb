"""Transverse Mercator on WGS 84 to as many digits as asked for, in two independent ways.

With psi the isometric latitude, lambda the longitude from the central meridian and m the meridian distance as a
function of isometric latitude, the projection is the analytic continuation of m (Gauss, Lee, Thompson):

    northing + i easting = m(psi + i lambda)           (scale 1, origin at the equator on the central meridian)

`TaylorMercator` expands m about the real point psi, from dm/dpsi = N cos(latitude) and dlatitude/dpsi = N cos(latitude)
/ M, coefficient by coefficient, and puts i lambda in. The nearest singularity is about a right angle away, so within
1.5 degrees of the central meridian every coefficient gives 1.7 digits.

`EllipticMercator` solves psi(latitude) = psi + i lambda for a complex latitude by Newton's method and takes the
meridian distance there from the incomplete elliptic integral of the second kind:

    psi(latitude) = atanh(sin latitude) - e atanh(e sin latitude)
    m(latitude)   = a (E(latitude | e^2) - e^2 sin(latitude) cos(latitude) / sqrt(1 - e^2 sin^2(latitude)))

Sources: L. P. Lee, "Conformal projections based on elliptic functions" (1976), sections 54 to 55; C. F. F. Karney,
"Transverse Mercator with an accuracy of a few nanometers", J. Geodesy 85 (2011), section 2.
"""

from mpmath import mp, mpc, mpf

from wgs84 import Ellipsoid

# DGN95 / Indonesia TM-3 (PMNA/KaBPN 3/1997; EPSG 23830 to 23845): scale, false easting and northing in metres, and the
# central meridian of the first zone, 46.2; the others follow 3 degrees apart.
TM3_SCALE = "0.9999"
TM3_FALSE_EASTING = 200000
TM3_FALSE_NORTHING = 1500000
TM3_FIRST_CODE = 23830
TM3_FIRST_MERIDIAN = "94.5"


def tm3_central_meridian(epsg):
    """Degrees east."""
    if not TM3_FIRST_CODE <= epsg <= TM3_FIRST_CODE + 15:
        raise ValueError(f"EPSG:{epsg} is not a DGN95 TM-3 zone")
    return mpf(TM3_FIRST_MERIDIAN) + 3 * (epsg - TM3_FIRST_CODE)


def meridian_distance(ellipsoid, latitude):
    """From the equator; the latitude may be complex."""
    sine = mp.sin(latitude)
    return ellipsoid.a * (
        mp.ellipe(latitude, ellipsoid.e2) - ellipsoid.e2 * sine * mp.cos(latitude) / mp.sqrt(1 - ellipsoid.e2 * sine**2)
    )


class TaylorMercator:
    def __init__(self, ellipsoid):
        self.ellipsoid = ellipsoid
        self.order = int(mp.dps / 1.7) + 4

    def position(self, latitude, longitude):
        """(easting, northing) in metres; longitude from the central meridian; both in radians."""
        e2 = self.ellipsoid.e2
        lat, distance = [latitude], [meridian_distance(self.ellipsoid, latitude)]
        sine, cosine, square, root, radius = [], [], [], [], []

        def product(first, second, k):
            return mp.fdot(zip(first[: k + 1], reversed(second[: k + 1])))

        for k in range(self.order):
            if k == 0:
                sine.append(mp.sin(latitude))
                cosine.append(mp.cos(latitude))
            else:
                rates = [j * lat[j] for j in range(1, k + 1)]
                sine_k = mp.fdot(zip(rates, reversed(cosine))) / k
                cosine_k = -mp.fdot(zip(rates, reversed(sine))) / k
                sine.append(sine_k)
                cosine.append(cosine_k)
            square.append((1 if k == 0 else 0) - e2 * product(sine, sine, k))
            if k == 0:
                root.append(mp.sqrt(square[0]))
            else:
                root.append((square[k] - mp.fdot(zip(root[1:k], reversed(root[1:k])))) / (2 * root[0]))
            # The parallel's radius N cos(latitude) = a cos(latitude) / sqrt(W); dlatitude/dpsi = W cos / (1 - e^2).
            known = mp.fdot(zip(radius[:k], reversed(root[1 : k + 1])))
            radius.append((cosine[k] - known) / root[0])
            lat.append(product(square, cosine, k) / (1 - e2) / (k + 1))
            distance.append(self.ellipsoid.a * radius[k] / (k + 1))
        value = mp.polyval(distance[::-1], mpc(0, longitude))
        return value.imag, value.real


class EllipticMercator:
    def __init__(self, ellipsoid):
        self.ellipsoid = ellipsoid

    def isometric(self, latitude):
        sine = mp.sin(latitude)
        return mp.atanh(sine) - self.ellipsoid.e * mp.atanh(self.ellipsoid.e * sine)

    def position(self, latitude, longitude):
        """(easting, northing) in metres; longitude from the central meridian; both in radians."""
        e2 = self.ellipsoid.e2
        wanted = mpc(self.isometric(latitude), longitude)
        guess = mpc(latitude, longitude * mp.cos(latitude))
        for _ in range(40):
            slope = (1 - e2) / ((1 - e2 * mp.sin(guess) ** 2) * mp.cos(guess))
            step = (wanted - self.isometric(guess)) / slope
            guess += step
            if abs(step) <= 16 * mp.eps:
                break
        else:
            raise ArithmeticError(f"no complex latitude for {latitude}, {longitude}")
        value = meridian_distance(self.ellipsoid, guess)
        return value.imag, value.real


def tm3_area(ring, epsg, way):
    """The area in the TM-3 plane, straight edges between the projected corners; never negative.

    The ring is closed, (longitude, latitude) in degrees.
    """
    meridian = tm3_central_meridian(epsg)
    scale = mpf(TM3_SCALE)
    plane = []
    for lon, lat in ring:
        easting, northing = way.position(mp.radians(lat), mp.radians(lon - meridian))
        plane.append((TM3_FALSE_EASTING + scale * easting, TM3_FALSE_NORTHING + scale * northing))
    doubled = mp.fsum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(plane, plane[1:]))
    return abs(doubled) / 2


def ways():
    """Both ways at the present precision of mpmath."""
    ellipsoid = Ellipsoid()
    return TaylorMercator(ellipsoid), EllipticMercator(ellipsoid)
