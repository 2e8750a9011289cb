import TapakGeometry

/// A feature while its members are being read.
struct FeatureDraft {
    /// What the `geometry` member turned out to be.
    enum Shape {
        case missing
        case null
        /// Not an object.
        case notObject(ValueKind)
        /// An object whose type is no geometry type.
        case untyped(TypeName?)
        /// A kind that is not kept.
        case refused(Geometry.Kind)
        /// Coordinates that could not be read.
        case unreadable(Geometry.Kind, CoordinateFault)
        /// Without the member `coordinates`.
        case withoutCoordinates
        /// Read; its positions are the coordinate reader's.
        case read(Geometry.Kind)
    }

    var type: TypeName?
    var id: AttributeValue?
    var shape = Shape.missing
    var shapeStart: Int
    var attributes: [Attribute] = []
    var properties: [UInt8]?
    var findings: [Finding] = []
    /// A `crs` member that contradicts the one in force.
    var contradictingCRS: Int?
    var looksLikeEsri = false

    init(start: Int) { shapeStart = start }
}

/// Which members of an object came already.
struct SeenMembers {
    private var bits: UInt16 = 0

    /// Notes a member, and a finding where it came before; the last one counts.
    mutating func note(_ name: MemberName, at byte: Int, into findings: inout [Finding]) {
        let bit = name.bit
        if bits & bit != 0 {
            findings.append(
                Finding(.duplicateKey, at: InputLocation(byte: byte), facts: [.init("member", .text(name.name))]))
        }
        bits |= bit
    }
}
