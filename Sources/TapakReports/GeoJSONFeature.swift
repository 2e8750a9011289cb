import TapakFormats
import TapakGeometry
import TapakSurvey
import TapakWorkflows

extension TextBuffer {
    /// A screened feature after RFC 7946: CRS84, right-hand rule, original id and properties, ours under `tapak:`.
    ///
    /// A repaired geometry never takes the place of the file's own: the feature then has `tapak:repaired` (true) and
    /// `tapak:repaired_geometry`, a GeoJSON geometry. Coordinates that were CRS84's numbers are written back as they were; others get 8 decimals (about 1 mm).
    mutating func appendFeature(_ screened: ScreenParcels.Screened, fields: [Field]) {
        append("{\"type\":\"Feature\"")
        switch screened.id {
        case .string(let text)?:
            append(",\"id\":")
            appendJSONString(text)
        case .number(let literal)?:
            append(",\"id\":" + literal)
        default:
            break
        }
        append(",\"properties\":")
        append(
            bytes:
                PropertiesSplicer.splice(screened.properties) { members in
                    members.appendJSONMembers(fields, prefix: "tapak:")
                    if let repaired = screened.assessment.parcel.repairedGeometry {
                        members.append(",\"tapak:repaired\":true,\"tapak:repaired_geometry\":")
                        members.appendGeometry(repaired, decimals: screened.isCRS84 ? nil : 8)
                    }
                })
        append(",\"geometry\":")
        if let geometry = screened.assessment.parcel.geometry, geometry.positions.allSatisfy(\.isFinite) {
            appendGeometry(geometry, decimals: screened.isCRS84 ? nil : 8)
        } else {
            append("null")
        }
        append("}")
    }

    /// A geometry as GeoJSON by the right-hand rule, with so many decimals or the shortest text of its numbers.
    mutating func appendGeometry(_ geometry: Geometry, decimals: Int?) {
        let wound = geometry.followingRightHandRule
        append("{\"type\":\"\(geometry.kind.rawValue)\",\"coordinates\":")
        switch geometry.kind {
        case .point:
            if let position = wound.positions.first {
                appendPosition(position, decimals)
            } else {
                append("[]")
            }
        case .multiPoint:
            appendPositions(wound.positions[...], decimals)
        case .lineString:
            appendPositions(wound.positions[...], decimals)
        case .multiLineString:
            appendList(0..<wound.lineCount) { $0.appendPositions(wound.line($1), decimals) }
        case .polygon:
            appendList(0..<wound.lineCount) { $0.appendPositions(wound.line($1), decimals) }
        case .multiPolygon:
            appendList(0..<wound.partCount) { buffer, part in
                buffer.appendList(wound.lineRange(ofPart: part)) { $0.appendPositions(wound.line($1), decimals) }
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
            if offset > 0 { append(",") }
            appendPosition(position, decimals)
        }
        append("]")
    }

    private mutating func appendPosition(_ position: Position, _ decimals: Int?) {
        append("[")
        for (offset, ordinate) in [position.x, position.y].enumerated() {
            if offset > 0 { append(",") }
            if let decimals { appendFixed(ordinate, decimals: decimals) } else { appendShortest(ordinate) }
        }
        append("]")
    }
}
