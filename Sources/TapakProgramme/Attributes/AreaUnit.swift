public import TapakGeometry

/// A unit in which people declare areas.
///
/// Tumbak, bata and ubin are left out: their size differs from place to place.
public enum AreaUnit: String, CaseIterable, Hashable, Sendable {
    /// One square metre.
    case squareMetre = "m2"
    /// One are: 100 m².
    case are
    /// One hectare: 10,000 m².
    case hectare = "ha"

    /// An area of so many of the unit.
    public func area(_ magnitude: Double) -> Area {
        switch self {
        case .squareMetre: .squareMetres(magnitude)
        case .are: .squareMetres(magnitude * 100)
        case .hectare: .squareMetres(magnitude * 10_000)
        }
    }

    /// The unit that the name of an attribute tells, as `luas_ha` and `Luas (Ha)` do; square metres where it tells none.
    public init(attributeName name: String) {
        let words = Words.list(name)
        self = words.last.flatMap { Self.spellings[$0] } ?? .squareMetre
    }

    static let spellings: [String: AreaUnit] = [
        "m2": .squareMetre, "m": .squareMetre, "meter2": .squareMetre, "meter": .squareMetre, "mtr": .squareMetre,
        "mtr2": .squareMetre, "sqm": .squareMetre, "are": .are, "ha": .hectare, "hektar": .hectare,
        "hektare": .hectare, "hectare": .hectare, "hectares": .hectare,
    ]
}
