import TapakGeometry

/// A known mistake, and the area that somebody who makes it would declare.
struct AreaMistake {
    /// The finding that names it.
    var code: FindingCode
    /// The declared area it leads to.
    var area: Area
    /// How far from that a declared area may be and still be explained by it.
    var tolerance: Area
    /// What belongs to it, beside declared, witness and measured.
    var facts: [Finding.Fact] = []

    /// How far a declared area is from it.
    func deviation(of declared: Area) -> Area { .squareMetres(abs(declared.squareMetres - area.squareMetres)) }

    /// Whether it explains a declared area.
    func explains(_ declared: Area) -> Bool { deviation(of: declared) <= tolerance }
}
