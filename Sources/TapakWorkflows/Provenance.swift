import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakProgramme
public import TapakSurvey
import TapakTopology

/// Everything needed to make a result anew: inputs by hash, versions, operations, rules.
public struct Provenance: Hashable, Sendable {
    /// The version of this tool.
    public var tapak: String
    /// The version of GEOS.
    public var geos: String
    /// The version of PROJ.
    public var proj: String { environment?.projVersion ?? "?" }
    /// The version of the EPSG dataset in PROJ's database, where it was found.
    public var epsg: String? { environment?.epsgVersion }
    /// The files read, in the order of the command line; the village layer first.
    public var inputs: [InputProvenance]
    /// The rule profile, where one was used.
    public var profile: ProfileProvenance?
    /// Whether parcels were compared with each other; nothing where that was never the question.
    public var comparesParcels: Bool?

    /// The versions at hand, with no input yet.
    public init() {
        tapak = TapakVersion.current
        geos = TopologyEngine.version
        inputs = []
    }

    /// Asked only by those who tell: opening PROJ's database takes ten milliseconds.
    private var environment: GeodesyEnvironment? { try? GeodesyEnvironment.inspect() }
}

/// A rule profile in a provenance.
public struct ProfileProvenance: Hashable, Sendable {
    /// The key of the profile.
    public var key: String
    /// Its version.
    public var version: String
    /// The hash of its text.
    public var sha256: String

    /// Names a profile.
    public init(key: String, version: String, sha256: String) {
        self.key = key
        self.version = version
        self.sha256 = sha256
    }
}

/// A file in a provenance.
public struct InputProvenance: Hashable, Sendable {
    /// What a file was read as.
    public enum Role: String, Hashable, Sendable {
        /// The village layer.
        case kelurahan
        /// Candidate parcels.
        case parcels
        /// Land that stands in the way: fields to protect, river banks, floods.
        case layer
        /// Roads.
        case roads
    }

    /// What it was read as.
    public var role: Role
    /// Its path as the user named it.
    public var file: String
    /// The SHA-256 of its bytes, in hexadecimal.
    public var sha256: String
    /// The number of its features.
    public var featureCount: Int
    /// Its coordinate system and the operation used.
    public var system: SourceSystem
    /// Which attribute served which role.
    public var attributes: AttributeUse
    /// The name of the layer it is, for the roles `layer` and `roads`.
    public var layer: String?
    /// Who made the data, in the words of its features, for the roles `layer` and `roads`: those named most first.
    public var sources: [String] = []
    /// The earliest and the latest date its features state, for the roles `layer` and `roads`.
    public var dates: ClosedRange<String>?
}
