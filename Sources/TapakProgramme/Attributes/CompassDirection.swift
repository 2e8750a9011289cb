/// A direction on the ground, as people say to which side a parcel faces.
public struct CompassDirection: Hashable, Sendable {
    /// Degrees clockwise from true north, from 0 to less than 360.
    public var degrees: Double

    /// A direction by its degrees clockwise from north; any turn is taken back to 0 to less than 360.
    public init(degrees: Double) {
        let rest = degrees.truncatingRemainder(dividingBy: 360)
        // Adding 360 to a tiny negative number gives 360.
        let turned = rest < 0 ? rest + 360 : rest
        self.degrees = turned < 360 ? turned : 0
    }

    /// Reads a point of the compass in Indonesian or English, its abbreviation, or degrees: `timur laut`, `NE`, `menghadap
    /// selatan`, `135`, `135,5°`.
    ///
    /// **Odd cases.** Degrees go from 0 to 360. Two directions at once, or other words beside one, are not read.
    ///
    /// - Complexity: O(length of the text).
    public init?(recognising text: String) {
        if let degrees = Self.degrees(in: text) {
            self.init(degrees: degrees)
            return
        }
        let words = Words.list(text)
        let named = words.filter { !Self.labels.contains($0) }.joined()
        guard let point = Self.points[named] else { return nil }
        self.init(degrees: 45 * Double(point))
    }

    private static func degrees(in text: String) -> Double? {
        var kept = text.filter { !$0.isWhitespace }
        if kept.last == "\u{B0}" { kept.removeLast() }
        guard kept.first?.isNumber == true, kept.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }),
            let degrees = Double(kept.replacing(",", with: ".")), degrees <= 360
        else { return nil }
        return degrees
    }

    /// Words beside a direction that say nothing about it.
    private static let labels: Set<String> = ["menghadap", "hadap", "arah", "ke", "sebelah", "facing", "faces"]

    /// The eight points, clockwise from north, by every spelling.
    private static let points: [String: Int] = {
        let spellings = [
            ["utara", "u", "north", "n"],
            ["timurlaut", "tl", "northeast", "ne"],
            ["timur", "t", "east", "e"],
            ["tenggara", "tg", "southeast", "se"],
            ["selatan", "s", "south"],
            ["baratdaya", "bd", "southwest", "sw"],
            ["barat", "b", "west", "w"],
            ["baratlaut", "bl", "northwest", "nw"],
        ]
        var points: [String: Int] = [:]
        for (number, words) in spellings.enumerated() { for word in words { points[word] = number } }
        return points
    }()
}
