extension SiteState {
    /// Where the site stands on a track.
    ///
    /// - Parameter assetClass: whose land it is, on the track of tenure; may be left out where the site's land has one
    ///   class.
    /// - Returns: nothing for tenure where the site has no such land, or the class is left out and there are several.
    public func standing(on track: TrackKind, assetClass: AssetClass? = nil) -> TrackStanding? {
        switch track {
        case .land: land
        case .construction: construction
        case .credit: credit
        case .capital: capital
        case .tenure:
            if let assetClass {
                tenure[assetClass]
            } else {
                assetClasses.count == 1 ? assetClasses.first.flatMap { tenure[$0] } : nil
            }
        }
    }

    /// Whose land the site has now, in the order of ``AssetClass``.
    public var assetClasses: [AssetClass] {
        AssetClass.allCases.filter { assetClass in parcels.contains { $0.assetClass == assetClass } }
    }

    /// Where every track stands, tenure once for each asset class of the site.
    public var standings: [TrackStanding] {
        [land] + assetClasses.compactMap { tenure[$0] } + [construction, credit, capital]
    }

    /// The stage of land verification.
    public var landStage: LandStage { Self.stage(of: land) }
    /// The stage of construction.
    public var constructionStage: ConstructionStage { Self.stage(of: construction) }
    /// The stage of the construction credit.
    public var creditStage: CreditStage { Self.stage(of: credit) }
    /// The stage of the working capital.
    public var capitalStage: CapitalStage { Self.stage(of: capital) }

    /// The stages of tenure by asset class, only of land that the site has now.
    public var tenureStages: [AssetClass: TenureStage] {
        Dictionary(
            assetClasses.compactMap { assetClass in tenure[assetClass].map { (assetClass, Self.stage(of: $0)) } }
        ) { first, _ in first }
    }

    /// The documents that count now, by kind, each in the order of their numbers.
    public var documentsByKind: [DocumentKind: [SiteDocument]] {
        Dictionary(
            grouping: documents.values.filter { $0.replacedBy == nil }.map(\.document).sorted { $0.id < $1.id },
            by: \.kind)
    }

    static func stage<Stage: RawRepresentable<String>>(of standing: TrackStanding) -> Stage {
        guard let stage = Stage(rawValue: standing.stage) else {
            preconditionFailure("the table of \(standing.track) holds \(standing.stage), which is no stage of it")
        }
        return stage
    }
}
