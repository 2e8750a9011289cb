public import TapakGeometry

/// Where a parcel would lie if the mistake that was found were put right: for a person to accept, never applied.
public struct CoordinateProposal: Hashable, Sendable {
    /// What was found, with before, after, the way it moves and the evidence.
    public var finding: Finding
    /// The geometry proposed, in CRS84.
    public var geometry: Geometry

    /// Proposes a geometry for a finding.
    public init(finding: Finding, geometry: Geometry) {
        self.finding = finding
        self.geometry = geometry
    }
}

/// What the coordinate doctor says of one feature.
public struct CoordinateDiagnosis: Hashable, Sendable {
    /// What is wrong.
    public var finding: Finding
    /// The geometry it proposes, where it believes in one.
    public var proposed: Geometry?

    /// The finding with its geometry, where there is one.
    public var proposal: CoordinateProposal? {
        proposed.map { CoordinateProposal(finding: finding, geometry: $0) }
    }
}

/// Why a proposed place is believed, from the strongest to the weakest.
public enum CoordinateEvidence: String, Hashable, Sendable, CaseIterable {
    /// It lies in the kelurahan that the feature declares.
    case landsInDeclaredKelurahan = "lands_in_declared_kelurahan"
    /// All of it lies in units of the village layer.
    case landsInLayer = "lands_in_layer"
    /// It lies within half a degree of the village layer.
    case landsNearLayer = "lands_near_layer"
    /// It lies in Indonesia.
    case landsInIndonesia = "lands_in_indonesia"
}
