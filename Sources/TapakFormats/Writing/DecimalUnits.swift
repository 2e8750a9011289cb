/// Numbers as whole units of their last decimal, rounded once from the exact binary value of the double.
public enum DecimalUnits {
    /// What becomes of a number that lies in the middle between two units.
    public enum Ties: Sendable {
        /// The even one of them, as C does.
        case toEven
        /// The one farther from zero, as people do.
        case awayFromZero
    }

    /// How many units of its last decimal a magnitude has: 1234.567 with two decimals has 123457.
    ///
    /// **Method.** A double is 53 bits times a power of two; times 10^`decimals`, of at most 30 bits, it fits 128 bits
    /// exactly, and the only rounding is that of the shift.
    ///
    /// - Returns: `nil` where 64 bits may not hold the units: from 2^33 on, below 2^−40 but for zero, for more than nine
    ///   decimals, and for what is no number.
    /// - Complexity: O(1), without a division.
    public static func count(of magnitude: Double, decimals: Int, ties: Ties) -> UInt64? {
        guard (0...9).contains(decimals), magnitude < 0x1p33 else { return nil }
        guard magnitude >= 0x1p-40 else { return magnitude == 0 ? 0 : nil }
        let significand = UInt128(magnitude.significandBitPattern | 1 << 52)
        let product = significand &* UInt128(power(decimals))
        // From 20 to 92, so that neither sum below exceeds 128 bits.
        let shift = UInt128(1075 - magnitude.exponentBitPattern)
        let half = (1 as UInt128) &<< (shift &- 1)
        switch ties {
        case .awayFromZero:
            return UInt64(truncatingIfNeeded: (product &+ half) &>> shift)
        case .toEven:
            let isOdd = (product &>> shift) & 1
            return UInt64(truncatingIfNeeded: (product &+ (half &- 1 &+ isOdd)) &>> shift)
        }
    }

    private static func power(_ decimals: Int) -> UInt64 {
        switch decimals {
        case 0: 1
        case 1: 10
        case 2: 100
        case 3: 1000
        case 4: 10_000
        case 5: 100_000
        case 6: 1_000_000
        case 7: 10_000_000
        case 8: 100_000_000
        default: 1_000_000_000
        }
    }
}
