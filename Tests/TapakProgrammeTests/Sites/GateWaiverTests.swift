import TapakProgramme
import Testing

@Suite("waivers and staleness at gates")
struct GateWaiverTests {
    static func waiver(_ requirement: GateRequirement, of gate: Gate.Kind = .beforeAgrinas) -> GrantedWaiver {
        GrantedWaiver(
            sequence: 5, waiver: Waiver(requirement, of: gate, reason: "x", until: .day("2026-06-30")),
            from: .day("2026-01-01"), geometryHash: nil, profile: nil)
    }

    @Test("a waiver stands in for the verdict and for nothing else", arguments: GateRequirement.allCases)
    func requirements(_ requirement: GateRequirement) throws {
        let profile = try GateCheckTests.profile()
        #expect(profile.gate(.beforeAgrinas)?.acceptsWaiver(of: requirement) == (requirement == .verdict))
        var input = GateInput(
            ground: .init(verdict: .fail, profile: profile.identifier, answers: [.area: .fail, .footprint: .fail]),
            holdings: [.init(.psuFasum, reached: [.inProcess])], openOverlaps: ["K"], protectedLand: [.lsd])
        let before = profile.outcome(at: .beforeAgrinas, for: input)
        input.waivers = [Self.waiver(requirement)]
        let after = profile.outcome(at: .beforeAgrinas, for: input)
        if requirement == .verdict {
            #expect(after.waived.map(\.text) == ["area_below"])
            #expect(after.waivers == input.waivers)
            #expect(after.blockers == before.blockers.filter { $0.code != .areaBelow })
        } else {
            #expect(after == before)
        }
    }

    @Test("with a waiver the gate opens, where only the verdict stood against it")
    func opens() throws {
        var input = GateCheckTests.complete()
        input.ground?.verdict = .resurvey
        input.ground?.answers = [.area: .resurvey]
        input.waivers = [Self.waiver(.verdict)]
        let outcome = try GateCheckTests.profile().outcome(at: .beforeAgrinas, for: input)
        #expect(outcome.isOpen)
        #expect(outcome.waived.map(\.text) == ["resurvey_needed:area"])
    }

