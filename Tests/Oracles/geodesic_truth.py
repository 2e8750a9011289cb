"""Geodesic polygons on WGS 84 to as many digits as asked for, in two independent ways.

Both find, for each edge, the geodesic through its two ends, and add up the signed surface between the geodesic and the
equator. Apart from the constants of the ellipsoid they share nothing but the simple iteration that closes the gap
between the end reached and the end wanted.

`TaylorGeodesic` integrates the differential equations of the geodesic on the ellipsoid itself (s in units of the
semi-major axis; M, N the radii of curvature, W = 1 - e^2 sin^2(latitude)):

    latitude'  = cos(azimuth) / M                 longitude' = sin(azimuth) / (N cos(latitude))
    azimuth'   = sin(latitude) longitude'         below'     = cos(azimuth) N cos(latitude)
    surface'   = below longitude'

as power series in s, coefficient by coefficient. `below` is the surface between equator and parallel per radian of
longitude, counted from the start of the edge; the start's own value (closed form) times the difference of longitudes is
added. An edge of 100 m is 1.6e-5 of the axis long, so that every further coefficient gives nearly five more digits.

`SphereGeodesic` follows Bessel and Karney (C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87, 2013, equations
7, 8, 58 to 63): the geodesic is a great circle of the auxiliary sphere of reduced latitudes; longitude, distance and
surface are integrals along it. Instead of Karney's series in the flattening, the integrals are computed by
Gauss-Legendre quadrature, which over so short an arc has an error below 1e-70.

Meant for edges up to some kilometres; no edge may run along the equator (the second way is singular there).
"""

from mpmath import mp, mpf

from wgs84 import Ellipsoid


class UnsolvedGeodesic(Exception):
    """The iteration did not reach the end of the edge."""


def solve(ellipsoid, start, end, reach, order):
    """Finds northward and eastward components (radians of arc, semi-major axis = 1) that lead from start to end.

    `reach(north, east)` gives latitude and longitude of the end. The metric at the start serves as the derivative: each
    round leaves a gap some 1e5 times smaller. `order` is how many rounds may be needed at most.
    """
    latitude, _ = start
    per_latitude = ellipsoid.meridian_radius(latitude) / ellipsoid.a
    per_longitude = ellipsoid.prime_vertical_radius(latitude) * mp.cos(latitude) / ellipsoid.a
    north = (end[0] - start[0]) * per_latitude
    east = (end[1] - start[1]) * per_longitude
    limit = mp.eps * 16
    for _ in range(order):
        reached = reach(north, east)
        gap_latitude = end[0] - reached[0]
        gap_longitude = end[1] - reached[1]
        if abs(gap_latitude) <= limit and abs(gap_longitude) <= limit:
            return north, east
        north += gap_latitude * per_latitude
        east += gap_longitude * per_longitude
    raise UnsolvedGeodesic(f"{start} to {end}: still {gap_latitude}, {gap_longitude} off")


class TaylorGeodesic:
    """Surface and length under one edge by power series of the geodesic's differential equations."""

    def __init__(self, ellipsoid):
        self.ellipsoid = ellipsoid
        # One coefficient adds at least four digits for edges up to 600 m.
        self.order = int(mp.dps / 4) + 2

    def series(self, latitude, azimuth):
        """Coefficients of latitude, longitude (from the start) and surface (beyond the start's parallel)."""
        e2 = self.ellipsoid.e2
        lat, lon, az, below, surface = [latitude], [mpf(0)], [azimuth], [mpf(0)], [mpf(0)]
        sin_lat, cos_lat, sin_az, cos_az = [], [], [], []
        square, root, cube, lon_rate, ratio = [], [], [], [], []

        def product(first, second, k):
            return mp.fdot(zip(first[: k + 1], reversed(second[: k + 1])))

        def sine_and_cosine(angle, sine, cosine, k):
            if k == 0:
                sine.append(mp.sin(angle[0]))
                cosine.append(mp.cos(angle[0]))
                return
            rates = [j * angle[j] for j in range(1, k + 1)]
            sine_k = mp.fdot(zip(rates, reversed(cosine[:k]))) / k
            cosine_k = -mp.fdot(zip(rates, reversed(sine[:k]))) / k
            sine.append(sine_k)
            cosine.append(cosine_k)

        for k in range(self.order):
            sine_and_cosine(lat, sin_lat, cos_lat, k)
            sine_and_cosine(az, sin_az, cos_az, k)
            square.append((1 if k == 0 else 0) - e2 * product(sin_lat, sin_lat, k))
            if k == 0:
                root.append(mp.sqrt(square[0]))
            else:
                root.append((square[k] - mp.fdot(zip(root[1:k], reversed(root[1:k])))) / (2 * root[0]))
            cube.append(product(square, root, k))
            lat_rate_k = product(cos_az, cube, k) / (1 - e2)
            # longitude' cos(latitude) = sin(azimuth) sqrt(W)
            known = mp.fdot(zip(lon_rate[:k], reversed(cos_lat[1 : k + 1])))
            lon_rate.append((product(sin_az, root, k) - known) / cos_lat[0])
            # ratio sqrt(W) = cos(latitude)
            known = mp.fdot(zip(ratio[:k], reversed(root[1 : k + 1])))
            ratio.append((cos_lat[k] - known) / root[0])
            az_rate_k = product(sin_lat, lon_rate, k)
            below_rate_k = product(cos_az, ratio, k)
            surface_rate_k = product(below, lon_rate, k)
            lat.append(lat_rate_k / (k + 1))
            lon.append(lon_rate[k] / (k + 1))
            az.append(az_rate_k / (k + 1))
            below.append(below_rate_k / (k + 1))
            surface.append(surface_rate_k / (k + 1))
        return lat, lon, surface

    def edge(self, start, end):
        """(surface between edge and equator in m2, positive eastward in the north; length in m)."""
        origin_longitude = start[1]
        last = {}

        def reach(north, east):
            distance = mp.hypot(north, east)
            lat, lon, surface = self.series(start[0], mp.atan2(east, north))
            last["surface"] = mp.polyval(surface[::-1], distance)
            return mp.polyval(lat[::-1], distance), origin_longitude + mp.polyval(lon[::-1], distance)

        north, east = solve(self.ellipsoid, start, end, reach, self.order + 8)
        a = self.ellipsoid.a
        base = self.ellipsoid.area_below(start[0]) * (end[1] - start[1])
        return base + last["surface"] * a**2, mp.hypot(north, east) * a


