/// What a legacy `crs` member says (GeoJSON 2008; RFC 7946 dropped it, but files carry it).
public enum CRSMember: Hashable, Sendable {
    /// A name: `urn:ogc:def:crs:EPSG::32748`, `EPSG:32748`, a plain string, or the code of the oldest spelling.
    case name(String)
    /// A link to a definition.
    case link(String)
    /// Explicitly none.
    case null
    /// Something else, as it stands in the file.
    case unreadable(String)
}

extension CRSMember {
    /// Reads the value at `index`.
    init(_ bytes: Span<UInt8>, _ index: inout Int, skipper: inout JSONSkipper, depth: Int) throws(ScanStop) {
        let first = try bytes.next(&index)
        let start = index
        try skipper.skip(bytes, &index, depth: depth)
        // From here on the text is known to be sound, and complete.
        let text = bytes.text(start..<index)
        var place = start
        switch first {
        case JSONByte.n: self = .null
        case JSONByte.quote: self = .name(bytes.content(try bytes.string(&place)))
        case JSONByte.openBrace: self = try Self.object(bytes, &place, &skipper) ?? .unreadable(text)
        default: self = .unreadable(text)
        }
    }

    private static func object(
        _ bytes: Span<UInt8>, _ place: inout Int, _ skipper: inout JSONSkipper
    ) throws(ScanStop) -> CRSMember? {
        let members = try texts(bytes, place, &skipper)
        guard let propertiesStart = members["properties"]?.start, bytes[propertiesStart] == JSONByte.openBrace else {
            return nil
        }
        let properties = try texts(bytes, propertiesStart, &skipper)
        switch members["type"]?.text {
        case "link": return properties["href"]?.text.map { .link($0) }
        case "EPSG": return properties["code"]?.text.map { .name("EPSG:\($0)") }
        default: return properties["name"]?.text.map { .name($0) }
        }
    }

    private typealias Value = (start: Int, text: String?)

    /// The members of a small object: where each value starts, and its text where it is a string or a number.
    private static func texts(
        _ bytes: Span<UInt8>, _ start: Int, _ skipper: inout JSONSkipper
    ) throws(ScanStop) -> [String: Value] {
        var place = start + 1
        var members: [String: Value] = [:]
        while let key = try bytes.nextKey(&place, isFirst: members.isEmpty) {
            let byte = try bytes.next(&place)
            let valueStart = place
            try skipper.skip(bytes, &place, depth: 0)
            var again = valueStart
            if byte == JSONByte.quote {
                members[bytes.content(key)] = (valueStart, bytes.content(try bytes.string(&again)))
            } else {
                members[bytes.content(key)] =
                    (valueStart, JSONByte.startsNumber(byte) ? bytes.text(valueStart..<place) : nil)
            }
        }
        return members
    }
}
