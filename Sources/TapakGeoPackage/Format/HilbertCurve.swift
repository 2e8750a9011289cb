/// A curve through a square that keeps near what is near.
enum HilbertCurve {
    /// How far along the curve a cell of a square of 65,536 by 65,536 cells lies.
    ///
    /// **Method.** D. Hilbert (1891), in the form with one turn of the square for each pair of bits.
    static func distance(x: UInt16, y: UInt16) -> UInt32 {
        var (x, y) = (UInt32(x), UInt32(y))
        var distance: UInt32 = 0
        var side: UInt32 = 1 << 15
        while side > 0 {
            let right: UInt32 = x & side == 0 ? 0 : 1
            let upper: UInt32 = y & side == 0 ? 0 : 1
            distance = distance << 2 | (3 * right ^ upper)
            if upper == 0 {
                if right == 1 { (x, y) = (0xFFFF - x, 0xFFFF - y) }
                swap(&x, &y)
            }
            side >>= 1
        }
        return distance
    }
}
