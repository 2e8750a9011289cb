public import TapakGeometry

/// What makes a geometry invalid, and where: the first thing found.
public struct TopologyFault: Hashable, Sendable {
    /// The kinds of fault of OGC Simple Features, as GEOS tells them apart.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Two rings cross, or overlap along a line.
        case selfIntersection
        /// A ring crosses or touches itself.
        case ringSelfIntersection
        /// A hole lies outside its exterior.
        case holeOutside
        /// A hole lies in another hole.
        case holesNested
        /// A polygon lies in another one of the same multipolygon.
        case shellsNested
        /// Holes cut the inside in two.
        case interiorDisconnected
        /// A ring of fewer than four positions, or of fewer than three that differ.
        case tooFewPositions
        /// The last position of a ring is not its first.
        case ringNotClosed
        /// Two rings are the same.
        case duplicateRings
        /// An ordinate is infinite or not a number.
        case nonFinite
        /// Anything else that GEOS objects to.
        case other
    }

    /// The kind of fault.
    public var kind: Kind
    /// Where it is, in the coordinates of the geometry, when that is known.
    public var position: Position?
    /// The reason in GEOS' own words.
    public var reason: String

    /// Names a fault.
    public init(kind: Kind, position: Position?, reason: String) {
        self.kind = kind
        self.position = position
        self.reason = reason
    }
}

extension TopologyFault {
    /// A fault with the reason GEOS gives for its kind.
    init(_ kind: Kind, at position: Position?) {
        let reason = Self.reasons.first { $0.kind == kind }?.reason
        self.init(kind: kind, position: position, reason: reason ?? "Topology Validation Error")
    }

    /// A fault from the reason GEOS gave.
    init(reason: String, at position: Position?) {
        let kind = Self.reasons.first { $0.reason == reason }?.kind
        self.init(kind: kind ?? .other, position: position, reason: reason)
    }

    /// The reasons of GEOS' `TopologyValidationError`, word for word.
    private static let reasons: [(kind: Kind, reason: String)] = [
        (.selfIntersection, "Self-intersection"),
        (.ringSelfIntersection, "Ring Self-intersection"),
        (.holeOutside, "Hole lies outside shell"),
        (.holesNested, "Holes are nested"),
        (.shellsNested, "Nested shells"),
        (.interiorDisconnected, "Interior is disconnected"),
        (.tooFewPositions, "Too few points in geometry component"),
        (.ringNotClosed, "Ring is not closed"),
        (.duplicateRings, "Duplicate Rings"),
        (.nonFinite, "Invalid Coordinate"),
    ]
}
