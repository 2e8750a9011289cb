public import TapakGeometry
public import TapakProgramme
public import TapakSurvey

/// One line of the readiness list: what a kelurahan or desa has, lacks and is blocked by. One property for each
/// ``ReadinessColumn``.
public struct ReadinessRow: Hashable, Sendable {
    /// The dotted code of the unit.
    public var kemendagriCode: String
    /// Its name.
    public var kelurahan: String
    /// The name of its kecamatan.
    public var kecamatan: String?
    /// The name of its kota or kabupaten.
    public var regency: String?
    /// The name of its cooperative; nothing where none is on record.
    public var cooperative: String?
    /// What is known of the milestones of its cooperative.
    public var milestones: [CooperativeMilestone: MilestoneStanding] = [:]
    /// Whether the cooperative is at work, where that is known.
    public var active: Bool?
    /// How many parcels lie in the unit.
    public var candidates = 0
    /// How many of them pass.
    public var passing = 0
    /// How many of them need a better survey.
    public var resurvey = 0
    /// The best of them.
    public var best: Candidate?
    /// The second-best.
    public var second: Candidate?
    /// The site that counts; nothing where the unit has none.
    public var site: Site?
    /// The day on which its present stage began.
    public var stageSince: CalendarDate?
    /// The days since then, on the day asked for.
    public var daysInStage: Int?
    /// How far it has come.
    public var phase = Phase.land
    /// How near it is to its next gate.
    public var readiness = Readiness.noCandidate
    /// What is missing before that gate.
    public var blockers: [Blocker] = []
    /// What has to be done next; nothing where everything is done.
    public var nextStep: NextStep?
    /// Who does it.
    public var nextActor: ActorRole?
    /// The codes of what was not checked: criteria, and ``location`` where the unit has no boundary.
    public var notChecked: [String] = []
    /// The rules, as `kota-bekasi-600@1`.
    public var ruleProfile: String

    /// In ``notChecked``: the project has no boundary of the unit, so that nothing can be found to lie in it.
    public static let location = "location"

    /// A parcel of the unit.
    public struct Candidate: Hashable, Sendable {
        /// Its id; `#` and its key where it has none.
        public var id: String
        /// Its verdict.
        public var verdict: Verdict
        /// Its judged area.
        public var area: Area?
        /// The bound of that area.
        public var uncertainty: Area?
        /// Where that area stands.
        public var areaClass: AreaClass?
        /// Why.
        public var grounds: Grounds

        /// Describes a parcel.
        public init(
            id: String, verdict: Verdict, area: Area?, uncertainty: Area?, areaClass: AreaClass?, grounds: Grounds
        ) {
            self.id = id
            self.verdict = verdict
            self.area = area
            self.uncertainty = uncertainty
            self.areaClass = areaClass
            self.grounds = grounds
        }
    }

    /// Where the site that counts stands.
    public struct Site: Hashable, Sendable {
        /// Its number.
        public var number: Int
        /// The stages of tenure of the land it has, in the order of the classes.
        public var tenure: [Holding]
        /// The stage of land verification.
        public var land: LandStage
        /// The stage of construction.
        public var construction: ConstructionStage
        /// How much of the building stands, in whole percent; nothing before it is begun.
        public var percent: Int?
        /// The stage of the construction credit.
        public var credit: CreditStage
        /// The stage of the working capital.
        public var capital: CapitalStage

        /// Land of one class, and how far its tenure has come.
        public struct Holding: Hashable, Sendable {
            /// Whose land it is.
            public var assetClass: AssetClass
            /// The stage.
            public var stage: TenureStage

            /// Land of one class.
            public init(_ assetClass: AssetClass, _ stage: TenureStage) {
                self.assetClass = assetClass
                self.stage = stage
            }
        }

        /// Where a site stands.
        public init(_ state: SiteState) {
            number = state.site
            let stages = state.tenureStages
            tenure = state.assetClasses.compactMap { assetClass in stages[assetClass].map { Holding(assetClass, $0) } }
            land = state.landStage
            construction = state.constructionStage
            percent = state.construction.percent
            credit = state.creditStage
            capital = state.capitalStage
        }
    }

    /// A unit of which nothing is known yet.
    public init(
        kemendagriCode: String, kelurahan: String, kecamatan: String?, regency: String?, ruleProfile: String
    ) {
        self.kemendagriCode = kemendagriCode
        self.kelurahan = kelurahan
        self.kecamatan = kecamatan
        self.regency = regency
        self.ruleProfile = ruleProfile
    }

    /// The dotted code of its kecamatan.
    public var kecamatanCode: String { String(kemendagriCode.prefix(8)) }
}
