/// The tracks on which a site moves, each on its own.
public enum TrackKind: String, CaseIterable, Hashable, Sendable {
    /// Verification of the land: ``LandStage``.
    case land
    /// The right to use the land, a track for each asset class: ``TenureStage``.
    case tenure
    /// Construction by Agrinas: ``ConstructionStage``.
    case construction
    /// Agrinas' construction credit: ``CreditStage``.
    case credit
    /// The cooperative's working capital: ``CapitalStage``.
    case capital

    /// The steps that lead on from a stage, in the order of the table; none from a stage the track does not know.
    ///
    /// - Parameter assetClass: whose land it is; only the track of tenure depends on it.
    public func allowed(from stage: String, assetClass: AssetClass = .unknown) -> [StageTransition] {
        Track.of(self, assetClass: assetClass).transitions(from: stage)
    }
}
