public import TapakGeometry

/// A fault of the rings of a geometry: what, and where exactly.
public struct RingFault: Hashable, Sendable {
    /// The finding that tells of it.
    public var code: FindingCode
    /// The ring it lies in.
    public var place: RingPlace
    /// Index of the position in that ring, as the file wrote it, at which the side concerned begins.
    public var index: Int
    /// The coordinates of the fault: a crossing lies between positions.
    public var position: Position
    /// The other ring concerned, or the same one where a ring meets itself.
    public var otherPlace: RingPlace?
    /// Index of the position in the other ring at which its side begins.
    public var otherIndex: Int?

    init(
        _ code: FindingCode, _ place: RingPlace, index: Int, at position: Position, other: RingPlace? = nil,
        otherIndex: Int? = nil
    ) {
        self.code = code
        self.place = place
        self.index = index
        self.position = position
        otherPlace = other
        self.otherIndex = otherIndex
    }

    /// The fault as an error at a feature.
    func finding(at location: InputLocation) -> Finding {
        var here = location
        here.ring = place
        here.positionIndex = index
        here.position = position
        var facts: [Finding.Fact] = []
        if let otherPlace {
            if otherPlace != place {
                facts.append(.init("other_part", .integer(otherPlace.part)))
                facts.append(.init("other_ring", .integer(otherPlace.ring)))
            }
            if let otherIndex { facts.append(.init("other_position", .integer(otherIndex))) }
        }
        return Finding(code, at: here, severity: .error, facts: facts)
    }
}
