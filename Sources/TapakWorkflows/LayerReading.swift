import TapakFormats
import TapakGeometry
import TapakProgramme
import TapakSurvey

/// What attributes and coordinates of a layer's features tell, whether the layer is a file or a table of a project.
struct LayerReading<Role: AttributeRole> {
    private let recogniser: AttributeRecogniser<Role>
    private let doctor = CoordinateDoctor(layer: nil)

    /// - Parameter overrides: attributes named by hand.
    init(overrides: [Role: String] = [:]) { recogniser = AttributeRecogniser(overrides: overrides) }

    /// Whether an attribute has any role.
    func wants(_ name: String) -> Bool { recogniser.wants(name) }

    /// Of each role the value of its best attribute; empty texts are none.
    func values(of feature: Feature, names: [String]) -> [Role: LayerValue] {
        var best: [Role: LayerValue] = [:]
        for attribute in feature.attributes {
            let name = names[attribute.name]
            guard let match = recogniser.match(name), let text = attribute.value.text, !text.isEmpty else { continue }
            if let known = best[match.role], known.rank <= match.rank { continue }
            best[match.role] = LayerValue(attribute: name, text: text, rank: match.rank)
        }
        return best
    }

    /// Whether any attribute with a role has this text.
    func says(_ text: String, as role: Role, _ feature: Feature, names: [String]) -> Bool {
        feature.attributes.contains { attribute in
            attribute.value.text == text && recogniser.match(names[attribute.name])?.role == role
        }
    }

    /// Why coordinates cannot lie in Indonesia; nothing where they can.
    ///
    /// A feature that lies elsewhere would stretch the ground that its layer is taken to cover.
    func misplacement(of geometry: Geometry, at location: InputLocation) -> Finding? {
        guard geometry.positions.allSatisfy(\.isFinite) else { return nil }
        return doctor.diagnosis(of: geometry, declaredKelurahan: nil, at: location)?.finding
    }
}

/// The value of an attribute that has a role.
struct LayerValue {
    var attribute: String
    var text: String
    var rank: Int
}
