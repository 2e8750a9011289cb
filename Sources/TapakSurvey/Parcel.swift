public import TapakGeometry
public import TapakProgramme

/// A candidate piece of land as a file describes it: attributes, and a geometry in CRS84.
public struct Parcel: Sendable {
    /// The file it came from, as the user named it.
    public var file: String
    /// Zero-based index of the feature in its file.
    public var feature: Int
    /// The file's own id.
    public var id: String?
    /// Its name.
    public var name: String?
    /// Whose asset it is.
    public var assetClass: AssetClass
    /// What kind of owner it has; whose name it is is not kept.
    public var ownerClass: OwnerClass?
    /// How far the handover of PSU has come, as somebody stated it.
    public var psuStatus: TenureStage?
    /// How its corners were captured.
    public var captureClass: CaptureClass
    /// The area somebody declared for it.
    public var declaredArea: Area?
    /// How the declared area came about.
    public var declaredBasis: DeclaredBasis
    /// The kelurahan somebody declared for it.
    public var declaredKelurahan: String?
    /// The number of its certificate.
    public var certificate: String?
    /// Where its front faces, as somebody declared.
    public var declaredFront: CompassDirection?
    /// The geometry in CRS84, or nothing usable.
    public var geometry: Geometry?
    /// The valid geometry that was made of a faulty one, where a repair was asked for; ``geometry`` stays as it was.
    public var repairedGeometry: Geometry?
    /// Coordinates that stand in the file as text, where there is no geometry.
    public var writtenCoordinates: WrittenCoordinates?
    /// The decimals of the coordinates as the file wrote them.
    public var rounding: CoordinateRounding
    /// What reading it found.
    public var findings: [Finding]

    /// How a declared area came about.
    public enum DeclaredBasis: String, Hashable, Sendable {
        /// It stands in the file.
        case stated
        /// The product of a stated length and width.
        case lengthTimesWidth = "length_times_width"
    }

    /// Where it stands in the input.
    public var location: InputLocation { InputLocation(file: file, feature: feature, id: id) }

    /// The geometry that is measured and judged: the repaired one where there is one.
    public var judgedGeometry: Geometry? { repairedGeometry ?? geometry }

    /// Whether the geometry is one or more points, so that nothing can be measured.
    public var isPointOnly: Bool { geometry?.isPuntal ?? false }
}

extension Parcel {
    /// A parcel with its place; everything else is absent until set.
    public init(file: String, feature: Int, geometry: Geometry?, rounding: CoordinateRounding) {
        self.init(
            file: file, feature: feature, assetClass: .unknown, captureClass: .unstated, declaredBasis: .stated,
            geometry: geometry, rounding: rounding, findings: [])
    }
}

/// How finely a file writes its coordinates.
public struct CoordinateRounding: Hashable, Sendable {
    /// The most decimals of any ordinate of the feature.
    public var decimals: Int
    /// Whether the ordinates are degrees; otherwise they are metres.
    public var isInDegrees: Bool

    /// So many decimals of a degree or of a metre.
    public init(decimals: Int, isInDegrees: Bool) {
        self.decimals = decimals
        self.isInDegrees = isInDegrees
    }

    /// The standard deviation of an ordinate that was rounded to these decimals.
    ///
    /// **Method.** A uniform error over one unit of the last decimal has the standard deviation unit / √12. One degree
    /// counts as 111,320 m, as docs/method.md lays down.
    public var standardDeviation: Length {
        (isInDegrees ? Self.ofDegrees : Self.ofMetres)[min(max(decimals, 0), Self.mostDecimals)]
    }

    private static let mostDecimals = 30
    private static let ofDegrees = standardDeviations(of: 111_320)
    private static let ofMetres = standardDeviations(of: 1)

    /// The standard deviations by the number of decimals.
    private static func standardDeviations(of whole: Double) -> [Length] {
        var unit = whole
        return (0...mostDecimals).map { _ in
            defer { unit /= 10 }
            return .metres(unit / 12.0.squareRoot())
        }
    }
}
