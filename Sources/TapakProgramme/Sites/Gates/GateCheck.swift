/// Gathers what is missing before a gate.
struct GateCheck {
    let input: GateInput
    let profile: RuleProfile
    let gate: Gate?
    private(set) var blockers: [Blocker] = []

    init(input: GateInput, profile: RuleProfile, gate: Gate?) {
        self.input = input
        self.profile = profile
        self.gate = gate
    }

    /// Asks everything.
    mutating func run() {
        if let ground = input.ground {
            checkGround(ground)
            checkLand()
            checkTenure()
            checkDocuments()
        } else {
            note(.noCandidate, of: .verdict, from: .villageOffice, .findLand)
        }
        checkMilestones()
        checkConstruction()
        checkFreshness()
    }

    /// Adds a blocker.
    mutating func note(
        _ code: BlockerCode, _ detail: String? = nil, of requirement: GateRequirement, from provider: ActorRole,
        _ step: NextStep
    ) {
        blockers.append(Blocker(code, detail, of: requirement, from: provider, step))
    }

    private mutating func checkLand() {
        guard let needed = gate?.land, input.land != needed, input.land != .verified else { return }
        switch input.land {
        case .rejected: note(.landRejected, of: .land, from: .cooperativeOffice, .findOtherLand)
        case nil: note(.landUnverified, of: .land, from: .cooperativeOffice, .proposeLand)
        case .considered:
            note(.landUnverified, LandStage.considered.rawValue, of: .land, from: .cooperativeOffice, .answerNote)
        case .some(let stage): note(.landUnverified, stage.rawValue, of: .land, from: .verifier, .verifyLand)
        }
    }

    /// The holdings; ground that nobody has claimed belongs to owners unknown.
    private var holdings: [GateInput.Holding] {
        input.holdings.isEmpty ? [.init(.unknown, reached: [.none])] : input.holdings
    }

    private mutating func checkTenure() {
        for holding in holdings {
            let table = Track.of(.tenure, assetClass: holding.assetClass)
            let stage = holding.reached.last?.rawValue ?? table.initial
            if !holding.isHandedOver {
                note(.psuNotHandedOver, stage, of: .tenure, from: .housingOffice, .takeOverPsu)
            }
            let reached = Set(holding.reached.flatMap { table.stages(onEveryWayTo: $0.rawValue) })
            for needed in gate?.tenure[holding.assetClass] ?? [] where !reached.contains(needed.rawValue) {
                let actor = table.actor(to: needed.rawValue) ?? .assetOffice
                switch holding.assetClass {
                case .bmn, .bumn, .bumd, .private, .unknown:
                    note(.ownerConsentMissing, needed.rawValue, of: .tenure, from: actor, .obtainConsent)
                case .bmd, .psuFasos, .psuFasum, .tkd, .hibah:
                    note(.tenureIncomplete, needed.rawValue, of: .tenure, from: actor, .advanceTenure)
                }
            }
        }
    }

    private mutating func checkDocuments() {
        for holding in holdings {
            for kind in gate?.documents[holding.assetClass] ?? [] where !input.documents.contains(kind) {
                note(
                    .documentMissing, kind.rawValue, of: .documents, from: kind.provider(for: holding.assetClass),
                    .attachDocument)
            }
        }
    }

    private mutating func checkMilestones() {
        let needed = gate?.cooperative ?? []
        for milestone in needed where !input.milestones.contains(milestone) {
            note(
                milestone.blocker.code, milestone.blocker.detail, of: .cooperative, from: milestone.blocker.provider,
                milestone.blocker.step)
        }
        for partner in input.partners where !partner.milestones.isSuperset(of: needed) {
            note(.sharedSitePending, partner.label, of: .sharing, from: .cooperativeOffice, .settleSharing)
        }
    }

    private mutating func checkConstruction() {
        guard let needed = gate?.construction, !input.construction.includes(needed) else { return }
        let actor = Track.construction.actor(after: input.construction.rawValue) ?? .agrinas
        note(
            .constructionUnfinished, input.construction.rawValue, of: .construction, from: actor,
            NextStep(after: input.construction) ?? .handOverBuilding)
    }

    private mutating func checkFreshness() {
        guard let gate else { return }
        for stale in input.staleApprovals where stale.isCurrent && gate.asks(for: stale.track) {
            let table = Track.of(stale.track, assetClass: stale.assetClass ?? .unknown)
            note(
                .evidenceStale, stale.track.rawValue, of: .freshness,
                from: table.actor(to: stale.approval.stage) ?? .cooperativeOffice, .renewApproval)
        }
    }
}

extension GateInput.Holding {
    /// Whether the land is the city's or its owner's to give: PSU is not before its handover.
    var isHandedOver: Bool {
        switch assetClass {
        case .psuFasos, .psuFasum: reached.contains { ![.none, .notHandedOver, .inProcess].contains($0) }
        case .bmd, .bmn, .bumn, .bumd, .tkd, .hibah, .private, .unknown: true
        }
    }
}

extension Gate {
    /// Whether the gate asks how far a track has come.
    fileprivate func asks(for track: TrackKind) -> Bool {
        switch track {
        case .land: land != nil
        case .tenure: !tenure.isEmpty
        case .construction: construction != nil
        case .credit, .capital: false
        }
    }
}

extension ConstructionStage {
    /// Whether a site at this stage has come as far as another; what was sent back is as far as what was never
    /// proposed.
    func includes(_ other: ConstructionStage) -> Bool {
        func place(_ stage: ConstructionStage) -> Int {
            stage == .returned ? 0 : Self.allCases.firstIndex(of: stage) ?? 0
        }
        return self == other || place(self) >= place(other)
    }
}
