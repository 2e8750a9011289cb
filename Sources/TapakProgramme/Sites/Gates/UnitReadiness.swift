/// How a kelurahan or desa stands: its best site, or where it has none its best candidate, before the next gate.
public struct UnitReadiness: Hashable, Sendable {
    /// The site that counts; nothing where there is none.
    public var site: Int?
    /// How far it has come.
    public var phase: Phase
    /// How near it is to its next gate.
    public var readiness: Readiness
    /// The next gate and what is missing before it.
    public var outcome: GateOutcome
    /// What has to be done next; nothing where everything is done.
    public var nextStep: NextStep?
    /// Who does it.
    public var nextActor: ActorRole?
    /// The day on which the present stage began; nothing without a site.
    public var stageSince: CalendarDate?
    /// The days since then; nothing without a site, and where the stage begins after the day asked for.
    public var daysInStage: Int?

    /// A site of the unit, its own or one that it shares, with everything the gates look at. The unit's own
    /// cooperative is in ``GateInput/milestones``, those of the other units in ``GateInput/partners``.
    public struct Prospect: Hashable, Sendable {
        /// The site.
        public var site: SiteState
        /// What the gates look at.
        public var input: GateInput

        /// A site with what the gates look at.
        public init(site: SiteState, input: GateInput) {
            self.site = site
            self.input = input
        }
    }

    /// Finds how a unit stands on a day.
    ///
    /// **Method.** Of several sites the one counts that has come furthest in construction, then the one with fewest
    /// blockers, then the one that was put forward first (by number). Without a site the best candidate counts.
    ///
    /// - Parameters:
    ///   - sites: the sites of the unit's cooperatives.
    ///   - candidate: its best candidate with its cooperative; ``GateInput/ground`` is nothing where there is none.
    ///   - profile: the rules in force.
    ///   - date: the day.
    /// - Complexity: O(sites) gate checks.
    public init(sites: [Prospect], candidate: GateInput, under profile: RuleProfile, on date: CalendarDate) {
        let best = sites.map { Ranked($0, under: profile) }.min { $0.precedes($1) }
        let capital = best?.prospect.site.capitalStage ?? .none
        let construction = best?.prospect.site.constructionStage ?? .none
        site = best?.prospect.site.site
        phase = Phase(of: construction)
        outcome = best?.outcome ?? profile.outcome(at: .beforeAgrinas, for: candidate)
        readiness = outcome.readiness
        (nextStep, nextActor) = Self.next(outcome, construction: construction, capital: capital)
        stageSince = best?.prospect.site.stageSince
        daysInStage = stageSince.map { $0.days(until: date) }.flatMap { $0 < 0 ? nil : $0 }
    }

    /// What to do first about what is missing; with nothing in the way the step through the gate; with no gate ahead
    /// the next step of the capital, then of construction.
    private static func next(_ outcome: GateOutcome, construction: ConstructionStage, capital: CapitalStage)
        -> (NextStep?, ActorRole?)
    {
        if let first = outcome.first { return (first.step, first.provider) }
        let building = (NextStep(after: construction), Track.construction.actor(after: construction.rawValue))
        if Phase(of: construction) == .land { return building }
        if let step = NextStep(after: capital) { return (step, Track.capital.actor(after: capital.rawValue)) }
        return building
    }

    private struct Ranked {
        let prospect: Prospect
        let outcome: GateOutcome

        init(_ prospect: Prospect, under profile: RuleProfile) {
            self.prospect = prospect
            let gate = Phase(of: prospect.site.constructionStage).nextGate(capital: prospect.site.capitalStage)
            outcome = profile.outcome(at: gate, for: prospect.input)
        }

        func precedes(_ other: Ranked) -> Bool {
            let (mine, theirs) = (prospect.site.constructionStage, other.prospect.site.constructionStage)
            if !theirs.includes(mine) { return true }
            if !mine.includes(theirs) { return false }
            let (own, others) = (outcome.blockers.count, other.outcome.blockers.count)
            return own == others ? prospect.site.site < other.prospect.site.site : own < others
        }
    }
}

extension SiteState {
    /// How far the site has come.
    public var phase: Phase { Phase(of: constructionStage) }

    /// The day on which its present stage began: of construction once it is proposed; before that the later of land
    /// verification and tenure, and the day Agrinas sent it back.
    public var stageSince: CalendarDate {
        guard phase == .land else { return construction.since ?? created }
        let days = [land.since, construction.since] + assetClasses.map { tenure[$0]?.since }
        return days.compactMap(\.self).max() ?? created
    }
}
