public import TapakGeometry

/// Coordinates that a file gives as text where numbers belong.
public enum WrittenCoordinates: Hashable, Sendable {
    /// The `coordinates` of a geometry of this kind, as JSON.
    case member(Geometry.Kind, json: String)
    /// A longitude and a latitude among the attributes.
    case attributes(longitude: String, latitude: String)

    /// What was read of the text: a geometry, how its worst ordinate is written, and the first position as written.
    struct Reading {
        var geometry: Geometry
        var style: WrittenOrdinate.Style
        var text: String
    }

    /// Reads the text; nothing where it is not coordinates all the same.
    ///
    /// Ordinates with a direction (`LS`, `BT`) stand where they say; others are longitude before latitude.
    ///
    /// - Complexity: O(*n*).
    func read() -> Reading? {
        switch self {
        case .attributes(let longitude, let latitude):
            return Self.position([longitude, latitude]).map { place in
                Reading(
                    geometry: Geometry(kind: .point, positions: [place.position]), style: place.style, text: place.text)
            }
        case .member(let kind, let json):
            var parser = NodeParser(json)
            guard let node = parser.node(depth: 0) else { return nil }
            var gathered = Gathered()
            let isRead: Bool
            switch kind {
            case .point: isRead = gathered.position(node)
            case .multiPoint: isRead = gathered.line(node)
            case .polygon: isRead = gathered.polygon(node)
            case .multiPolygon: isRead = gathered.polygons(node)
            case .lineString, .multiLineString, .geometryCollection: isRead = false
            }
            guard isRead, let text = gathered.text, !gathered.positions.isEmpty else { return nil }
            let geometry = Geometry(
                kind: kind, positions: gathered.positions, lineEnds: gathered.lineEnds, partEnds: gathered.partEnds)
            return Reading(geometry: geometry, style: gathered.style, text: text)
        }
    }

    fileprivate static func position(
        _ texts: [String]
    ) -> (position: Position, style: WrittenOrdinate.Style, text: String)? {
        guard texts.count >= 2, let first = WrittenOrdinate(texts[0]), let second = WrittenOrdinate(texts[1]) else {
            return nil
        }
        let isLatitudeFirst = first.axis == .latitude || second.axis == .longitude
        if isLatitudeFirst, first.axis == .longitude || second.axis == .latitude { return nil }
        let position =
            isLatitudeFirst
            ? Position(x: second.degrees, y: first.degrees) : Position(x: first.degrees, y: second.degrees)
        return (position, max(first.style, second.style), texts[0] + " " + texts[1])
    }

    /// Positions gathered from nested arrays, flat.
    private struct Gathered {
        var positions: [Position] = []
        var lineEnds: [Int] = []
        var partEnds: [Int] = []
        var style = WrittenOrdinate.Style.plain
        var text: String?

        mutating func position(_ node: Node) -> Bool {
            guard case .array(let ordinates) = node else { return false }
            let texts = ordinates.compactMap { if case .leaf(let text) = $0 { text } else { nil } }
            guard texts.count == ordinates.count, let place = WrittenCoordinates.position(texts) else { return false }
            positions.append(place.position)
            style = max(style, place.style)
            if text == nil { text = place.text }
            return true
        }

        mutating func line(_ node: Node) -> Bool {
            guard case .array(let places) = node else { return false }
            for place in places where !position(place) { return false }
            return true
        }

        mutating func polygon(_ node: Node) -> Bool {
            guard case .array(let rings) = node else { return false }
            for ring in rings {
                guard line(ring) else { return false }
                lineEnds.append(positions.count)
            }
            partEnds.append(lineEnds.count)
            return true
        }

        mutating func polygons(_ node: Node) -> Bool {
            guard case .array(let parts) = node else { return false }
            for part in parts where !polygon(part) { return false }
            return true
        }
    }
}

/// A value of JSON that holds only arrays, numbers and strings.
private enum Node {
    case array([Node])
    case leaf(String)
}

/// Parses the text of such a value; the reader has seen that it is JSON.
private struct NodeParser {
    private let text: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) { self.text = Array(text.unicodeScalars) }

    mutating func node(depth: Int) -> Node? {
        skipSpace()
        guard index < text.count, depth < 6 else { return nil }
        switch text[index] {
        case "[": return array(depth: depth)
        case "\"": return string().map(Node.leaf)
        default: return number().map(Node.leaf)
        }
    }

    private mutating func array(depth: Int) -> Node? {
        var members: [Node] = []
        index += 1
        skipSpace()
        while index < text.count, text[index] != "]" {
            guard let member = node(depth: depth + 1) else { return nil }
            members.append(member)
            skipSpace()
            if index < text.count, text[index] == "," { index += 1 }
            skipSpace()
        }
        guard index < text.count else { return nil }
        index += 1
        return .array(members)
    }

    private mutating func number() -> String? {
        let start = index
        while index < text.count, "+-.0123456789".unicodeScalars.contains(text[index]) { index += 1 }
        guard index > start else { return nil }
        return String(String.UnicodeScalarView(text[start..<index]))
    }

    private mutating func string() -> String? {
        var content = String.UnicodeScalarView()
        index += 1
        while index < text.count, text[index] != "\"" {
            if text[index] == "\\" {
                guard let scalar = escape() else { return nil }
                content.append(scalar)
            } else {
                content.append(text[index])
                index += 1
            }
        }
        guard index < text.count else { return nil }
        index += 1
        return String(content)
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard index + 1 < text.count else { return nil }
        let mark = text[index + 1]
        index += 2
        switch mark {
        case "\"", "\\", "/": return mark
        case "n", "r", "t", "b", "f": return " "
        case "u":
            guard index + 4 <= text.count else { return nil }
            let digits = String(String.UnicodeScalarView(text[index..<index + 4]))
            index += 4
            return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
        default: return nil
        }
    }

    private mutating func skipSpace() {
        while index < text.count, " \n\r\t".unicodeScalars.contains(text[index]) { index += 1 }
    }
}