class SphereGeodesic:
    """Surface and length under one edge by quadrature along the great circle of the auxiliary sphere."""

    def __init__(self, ellipsoid):
        self.ellipsoid = ellipsoid
        self.order = int(mp.dps / 4) + 2
        self.nodes = gauss_legendre(int(mp.dps / 9) + 2)

    def integral(self, function, lower, upper):
        middle, half = (upper + lower) / 2, (upper - lower) / 2
        return half * mp.fsum(weight * function(middle + half * node) for node, weight in self.nodes)

    def edge(self, start, end):
        """(surface between edge and equator in m2, positive eastward in the north; length in m)."""
        ellipsoid = self.ellipsoid
        f = ellipsoid.f
        reduced = mp.atan((1 - f) * mp.tan(start[0]))
        sin_start, cos_start = mp.sin(reduced), mp.cos(reduced)
        last = {}

        def reach(north, east):
            azimuth = mp.atan2(east, north)
            arc = mp.hypot(north, east)
            sin_az, cos_az = mp.sin(azimuth), mp.cos(azimuth)
            sin_node = sin_az * cos_start
            cos_node = mp.hypot(cos_az, sin_az * sin_start)
            k2 = ellipsoid.second_e2 * cos_node**2
            first = mp.atan2(sin_start, cos_az * cos_start)
            second = first + arc
            sin_second, cos_second = mp.sin(second), mp.cos(second)
            sin_reduced = cos_node * sin_second
            cos_reduced = mp.hypot(cos_node * cos_second, sin_node)
            spherical = turn(
                mp.atan2(sin_node * sin_second, cos_second) - mp.atan2(sin_node * mp.sin(first), mp.cos(first))
            )
            correction = self.integral(
                lambda sigma: (2 - f) / (1 + (1 - f) * mp.sqrt(1 + k2 * mp.sin(sigma) ** 2)), first, second
            )
            last.update(k2=k2, first=first, second=second, sin_node=sin_node, cos_node=cos_node)
            last["turn"] = mp.atan2(sin_node, cos_node * cos_second) - azimuth
            longitude = spherical - f * sin_node * correction
            return mp.atan2(sin_reduced, (1 - f) * cos_reduced), start[1] + longitude

        # On the sphere a step is an arc of the reduced latitudes: b to a, which the iteration puts right.
        solve(ellipsoid, start, end, reach, 3 * self.order + 8)
        k2, first, second = last["k2"], last["first"], last["second"]
        length = ellipsoid.b * self.integral(lambda sigma: mp.sqrt(1 + k2 * mp.sin(sigma) ** 2), first, second)

        other = ellipsoid.second_e2
        t_other = area_kernel(other)

        def kernel(sigma):
            here = k2 * mp.sin(sigma) ** 2
            return (t_other - area_kernel(here)) / (other - here) * mp.sin(sigma) / 2

        flattening_part = ellipsoid.e2 * ellipsoid.a**2 * last["cos_node"] * last["sin_node"]
        surface = ellipsoid.authalic_square * turn(last["turn"]) - flattening_part * self.integral(
            kernel, first, second
        )
        return surface, length


def area_kernel(x):
    """Karney's t(x) = x + sqrt(1/x + 1) asinh(sqrt(x))."""
    if x == 0:
        return mpf(1)
    root = mp.sqrt(x)
    return x + mp.sqrt(1 / x + 1) * mp.asinh(root)


def turn(angle):
    """The same angle between -pi and pi."""
    return angle - 2 * mp.pi * mp.nint(angle / (2 * mp.pi))


def gauss_legendre(count):
    """Nodes and weights on [-1, 1], by Newton's method on the Legendre polynomial."""
    nodes = []
    for index in range(count):
        x = mp.cos(mp.pi * (index + mpf(3) / 4) / (count + mpf(1) / 2))
        for _ in range(12):
            before, value = mpf(1), x
            for degree in range(2, count + 1):
                before, value = value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree
            slope = count * (x * value - before) / (x * x - 1)
            x -= value / slope
        nodes.append((x, 2 / ((1 - x * x) * slope**2)))
    return nodes


def polygon(ring, way):
    """(area in m2, never negative; perimeter in m) of a closed ring of (longitude, latitude) in degrees, as mpf."""
    surface, length = mpf(0), mpf(0)
    radians = [(mp.radians(lat), mp.radians(lon)) for lon, lat in ring]
    for start, end in zip(radians, radians[1:]):
        edge_surface, edge_length = way.edge(start, end)
        surface += edge_surface
        length += edge_length
    return abs(surface), length


def ways():
    """Both ways at the present precision of mpmath."""
    ellipsoid = Ellipsoid()
    return TaylorGeodesic(ellipsoid), SphereGeodesic(ellipsoid)
