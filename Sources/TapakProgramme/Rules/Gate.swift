/// What must be so before a site may pass on: data of a profile.
public struct Gate: Hashable, Sendable {
    /// Which gate it is.
    public var kind: Kind
    /// What it is called.
    public var title: BilingualText
    /// The verdict the parcel needs under the current profile, if the gate asks for one.
    public var verdict: Verdict?
    /// Whether a dated waiver may stand in for the verdict.
    public var allowsWaiver: Bool
    /// Answers to the footprint criterion that close the gate.
    public var refusedFootprint: Set<Answer>
    /// Whether the capture class must be stated, or the certificate must agree.
    public var needsCaptureOrCertificate: Bool
    /// The stage of land verification it needs.
    public var land: LandStage?
    /// The stages of tenure it needs, all of them, by asset class, in the order of the track.
    public var tenure: [AssetClass: [TenureStage]]
    /// The documents it needs, by asset class.
    public var documents: [AssetClass: [DocumentKind]]
    /// The milestones of the cooperative it needs.
    public var cooperative: [CooperativeMilestone]
    /// The stage of construction it needs.
    public var construction: ConstructionStage?
    /// Where the gate comes from.
    public var source: Source

    /// The gates there are.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Before the site is proposed to Agrinas.
        case beforeAgrinas = "before_agrinas"
        /// Before working capital is asked of a Himbara bank.
        case beforeHimbara = "before_himbara"
    }
}