    @Test("a waiver of another gate, or without need, is not used")
    func unused() throws {
        var input = GateCheckTests.complete()
        input.waivers = [Self.waiver(.verdict)]
        #expect(try GateCheckTests.profile().outcome(at: .beforeAgrinas, for: input).waivers.isEmpty)
        input.ground?.verdict = .fail
        input.waivers = [Self.waiver(.verdict, of: .beforeHimbara)]
        #expect(
            try GateCheckTests.profile().outcome(at: .beforeAgrinas, for: input).blockers.map(\.text) == ["area_below"])
    }

    @Test(
        "PSU that was not handed over is never ready: no gate, no profile, no waiver helps",
        arguments: [
            Gate.Kind?.some(.beforeAgrinas), .some(.beforeHimbara), nil,
        ])
    func neverReady(_ gate: Gate.Kind?) throws {
        for key in RuleProfile.shippedKeys {
            for stages in [[], [TenureStage.notHandedOver], [.notHandedOver, .inProcess]] {
                var profile = try GateCheckTests.profile(key)
                profile.gates = profile.gates.map {
                    var open = $0
                    open.tenure = [:]
                    open.allowsWaiver = true
                    return open
                }
                var input = GateCheckTests.complete(.psuFasos)
                input.ground?.profile = profile.identifier
                input.holdings = [.init(.psuFasos, reached: stages)]
                input.waivers = GateRequirement.allCases.flatMap { requirement in
                    Gate.Kind.allCases.map { Self.waiver(requirement, of: $0) }
                }
                let outcome = profile.outcome(at: gate, for: input)
                #expect(outcome.blockers.map(\.code) == [.psuNotHandedOver])
                #expect(outcome.readiness == .nearly)
                profile.gates = []
                #expect(profile.outcome(at: gate, for: input).blockers.map(\.code) == [.psuNotHandedOver])
            }
        }
    }

    @Test("what an authority says of farmland no waiver of the verdict lifts")
    func farmland() throws {
        var input = GateCheckTests.complete()
        input.ground?.verdict = .fail
        input.ground?.answers = [.area: .pass, .layer("lp2b"): .fail]
        input.waivers = [Self.waiver(.verdict)]
        #expect(try GateCheckTests.profile().outcome(at: .beforeAgrinas, for: input).isOpen)
        input.protectedLand = [.lp2b]
        let outcome = try GateCheckTests.profile().outcome(at: .beforeAgrinas, for: input)
        #expect(outcome.blockers.map(\.text) == ["layer_blocked:lp2b"])
        #expect(outcome.waived.isEmpty && outcome.waivers.isEmpty)
    }

    static func stale(_ track: TrackKind, _ stage: String, isCurrent: Bool = true) -> StaleApproval {
        StaleApproval(
            track: track, assetClass: track == .tenure ? .bmd : nil,
            approval: Approval(
                sequence: 3, date: .day("2026-01-10"), stage: stage, bindings: [.geometry], geometryHash: "a",
                profile: nil, documents: []),
            isCurrent: isCurrent, differences: [.geometry(then: "a", now: "b")])
    }

    @Test(
        "a stale decision closes the gates that ask for its track",
        arguments: [
            (stale(.land, "verified"), ["evidence_stale:land < verifier > renew_approval"], []),
            (stale(.tenure, "use_status_set"), ["evidence_stale:tenure < asset_office > renew_approval"], []),
            (
                stale(.construction, "handed_over"), [],
                ["evidence_stale:construction < agrinas > renew_approval"]
            ),
            (stale(.land, "verified", isCurrent: false), [], []), (stale(.capital, "approved"), [], []),
        ] as [(StaleApproval, [String], [String])])
    func staleness(_ approval: StaleApproval, _ agrinas: [String], _ himbara: [String]) throws {
        var input = GateCheckTests.complete()
        input.staleApprovals = [approval]
        let profile = try GateCheckTests.profile()
        #expect(GateCheckTests.told(profile.outcome(at: .beforeAgrinas, for: input).blockers) == agrinas)
        #expect(GateCheckTests.told(profile.outcome(at: .beforeHimbara, for: input).blockers) == himbara)
    }

    @Test("a profile that refuses more of the footprint, or asks for more of the cooperative, is followed")
    func otherGates() throws {
        var profile = try GateCheckTests.profile()
        profile.gates[0].refusedFootprint = [.fail, .resurvey, .unassessable, .notChecked]
        profile.gates[0].cooperative = CooperativeMilestone.allCases
        var input = GateCheckTests.complete()
        input.milestones = []
        input.ground?.answers[.footprint] = .resurvey
        #expect(
            profile.outcome(at: .beforeAgrinas, for: input).blockers.map(\.text) == [
                "resurvey_needed:footprint", "legal_entity_missing:musyawarah", "legal_entity_missing:deed",
                "legal_entity_missing", "nik_missing", "nib_missing", "npwp_missing", "account_missing",
                "training_missing",
            ])
        input.milestones = Set(CooperativeMilestone.allCases)
        input.ground?.answers[.footprint] = nil
        #expect(
            profile.outcome(at: .beforeAgrinas, for: input).blockers.map(\.text) == ["criterion_not_checked:footprint"])
        input.ground?.answers[.footprint] = .unassessable
        #expect(profile.outcome(at: .beforeAgrinas, for: input).blockers.map(\.text) == ["geometry_invalid"])
    }

    @Test("where the footprint decides, one reason is told for the verdict and one for the refusal")
    func footprintDecides() throws {
        let profile = try GateCheckTests.profile("adapted-15x20")
        var input = GateCheckTests.complete()
        input.ground?.profile = profile.identifier
        input.ground?.verdict = .fail
        input.ground?.answers = [.area: .pass, .footprint: .fail]
        let outcome = profile.outcome(at: .beforeAgrinas, for: input)
        #expect(outcome.blockers.map(\.text) == ["footprint_does_not_fit"])
        // A waiver of the verdict does not make the building fit.
        input.waivers = [Self.waiver(.verdict)]
        #expect(profile.outcome(at: .beforeAgrinas, for: input).blockers.map(\.text) == ["footprint_does_not_fit"])
    }

    @Test("codes are those of the programme, in its order")
    func codes() {
        #expect(
            BlockerCode.allCases.map(\.rawValue).joined(separator: ", ") == """
                no_candidate, area_below, resurvey_needed, geometry_invalid, point_only, capture_unstated, \
                footprint_does_not_fit, layer_blocked, overlap_unresolved, land_unverified, land_rejected, \
                tenure_incomplete, psu_not_handed_over, owner_consent_missing, document_missing, legal_entity_missing, \
                nik_missing, nib_missing, npwp_missing, account_missing, construction_unfinished, evidence_stale, \
                shared_site_pending, criterion_not_checked, training_missing
                """)
    }
}
