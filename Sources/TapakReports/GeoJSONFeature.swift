import TapakFormats
import TapakGeometry
import TapakSurvey
import TapakWorkflows

extension TextBuffer {
    /// A screened feature after RFC 7946: CRS84, right-hand rule, original id and properties, ours under `tapak:`.
    ///
    /// A repaired geometry never takes the place of the file's own: the feature then has `tapak:repaired` (true) and
    /// `tapak:repaired_geometry`, a GeoJSON geometry; the building where it stands is in `tapak:footprint`. Coordinates that were CRS84's numbers are written back as they were; others get 8 decimals (about 1 mm).
    ///
    /// - Returns: where the codes of its findings stand, between the brackets.
    @discardableResult
    mutating func appendFeature(_ screened: ScreenParcels.Screened, row: ScreenRow) -> Range<Int> {
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
        var codes = 0..<0
        PropertiesSplicer.splice(screened.properties, into: &self) { members in
            codes = row.appendJSONMembers(of: screened, isPrefixed: true, to: &members)
            members.appendSiting(screened.assessment.siting, prefix: PropertiesSplicer.prefix)
            if let repaired = screened.assessment.parcel.repairedGeometry {
                members.append(",\"tapak:repaired\":true,\"tapak:repaired_geometry\":")
                members.appendGeometry(repaired, decimals: screened.isCRS84 ? nil : 8)
            }
        }
        append(",\"geometry\":")
        if let geometry = screened.assessment.parcel.geometry, geometry.positions.allSatisfy(\.isFinite) {
            appendGeometry(geometry, decimals: screened.isCRS84 ? nil : 8)
        } else {
            append("null")
        }
        append("}")
        return codes
    }

    /// A geometry as GeoJSON by the right-hand rule, with so many decimals or the shortest text of its numbers.
    mutating func appendGeometry(_ geometry: Geometry, decimals: Int?) {
        appendGeoJSON(geometry.followingRightHandRule, decimals: decimals)
    }
}
