"""The WGS 84 ellipsoid in the arbitrary precision of mpmath, from its two defining numbers."""

from mpmath import mp, mpf

SEMI_MAJOR_AXIS = 6378137
INVERSE_FLATTENING = "298.257223563"


class Ellipsoid:
    """Constants at the precision mpmath works with when the object is made."""

    def __init__(self):
        self.a = mpf(SEMI_MAJOR_AXIS)
        self.f = 1 / mpf(INVERSE_FLATTENING)
        self.b = self.a * (1 - self.f)
        self.e2 = self.f * (2 - self.f)
        self.e = mp.sqrt(self.e2)
        self.second_e2 = self.e2 / (1 - self.e2)
        # The square of the radius of the sphere with the same surface.
        self.authalic_square = (self.a**2 + self.b**2 * mp.atanh(self.e) / self.e) / 2

    def meridian_radius(self, latitude):
        return self.a * (1 - self.e2) / (1 - self.e2 * mp.sin(latitude) ** 2) ** (mpf(3) / 2)

    def prime_vertical_radius(self, latitude):
        return self.a / mp.sqrt(1 - self.e2 * mp.sin(latitude) ** 2)

    def area_below(self, latitude):
        """The surface between the equator and a parallel, per radian of longitude."""
        sine = mp.sin(latitude)
        return self.b**2 / 2 * (sine / (1 - self.e2 * sine**2) + mp.atanh(self.e * sine) / self.e)
