import TapakGeometry

/// Files that are something else, told by their first bytes.
struct ForeignFormat {
    var code: FindingCode
    /// Which one of several it is, or how its root element is called.
    var kind: String?

    /// Recognises a file by its head; `nil` where it may be text with JSON in it.
    init?(_ head: Span<UInt8>) {
        guard let found = Self.binary(head) ?? Self.wideText(head) ?? Self.markup(head) else {
            return nil
        }
        self = found
    }

    private init(_ code: FindingCode, _ kind: String? = nil) {
        self.code = code
        self.kind = kind
    }

    private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
        ([0x00, 0x00, 0x27, 0x0A], .init(.shapefile, "shp")),
        (Array("SQLite format 3\0".utf8), .init(.geopackage, "sqlite")),
        ([0x50, 0x4B, 0x03, 0x04], .init(.archive, "zip")),
        ([0x50, 0x4B, 0x05, 0x06], .init(.archive, "zip")),
        ([0x1F, 0x8B], .init(.archive, "gzip")),
        (Array("Rar!".utf8), .init(.archive, "rar")),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .init(.archive, "7z")),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .init(.archive, "xz")),
        (Array("BZh".utf8), .init(.archive, "bzip2")),
        ([0x28, 0xB5, 0x2F, 0xFD], .init(.archive, "zstd")),
        (Array("version https://git-lfs".utf8), .init(.gitLfsPointer)),
    ]

    private static func binary(_ head: Span<UInt8>) -> ForeignFormat? {
        for (bytes, format) in signatures where bytes.count <= head.count {
            if bytes.indices.allSatisfy({ head[$0] == bytes[$0] }) { return format }
        }
        return isDBase(head) ? ForeignFormat(.shapefile, "dbf") : nil
    }

    /// A dBase III table: version, a date, and a header of 32 bytes a field and one more.
    private static func isDBase(_ head: Span<UInt8>) -> Bool {
        guard head.count >= 32, head[0] == 0x03 || head[0] == 0x83 else { return false }
        let headerLength = Int(head[8]) | Int(head[9]) << 8
        return (1...12).contains(head[2]) && (1...31).contains(head[3]) && headerLength >= 33 && headerLength % 32 < 2
    }

    private static func wideText(_ head: Span<UInt8>) -> ForeignFormat? {
        guard head.count >= 2 else { return nil }
        let marks = (head[0], head[1])
        guard marks != (0xFF, 0xFE), marks != (0xFE, 0xFF) else { return ForeignFormat(.utf16) }
        // ASCII in two or four bytes: every other one is NUL.
        return (head[0] == 0) != (head[1] == 0) || marks == (0, 0) ? ForeignFormat(.utf16) : nil
    }

    private static func markup(_ head: Span<UInt8>) -> ForeignFormat? {
        var place =
            head.count >= 3 && ByteOrderMark.utf8.indices.allSatisfy { head[$0] == ByteOrderMark.utf8[$0] } ? 3 : 0
        guard head.nextIfAny(&place) == UInt8(ascii: "<") else { return nil }
        let text = head.text(place..<min(head.count, place + 4096)).lowercased()
        if text.contains("<html") || text.contains("<!doctype html") { return ForeignFormat(.htmlPage) }
        if text.contains("<kml") || text.contains(":kml") { return ForeignFormat(.kml) }
        return ForeignFormat(.notGeojson, rootElement(text))
    }

    /// The name of the first element that is neither declaration nor comment.
    private static func rootElement(_ text: String) -> String? {
        for piece in text.split(separator: "<") {
            guard let first = piece.first, first.isLetter || first == "_" else { continue }
            return String(piece.prefix { $0.isLetter || $0.isNumber || "_:-.".contains($0) })
        }
        return nil
    }
}
