import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakTopology

/// What gates look at, gathered for any site of a project: the ground as it was assessed, parcels on the same ground, and
/// the cooperatives.
///
/// Only an assessment of the parcel, the rules and the villages as they are now counts; otherwise the ground counts as not
/// assessed, and a gate says so. A site is judged by the best of its parcels, for one building stands on one of them.
struct SiteGates {
    private let ground: ProjectGround
    private let assessments: [Int64: StoredAssessment]
    private let places: [Int64: Int]
    private let boxes: [BoundingBox]
    private let index: BoxIndex
    private let cooperatives: [Int: Cooperative]
    private let evidence: SiteEvidence

    /// The rules in force.
    var profile: RuleProfile { ground.profile }

    /// Reads a project.
    ///
    /// - Throws: `WorkflowError`, `StoreFailure`.
    /// - Complexity: O(bytes of the project).
    init(_ database: ProjectDatabase, sites: [SiteState]) throws {
        assessments = try database.assessments()
        let keys = Set(sites.flatMap { $0.parcels.compactMap(\.key) })
        var ground = try ProjectGround(database, repairs: false)
        // Whoever screened with repairs has assessments on another basis.
        if !Self.isFresh(keys, ground, assessments) {
            let repaired = try ProjectGround(database, repairs: true)
            if Self.isFresh(keys, repaired, assessments) { ground = repaired }
        }
        self.ground = ground
        places = Dictionary(ground.parcels.enumerated().map { ($1.fid, $0) }, uniquingKeysWith: { first, _ in first })
        boxes = ground.parcels.map { $0.geometry?.boundingBox ?? .empty }
        index = BoxIndex(boxes)
        evidence = try SiteEvidence(database, sites: sites)
        cooperatives = Dictionary(
            try database.cooperatives().compactMap { cooperative in cooperative.id.map { ($0, cooperative) } },
            uniquingKeysWith: { first, _ in first })
    }

    private static func isFresh(
        _ keys: Set<Int64>, _ ground: ProjectGround, _ known: [Int64: StoredAssessment]
    ) -> Bool {
        keys.allSatisfy { known[$0]?.basis == ground.basis(of: $0) }
    }

    /// How the site's approvals stand against the present.
    func present(for site: SiteState) -> PresentEvidence { evidence.present(for: site) }

    /// How a site stands before a gate on a day.
    ///
    /// - Throws: `WorkflowError` when GEOS fails.
    func outcome(at gate: Gate.Kind?, for site: SiteState, on date: CalendarDate) throws(WorkflowError) -> GateOutcome {
        profile.outcome(at: gate, for: try input(for: site, on: date))
    }

    /// What a gate looks at. Of the site's cooperatives the first is asked, the others are partners.
    ///
    /// - Throws: `WorkflowError` when GEOS fails.
    func input(for site: SiteState, on date: CalendarDate) throws(WorkflowError) -> GateInput {
        let joined = site.cooperatives.compactMap { cooperatives[$0] }
        let partners = joined.dropFirst().map { partner in
            GateInput.Partner(
                label: partner.unit.flatMap { $0 == joined.first?.unit ? nil : $0 } ?? "#\(partner.id ?? 0)",
                milestones: partner.reachedMilestones)
        }
        let own = site.parcels.compactMap { $0.key.flatMap { places[$0] } }
        let assessed = own.compactMap { assessment(at: $0) }
        let board = CandidateBoard(assessed, codes: [])
        return GateInput(
            site: site, ground: board.best(of: assessed.indices).map { GateInput.Ground(assessed[$0], under: profile) },
            milestones: joined.first?.reachedMilestones ?? [], partners: Array(partners),
            openOverlaps: try overlaps(of: own), present: present(for: site), date: date)
    }

    private func assessment(at place: Int) -> Assessment? {
        let feature = ground.parcels[place]
        guard let kept = assessments[feature.fid], kept.basis == ground.basis(of: feature.fid) else { return nil }
        return AssessmentRecord.assessment(
            from: kept.record, parcel: StoredParcel.parcel(of: feature, file: ground.path))
    }

    /// The parcels that lie on the same ground as some, by their ids, in their order.
    private func overlaps(of own: [Int]) throws(WorkflowError) -> [String] {
        let mine = Set(own)
        var others: Set<Int> = []
        for place in own where !boxes[place].isEmpty { others.formUnion(index.numbers(touching: boxes[place])) }
        others.subtract(mine)
        guard !others.isEmpty else { return [] }
        let near = own + others.sorted()
        var relations = ParcelRelations(overlapFrom: profile.overlapFrom)
        var fed: [Int] = []
        for place in near {
            guard let assessment = assessment(at: place) else { continue }
            relations.add(assessment)
            fed.append(place)
        }
        var found: Set<Int> = []
        func note(_ one: Int, _ other: Int) {
            let (one, other) = (fed[one], fed[other])
            if mine.contains(one) != mine.contains(other) { found.insert(mine.contains(one) ? other : one) }
        }
        do {
            let search = try relations.search()
            let pairs = try relations.overlaps(of: 0..<fed.count, in: search, engine: TopologyEngine())
            for pair in pairs { note(pair.first, pair.second) }
            for group in search.sameOutlines { for one in group { for other in group { note(one, other) } } }
        } catch {
            throw WorkflowError(error)
        }
        return found.sorted().map { place in
            let feature = ground.parcels[place]
            return StoredParcel.column("parcel_id", feature.values).text ?? "#\(feature.fid)"
        }
    }
}
