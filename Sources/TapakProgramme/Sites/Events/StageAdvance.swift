/// A step on a track as somebody records it. Where it starts follows from the site's history.
public struct StageAdvance: Hashable, Sendable {
    /// The track.
    public var track: TrackKind
    /// Whose land it is about, on the track of tenure; may be left out where all of the site's land has one class.
    public var assetClass: AssetClass?
    /// The stage it reaches.
    public var to: String
    /// How much of the building stands, in whole percent.
    public var percent: Int?
    /// What was remarked.
    public var note: String?
    /// Why it was refused or sent back.
    public var reason: String?
    /// The terms of a payment.
    public var terms: String?

    /// A step to a stage.
    public init(
        _ track: TrackKind, assetClass: AssetClass? = nil, to stage: String, percent: Int? = nil, note: String? = nil,
        reason: String? = nil, terms: String? = nil
    ) {
        self.track = track
        self.assetClass = assetClass
        self.to = stage
        self.percent = percent
        self.note = note
        self.reason = reason
        self.terms = terms
    }
}
