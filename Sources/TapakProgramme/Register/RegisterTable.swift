/// A table of the register: a header, and lines of fields parted by commas.
///
/// Quotation marks mean nothing here, since no name of a village has a comma.
struct RegisterTable {
    /// The fields of each line below the header; empty lines are left out.
    let rows: [[String]]

    /// Reads a table by its bytes: commas and ends of lines are ASCII, and no part of another letter in UTF-8.
    ///
    /// - Complexity: O(length of the text).
    init(_ text: String) {
        let bytes = Array(text.utf8)
        var rows: [[String]] = []
        var fields: [String] = []
        var isHeader = true
        var start = 0
        for end in 0...bytes.count {
            let byte = end < bytes.count ? bytes[end] : Self.lineFeed
            let endsLine = byte == Self.lineFeed || byte == Self.carriageReturn
            guard endsLine || byte == Self.comma else { continue }
            if !endsLine || !fields.isEmpty || start < end {
                fields.append(String(decoding: bytes[start..<end], as: UTF8.self))
            }
            start = end + 1
            guard endsLine, !fields.isEmpty else { continue }
            if !isHeader { rows.append(fields) }
            isHeader = false
            fields.removeAll(keepingCapacity: true)
        }
        self.rows = rows
    }

    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}
