public import TapakGeometry

/// One feature of a document, as far as it could be read.
public struct Feature: Sendable {
    /// Zero-based index in its file, unreadable features counted.
    public var index: Int
    /// The member `id`, a string or a number; `nil` where there is none.
    public var id: AttributeValue?
    /// `nil` where it is null, missing or unusable; a finding says which.
    public var geometry: Geometry?
    /// The most decimals written in any x or y ordinate; `1.5e-3` has four.
    public var decimals: Int
    /// The attributes somebody asked for, in file order; of a name that occurs twice, the last value.
    public var attributes: [Attribute]
    /// The bytes of the properties object, where ``FeatureReaderOptions/keepsProperties`` asks for them.
    public var properties: [UInt8]?
    /// What there is to tell about this feature, with file, feature, id, ring, position and byte.
    public var findings: [Finding]
    /// The coordinates as the file has them, where they could not be read because numbers are written as texts.
    public var coordinateText: CoordinateText?
    /// Where the feature stands in the file.
    public var byteRange: Range<Int>

    /// Puts a feature together.
    public init(
        index: Int, id: AttributeValue? = nil, geometry: Geometry? = nil, decimals: Int = 0,
        attributes: [Attribute] = [], properties: [UInt8]? = nil, findings: [Finding] = [],
        byteRange: Range<Int> = 0..<0
    ) {
        self.index = index
        self.id = id
        self.geometry = geometry
        self.decimals = decimals
        self.attributes = attributes
        self.properties = properties
        self.findings = findings
        self.byteRange = byteRange
    }
}

/// Coordinates whose numbers are written as texts: `["106,97", "-6,25"]`.
public struct CoordinateText: Hashable, Sendable {
    /// The kind of geometry they should make.
    public var kind: Geometry.Kind
    /// The value of the member `coordinates`.
    public var json: String

    /// Puts kind and text together.
    public init(kind: Geometry.Kind, json: String) {
        self.kind = kind
        self.json = json
    }
}

/// What a reader of features keeps, and its limits.
public struct FeatureReaderOptions: Sendable {
    /// Whether the bytes of `properties` are kept with every feature.
    public var keepsProperties = false
    /// Which attributes are kept with every feature.
    public var wantsAttribute: @Sendable (String) -> Bool = { _ in false }
    /// Whether lines are geometries like others, as in a layer of rivers. Where not, they are the finding
    /// `geometry_type`.
    public var acceptsLines = false
    /// How many arrays and objects may be open at once.
    public var maximumNesting = 256
    /// How many bytes are held in memory; more only where a single feature is larger.
    public var windowCapacity = 1 << 18

    /// The defaults: geometry only.
    public init() {}
}
