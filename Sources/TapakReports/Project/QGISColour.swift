/// A colour of a drawing.
struct QGISColour: Hashable, Sendable {
    /// Red, green, blue in 24 bits.
    var rgb: UInt32
    /// From 0, invisible, to 255.
    var alpha: UInt8 = 255

    /// The same colour, fainter.
    func fainter(_ alpha: UInt8) -> QGISColour { QGISColour(rgb: rgb, alpha: alpha) }

    /// As symbols are written: `26,122,60,255`.
    var text: String { "\(rgb >> 16 & 255),\(rgb >> 8 & 255),\(rgb & 255),\(alpha)" }

    static let white = QGISColour(rgb: 0xFFFFFF)
    static let invisible = QGISColour(rgb: 0xFFFFFF, alpha: 0)
    // The names and values of page.css, so that page and map look alike.
    static let ink = QGISColour(rgb: 0x1B2430)
    static let quiet = QGISColour(rgb: 0x566171)
    static let boundary = QGISColour(rgb: 0x7D8896)
    static let pass = QGISColour(rgb: 0x1A7A3C)
    static let resurvey = QGISColour(rgb: 0xA86200)
    static let unassessable = QGISColour(rgb: 0x5B4B9A)
    static let fail = QGISColour(rgb: 0xB3261E)
    static let gone = QGISColour(rgb: 0x9AA5B1)
}
