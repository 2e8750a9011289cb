import TapakFormats
import TapakGeometry
import TapakProgramme
import TapakWorkflows

extension TextBuffer {
    /// What was found out about building on a parcel as further members of its JSON object, each after a comma: only
    /// what was asked for.
    ///
    /// Areas and lengths in full precision; the building is a GeoJSON geometry in CRS84 with 9 decimals (0.1 mm).
    mutating func appendSiting(_ siting: Siting?, prefix: String = "") {
        guard let siting else { return }
        if let footprint = siting.footprint {
            append(",\"\(prefix)footprint\":")
            appendFootprint(footprint)
        }
        if let land = siting.land {
            append(",\"\(prefix)layers\":")
            appendLayers(land.layers)
            let remaining = land.remaining
            append(",")
            appendJSONMembers(
                [
                    Field("remaining_m2", .area(remaining?.area)),
                    Field("remaining_largest_m2", .area(remaining?.largestArea)),
                    Field("remaining_uncertainty_m2", .area(remaining?.appraisal?.uncertainty)),
                    Field("remaining_answer", .code(ifPresent: remaining?.answer.rawValue)),
                ], prefix: prefix)
        }
        if let access = siting.access {
            append(",\"\(prefix)access\":{")
            appendJSONMembers([
                Field("frontage_m", .length(access.frontage)),
                Field("nearest_road_m", .length(access.road?.distance)),
                Field("road_name", .userText(ifPresent: access.road?.name)),
                Field("road_class", .userText(ifPresent: access.road?.roadClass)),
                Field("road_width_m", .length(access.road?.width)),
            ])
            append(",\"long_side_faces\":")
            append(access.longSideFaces.map { $0 ? "true" : "false" } ?? "null")
            append("}")
        }
    }

    private mutating func appendFootprint(_ standing: FootprintStanding) {
        append("{")
        appendJSONMembers([
            Field("building", .code(standing.building.code)),
            Field("fit", .code(standing.fit.rawValue)),
            Field("answer", .code(standing.answer.rawValue)),
            Field("rotation_deg", .fullNumber(standing.rotation)),
            Field("clearance_m", .length(standing.clearance)),
            Field("corner_uncertainty_m", .length(standing.cornerUncertainty)),
            Field("change", .code(ifPresent: standing.change?.code)),
            Field("change_m", .length(standing.change?.length)),
            Field("change_factor", .fullNumber(standing.change?.factor)),
        ])
        append(",\"front_unknown\":\(standing.frontIsUnknown),\"undecided\":\(standing.isUndecided),\"geometry\":")
        if let placement = standing.placement {
            appendGeometry(placement, decimals: 9)
        } else {
            append("null")
        }
        append("}")
    }

    private mutating func appendLayers(_ layers: [LayerStanding]) {
        append("[")
        for (index, layer) in layers.enumerated() {
            append(index > 0 ? ",{" : "{")
            let wasMeasured = [.clear, .slight, .counts].contains(layer.state)
            appendJSONMembers([
                Field("name", .userText(layer.name)),
                Field("effect", .code(layer.effect.rawValue)),
                Field("state", .code(layer.state.rawValue)),
                Field("overlap_m2", wasMeasured ? .area(layer.overlap) : .none),
                Field("share", wasMeasured ? .fullNumber(layer.share) : .none),
                Field("answer", .code(layer.answer.rawValue)),
            ])
            append("}")
        }
        append("]")
    }
}

extension FootprintStanding.Change {
    /// Its name in data.
    var code: String {
        switch self {
        case .frontSetback: "front_setback"
        case .setback: "setback"
        case .shortSide: "short_side"
        case .longSide: "long_side"
        case .scale: "scale"
        }
    }

    var length: Length? {
        switch self {
        case .frontSetback(let length), .setback(let length), .shortSide(let length), .longSide(let length): length
        case .scale: nil
        }
    }

    var factor: Double? {
        if case .scale(let factor) = self { factor } else { nil }
    }
}
