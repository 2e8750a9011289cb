/// How high a row must be for its wrapped texts.
///
/// Spreadsheets fit rows to their texts only while these are typed, so a file has to say. **Method.** Greedy filling of lines by
/// whole words; a letter is taken to be as wide as the digits that column widths count, which is enough also for the wider of the
/// usual fonts. **Odd cases.** Never lower than one line, never higher than the 409 points that spreadsheets allow.
enum RowHeight {
    /// The height of one line in points.
    static let line = 15.0

    /// The height for texts in columns of some width.
    ///
    /// - Complexity: O(characters).
    static func of(_ cells: [(text: String, width: Double)]) -> Double {
        let lines = cells.map { lineCount(of: $0.text, in: $0.width) }.max() ?? 1
        return min(409, Double(max(1, lines)) * line)
    }

    /// How many lines a text takes.
    static func lineCount(of text: String, in width: Double) -> Int {
        let room = max(1, Int(width))
        var lines = 1
        var used = 0
        for word in text.split(separator: " ") {
            if used > 0, used + 1 + word.count <= room {
                used += 1 + word.count
                continue
            }
            if used > 0 { lines += 1 }
            // A word longer than a line is broken.
            lines += max(0, word.count - 1) / room
            used = (word.count - 1) % room + 1
        }
        return lines
    }
}
