/// The decimal digits of a whole number in ASCII, at the right end of places that are zeros to their left.
struct DecimalDigits {
    /// The number of places, enough for 64 bits and for 22 decimals.
    static let count = 24

    private var places = InlineArray<24, UInt8>(repeating: JSONByte.zero)

    /// The place of the first digit that is not zero; ``count`` where there is none.
    private(set) var first = Self.count

    /// The digits of a number, two at a time.
    @inline(__always) init(_ number: UInt64) {
        var rest = number
        while rest >= 10 {
            let quotient = rest / 100
            let pair = UInt8(truncatingIfNeeded: rest &- quotient &* 100)
            let tens = pair / 10
            first &-= 2
            places[first] = JSONByte.zero &+ tens
            places[first &+ 1] = JSONByte.zero &+ (pair &- tens &* 10)
            rest = quotient
        }
        if rest > 0 {
            first &-= 1
            places[first] = JSONByte.zero &+ UInt8(truncatingIfNeeded: rest)
        }
    }

    /// The digit at a place.
    @inline(__always) subscript(place: Int) -> UInt8 { places[place] }
}
