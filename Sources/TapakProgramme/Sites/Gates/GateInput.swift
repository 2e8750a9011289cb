/// Everything a gate looks at, gathered from the site, its ground and its cooperatives: values only.
public struct GateInput: Hashable, Sendable {
    /// The ground; nothing where there is no land at all.
    public var ground: Ground?
    /// Whose land it is and how far its tenure has come, once for each asset class. Ground without any counts as land
    /// of unknown owners.
    public var holdings: [Holding]
    /// The stage of land verification; nothing where the land was not put forward.
    public var land: LandStage?
    /// The kinds of documents that are there.
    public var documents: Set<DocumentKind>
    /// The milestones that the unit's own cooperative has reached; empty without a cooperative.
    public var milestones: Set<CooperativeMilestone>
    /// The other cooperatives of a shared site.
    public var partners: [Partner]
    /// The stage of construction.
    public var construction: ConstructionStage
    /// The parcels that lie on the same ground and were not settled, by their id.
    public var openOverlaps: [String]
    /// Protected farmland in which an authority says the site lies, and whose conversion is not complete.
    public var protectedLand: [ProtectedLand]
    /// The waivers that hold on the day.
    public var waivers: [GrantedWaiver]
    /// The decisions that are stale.
    public var staleApprovals: [StaleApproval]

    /// The ground as it was assessed: one parcel, or several put together.
    public struct Ground: Hashable, Sendable {
        /// The outcome; nothing where the ground was not assessed.
        public var verdict: Verdict?
        /// The profile it was assessed under, as `kota-bekasi-600@1`.
        public var profile: String?
        /// The answer to every criterion that was asked.
        public var answers: [Criterion: Answer]
        /// Whether there is a point instead of an outline.
        public var isPoint: Bool
        /// How the corners were captured.
        public var captureClass: CaptureClass
        /// Whether the area of the certificate agrees; nothing where there is none.
        public var certificateAgrees: Bool?

        /// Describes ground.
        public init(
            verdict: Verdict?, profile: String?, answers: [Criterion: Answer] = [:], isPoint: Bool = false,
            captureClass: CaptureClass = .unstated, certificateAgrees: Bool? = nil
        ) {
            self.verdict = verdict
            self.profile = profile
            self.answers = answers
            self.isPoint = isPoint
            self.captureClass = captureClass
            self.certificateAgrees = certificateAgrees
        }
    }

    /// Whose land it is, and how far its tenure has come.
    public struct Holding: Hashable, Sendable {
        /// Whose land it is.
        public var assetClass: AssetClass
        /// The stages known to be reached, the present one last.
        public var reached: [TenureStage]

        /// A holding with its stages; of a parcel that only a list describes, the one stage the list names.
        public init(_ assetClass: AssetClass, reached: [TenureStage]) {
            self.assetClass = assetClass
            self.reached = reached
        }
    }

    /// Another cooperative on a shared site.
    public struct Partner: Hashable, Sendable {
        /// What it is called in a blocker: the code of its unit, or its number.
        public var label: String
        /// The milestones it has reached.
        public var milestones: Set<CooperativeMilestone>

        /// Describes a partner.
        public init(label: String, milestones: Set<CooperativeMilestone>) {
            self.label = label
            self.milestones = milestones
        }
    }

    /// What is known of a candidate parcel without a site, or of no parcel at all.
    public init(
        ground: Ground?, holdings: [Holding] = [], land: LandStage? = nil, documents: Set<DocumentKind> = [],
        milestones: Set<CooperativeMilestone> = [], partners: [Partner] = [],
        construction: ConstructionStage = .none, openOverlaps: [String] = [], protectedLand: [ProtectedLand] = [],
        waivers: [GrantedWaiver] = [], staleApprovals: [StaleApproval] = []
    ) {
        self.ground = ground
        self.holdings = holdings
        self.land = land
        self.documents = documents
        self.milestones = milestones
        self.partners = partners
        self.construction = construction
        self.openOverlaps = openOverlaps
        self.protectedLand = protectedLand
        self.waivers = waivers
        self.staleApprovals = staleApprovals
    }

    /// What a site's events say, together with what they do not know: its ground, its cooperatives, the present.
    ///
    /// - Parameters:
    ///   - site: the site; its parcels, documents, stages and waivers are taken from it.
    ///   - ground: the ground of its parcels, as assessed; without, it counts as not assessed, and a site without
    ///     parcels as no candidate.
    ///   - milestones: those of the unit's own cooperative.
    ///   - partners: the other cooperatives of the site.
    ///   - openOverlaps: parcels on the same ground that were not settled.
    ///   - present: what approvals and waivers are held against.
    ///   - date: the day for which it is asked.
    public init(
        site: SiteState, ground: Ground?, milestones: Set<CooperativeMilestone>, partners: [Partner] = [],
        openOverlaps: [String] = [], present: PresentEvidence, date: CalendarDate
    ) {
        self.init(
            ground: site.parcels.isEmpty ? nil : ground ?? Ground(verdict: nil, profile: nil),
            holdings: site.assetClasses.compactMap { assetClass in
                site.tenure[assetClass].map {
                    Holding(assetClass, reached: $0.reached.compactMap(TenureStage.init(rawValue:)))
                }
            },
            land: site.landStage, documents: Set(site.documentsByKind.keys), milestones: milestones,
            partners: partners, construction: site.constructionStage, openOverlaps: openOverlaps,
            protectedLand: ProtectedLand.allCases.filter { site.protectedLand[$0]?.forbidsBuilding ?? false },
            waivers: site.waivers(inForceOn: date, now: present), staleApprovals: site.staleApprovals(now: present))
    }
}
