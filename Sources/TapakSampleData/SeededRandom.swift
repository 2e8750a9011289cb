/// The lots that decide everything drawn by chance: the same on every machine and for ever.
///
/// Each noun draws from a stream of its own, so that a change to one does not disturb the others. The standard
/// library's own shuffling and ranges are not used: their algorithms may change between releases.
///
/// **Method.** Steele, Lea, Flood (2014), "Fast splittable pseudorandom number generators".
struct SeededRandom {
    /// Who draws.
    enum Stream: UInt64 {
        case boundaries = 1
        case roads
        case prospects
        case sites
        case shapes
        case attributes
        case defects
        case layers
        case cooperatives
        case benchmarkParcels
        case benchmarkBorders
        case desaLand
        case fittingOutlines
    }

    /// The one seed of the sample; any other would do.
    private static let seed: UInt64 = 3275

    private var state: UInt64

    /// The beginning of a stream.
    init(_ stream: Stream) {
        state = Self.seed &+ stream.rawValue &* 0xD1B5_4A32_D192_ED03
    }

    /// The beginning of a stream of its own for one of many, such as a parcel.
    init(_ stream: Stream, number: Int) {
        self.init(stream)
        state = next() ^ UInt64(truncatingIfNeeded: number) &* 0xA076_1D64_78BD_642F
        _ = next()
    }

    /// The next 64 random bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of a half-open unit interval.
    mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A number between two others.
    mutating func number(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * fraction()
    }

    /// A whole number between two others, both included.
    mutating func whole(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// Whether something happens that happens in so many of a hundred cases.
    mutating func chance(_ percent: Double) -> Bool { fraction() * 100 < percent }

    /// One of several; there must be at least one.
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[whole(0...(elements.count - 1))] }

    /// One of several, the heavier the likelier; there must be at least one.
    mutating func pick<Element>(_ elements: [(Element, weight: Double)]) -> Element {
        var left = fraction() * elements.reduce(0) { $0 + $1.weight }
        for (element, weight) in elements {
            left -= weight
            if left < 0 { return element }
        }
        return elements[elements.count - 1].0
    }

    /// The same elements in an order drawn by lot (Fisher and Yates).
    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var mixed = elements
        for last in stride(from: mixed.count - 1, to: 0, by: -1) { mixed.swapAt(last, whole(0...last)) }
        return mixed
    }
}
