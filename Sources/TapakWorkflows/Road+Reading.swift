import TapakGeometry
import TapakProgramme
import TapakSiting

extension Road {
    /// A road with what the attributes of its feature tell; a width that cannot be one is left out, which is told.
    init(location: InputLocation, geometry: Geometry, values: [RoadRole: LayerValue], findings: inout [Finding]) {
        self.init(location: location, geometry: geometry)
        name = values[.name]?.text
        roadClass = values[.roadClass]?.text
        guard let width = values[.width] else { return }
        switch DeclaredLength.read(width.text) {
        case .length(let length) where length <= Self.widest: self.width = length
        case .absent: break
        case .length, .unreadable:
            findings.append(
                Finding(
                    .valueUnreadable, at: location,
                    facts: [.init("attribute", .text(width.attribute)), .init("value", .text(width.text))]))
        }
    }

    /// A stated width beyond this is no road's in metres: 200 m.
    static let widest = Length.metres(200)
}
