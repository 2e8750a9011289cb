/// The decimal digits of a double, rounded once, from its exact binary value.
///
/// **Method.** A double is an integer times a power of two, so its decimal expansion is finite: m · 2^−k = m · 5^k / 10^k.
/// The integer m · 5^k is computed in limbs of nine digits. The only rounding is the last one, half away from zero.
struct ExactDecimal {
    /// Whether a minus sign belongs before the digits; never for zero.
    var isNegative: Bool
    /// The digits before the decimal separator, at least one, as numbers 0 to 9.
    var integer: [UInt8]
    /// The digits after it.
    var fraction: [UInt8]

    /// The digits of a finite number with so many decimals.
    init(_ value: Double, decimals: Int) {
        var (digits, scale) = Self.digits(of: value.magnitude)
        if digits.count <= scale { digits.insert(contentsOf: repeatElement(0, count: scale + 1 - digits.count), at: 0) }
        let point = digits.count - scale
        var kept = Array(digits.prefix(point + decimals))
        let isUp = digits.count > kept.count && digits[kept.count] >= 5
        kept.append(contentsOf: repeatElement(0, count: point + decimals - kept.count))
        var length = point
        if isUp, Self.addOne(to: &kept) { length += 1 }
        integer = Array(kept.prefix(length))
        fraction = Array(kept.dropFirst(length))
        isNegative = value < 0 && kept.contains { $0 != 0 }
    }

    /// Adds one in the last place; tells whether that made the number one digit longer.
    private static func addOne(to digits: inout [UInt8]) -> Bool {
        for index in digits.indices.reversed() {
            if digits[index] < 9 {
                digits[index] += 1
                return false
            }
            digits[index] = 0
        }
        digits.insert(1, at: 0)
        return true
    }

    /// All digits of a finite magnitude, and how many of them stand after the decimal separator.
    private static func digits(of magnitude: Double) -> (digits: [UInt8], scale: Int) {
        guard magnitude > 0 else { return ([0], 0) }
        var significand = magnitude.significandBitPattern
        var exponent = -1074
        if magnitude.exponentBitPattern > 0 {
            significand |= 1 << 52
            exponent = Int(magnitude.exponentBitPattern) - 1075
        }
        let spare = min(significand.trailingZeroBitCount, max(0, -exponent))
        significand >>= UInt64(spare)
        exponent += spare
        var limbs = [significand % limbBase, significand / limbBase]
        if exponent >= 0 {
            multiply(&limbs, by: 2, times: exponent)
        } else {
            multiply(&limbs, by: 5, times: -exponent)
        }
        return (decimalDigits(of: limbs), max(0, -exponent))
    }

    private static let limbBase: UInt64 = 1_000_000_000

    private static func multiply(_ limbs: inout [UInt64], by factor: UInt64, times: Int) {
        var left = times
        while left > 0 {
            let step = min(left, 12)
            var power: UInt64 = 1
            for _ in 0..<step { power *= factor }
            var carry: UInt64 = 0
            for index in limbs.indices {
                let product = limbs[index] * power + carry
                limbs[index] = product % limbBase
                carry = product / limbBase
            }
            while carry > 0 {
                limbs.append(carry % limbBase)
                carry /= limbBase
            }
            left -= step
        }
    }

    private static func decimalDigits(of limbs: [UInt64]) -> [UInt8] {
        var digits: [UInt8] = []
        for limb in limbs {
            var rest = limb
            for _ in 0..<9 {
                digits.append(UInt8(rest % 10))
                rest /= 10
            }
        }
        while digits.count > 1, digits.last == 0 { digits.removeLast() }
        return digits.reversed()
    }
}
