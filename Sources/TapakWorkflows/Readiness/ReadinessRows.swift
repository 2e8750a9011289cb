import TapakGeoPackage
import TapakProgramme
import TapakSurvey

/// Makes the rows of the readiness list of a project, one for every unit.
///
/// **Which sites a unit has.** Those of its cooperatives. A site without a cooperative of any unit counts for the
/// units in which its parcels lie, so that no site goes missing.
struct ReadinessRows {
    private let project: AssessedProject
    private let overlaps: OverlapMap
    private let date: CalendarDate
    private let board: CandidateBoard
    /// The unit's own cooperative, by the unit's code.
    private let own: [String: Cooperative]
    private let cooperatives: [Int: Cooperative]
    private let sites: [String: [SiteState]]
    private let parcels: SiteParcels
    private let bounded: Set<String>
    /// The criteria of which a unit without parcels is told that they were not checked.
    private let unchecked: [String]

    /// Sites that belong to no unit of the project.
    let sitesElsewhere: [Int]
    /// Parcels that lie in no unit of the project.
    let parcelsElsewhere: Int

    private var profile: RuleProfile { project.ground.profile }

    /// Gathers everything by unit.
    ///
    /// - Complexity: O(units + parcels + sites).
    init(_ project: AssessedProject, overlaps: OverlapMap, on date: CalendarDate) {
        self.project = project
        self.overlaps = overlaps
        self.date = date
        let villages = project.ground.villages.layer?.villages ?? []
        let codes = villages.map(\.kemendagriCode)
        let board = CandidateBoard(project.assessments, codes: codes)
        let units = Set(project.units.map(\.code))
        let foreign = board.entries.reduce(0) { $0 + (units.contains($1.key) ? 0 : $1.value.candidates) }
        parcelsElsewhere = board.outside + foreign
        bounded = Set(villages.compactMap { $0.geometry == nil ? nil : $0.kemendagriCode })
        unchecked = project.ground.notChecked.map(\.code)
        var own: [String: Cooperative] = [:]
        var byNumber: [Int: Cooperative] = [:]
        for cooperative in project.cooperatives {
            if let id = cooperative.id { byNumber[id] = cooperative }
            if cooperative.level == .village, let unit = cooperative.unit, own[unit] == nil { own[unit] = cooperative }
        }
        let parcels = SiteParcels(project)
        var sites: [String: [SiteState]] = [:]
        var elsewhere: [Int] = []
        for site in project.ledger.sites {
            var places = Set(site.cooperatives.compactMap { byNumber[$0]?.unit }).intersection(units)
            if places.isEmpty {
                let villages = parcels.numbers(of: site).compactMap { project.assessments[$0].place?.village }
                places = Set(villages.compactMap { codes[$0] }).intersection(units)
            }
            if places.isEmpty { elsewhere.append(site.site) }
            for place in places { sites[place, default: []].append(site) }
        }
        self.own = own
        cooperatives = byNumber
        self.sites = sites
        self.parcels = parcels
        sitesElsewhere = elsewhere
        self.board = board
    }

    /// The row of a unit.
    ///
    /// - Complexity: O(sites of the unit) gate checks.
    func row(of unit: ProjectUnit) -> ReadinessRow {
        var row = ReadinessRow(
            kemendagriCode: unit.code, kelurahan: unit.name, kecamatan: unit.kecamatan, regency: unit.regency,
            ruleProfile: profile.identifier)
        let entry = board.entries[unit.code] ?? CandidateBoard.Entry()
        row.candidates = entry.candidates
        row.passing = entry.passing
        row.resurvey = entry.resurvey
        row.best = entry.best.map(candidate)
        row.second = entry.second.map(candidate)
        let cooperative = own[unit.code]
        row.cooperative = cooperative?.name
        row.milestones = cooperative?.milestones ?? [:]
        row.active = cooperative?.isActive
        let sites = sites[unit.code] ?? []
        let standing = UnitReadiness(
            sites: sites.map { prospect($0, in: unit.code) },
            candidate: sites.isEmpty ? input(best: entry.best, cooperative) : GateInput(ground: nil), under: profile,
            on: date)
        let site = sites.first { $0.site == standing.site }
        row.site = site.map(ReadinessRow.Site.init)
        row.stageSince = standing.stageSince
        row.daysInStage = standing.daysInStage
        row.phase = standing.phase
        row.readiness = standing.readiness
        row.blockers = standing.outcome.blockers
        row.nextStep = standing.nextStep
        row.nextActor = standing.nextActor
        let judged = site.map { parcels.judged(of: $0, by: board) } ?? entry.best
        row.notChecked =
            (bounded.contains(unit.code) ? [] : [ReadinessRow.location])
            + (judged.map { project.assessments[$0].notChecked.map(\.code) } ?? unchecked)
        return row
    }

    private func candidate(_ number: Int) -> ReadinessRow.Candidate {
        let assessment = project.assessments[number]
        return ReadinessRow.Candidate(
            id: project.label(of: number), verdict: assessment.verdict, area: assessment.area,
            uncertainty: assessment.uncertainty?.bound, areaClass: assessment.areaClass, grounds: assessment.grounds)
    }

    /// What a gate looks at where there is no site: the best parcel, as far as lists describe it.
    private func input(best: Int?, _ cooperative: Cooperative?) -> GateInput {
        let milestones = cooperative?.reachedMilestones ?? []
        guard let best else { return GateInput(ground: nil, milestones: milestones) }
        let parcel = project.assessments[best].parcel
        let isPSU = parcel.assetClass == .psuFasos || parcel.assetClass == .psuFasum
        let reached = isPSU ? parcel.psuStatus.map { [$0] } ?? [] : [TenureStage.none]
        return GateInput(
            ground: GateInput.Ground(project.assessments[best], under: profile),
            holdings: [GateInput.Holding(parcel.assetClass, reached: reached)], milestones: milestones,
            openOverlaps: overlaps.others(than: [best]).map(project.label))
    }

    /// A site as a unit sees it: of its cooperatives the unit's own is asked, the others are partners.
    private func prospect(_ site: SiteState, in unit: String) -> UnitReadiness.Prospect {
        let joined = site.cooperatives.compactMap { cooperatives[$0] }
        let here = joined.filter { $0.unit == unit }
        let asked = here.first { $0.level == .village } ?? here.first
        let partners = joined.filter { $0.id != asked?.id }.map { partner in
            GateInput.Partner(
                label: partner.unit.flatMap { $0 == unit ? nil : $0 } ?? "#\(partner.id ?? 0)",
                milestones: partner.reachedMilestones)
        }
        let ground = parcels.judged(of: site, by: board).map {
            GateInput.Ground(project.assessments[$0], under: profile)
        }
        return UnitReadiness.Prospect(
            site: site,
            input: GateInput(
                site: site, ground: ground, milestones: asked?.reachedMilestones ?? [], partners: partners,
                openOverlaps: overlaps.others(than: parcels.numbers(of: site)).map(project.label),
                present: project.evidence.present(for: site), date: date))
    }
}

extension Cooperative {
    /// The milestones that it has reached.
    var reachedMilestones: Set<CooperativeMilestone> { Set(facts.milestones.filter(\.value.isReached).keys) }
}
