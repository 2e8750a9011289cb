public import TapakGeometry

extension TextBuffer {
    /// A geometry as a GeoJSON object, its rings as they are, with so many decimals or the shortest text of its numbers.
    ///
    /// A geometry collection, whose members are not kept, and an empty point have no coordinates.
    public mutating func appendGeoJSON(_ geometry: Geometry, decimals: Int? = nil) {
        append("{\"type\":\"\(geometry.kind.rawValue)\",\"coordinates\":")
        switch geometry.kind {
        case .point:
            if let position = geometry.positions.first {
                appendPosition(position, decimals)
            } else {
                append("[]")
            }
        case .multiPoint:
            appendPositions(geometry.positions[...], decimals)
        case .lineString:
            appendPositions(geometry.positions[...], decimals)
        case .multiLineString:
            appendList(0..<geometry.lineCount) { $0.appendPositions(geometry.line($1), decimals) }
        case .polygon:
            appendList(0..<geometry.lineCount) { $0.appendPositions(geometry.line($1), decimals) }
        case .multiPolygon:
            appendList(0..<geometry.partCount) { buffer, part in
                buffer.appendList(geometry.lineRange(ofPart: part)) { $0.appendPositions(geometry.line($1), decimals) }
            }
        case .geometryCollection:
            append("[]")
        }
        append("}")
    }

    private mutating func appendList(_ range: Range<Int>, _ item: (inout TextBuffer, Int) -> Void) {
        append("[")
        for number in range {
            if number > range.lowerBound { append(",") }
            item(&self, number)
        }
        append("]")
    }

    private mutating func appendPositions(_ positions: ArraySlice<Position>, _ decimals: Int?) {
        append("[")
        for (offset, position) in positions.enumerated() {
            if offset > 0 { appendASCII(JSONByte.comma) }
            appendPosition(position, decimals)
        }
        append("]")
    }

    private mutating func appendPosition(_ position: Position, _ decimals: Int?) {
        appendASCII(UInt8(ascii: "["))
        appendOrdinate(position.x, decimals)
        appendASCII(JSONByte.comma)
        appendOrdinate(position.y, decimals)
        appendASCII(UInt8(ascii: "]"))
    }

    private mutating func appendOrdinate(_ ordinate: Double, _ decimals: Int?) {
        if let decimals { appendFixed(ordinate, decimals: decimals) } else { appendShortest(ordinate) }
    }
}
