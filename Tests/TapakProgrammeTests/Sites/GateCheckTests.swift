import TapakProgramme
import Testing

/// Expectations are written by hand from the table of blockers, after the default profile's gates.
@Suite("gates")
struct GateCheckTests {
    static func profile(_ key: String = "kota-bekasi-600") throws -> RuleProfile { try RuleProfile.shipped(key) }

    /// Regional land that has everything Agrinas asks for.
    static func complete(_ assetClass: AssetClass = .bmd) -> GateInput {
        let (stages, kinds): ([TenureStage], [DocumentKind]) =
            switch assetClass {
            case .bmd:
                (
                    [.none, .locationDesignated, .useStatusSet],
                    [.kibA, .locationDecree, .useStatusDecree]
                )
            case .psuFasos, .psuFasum:
                (
                    [.notHandedOver, .inProcess, .bastWithSiteplan, .recordedKib, .locationDesignated, .useStatusSet],
                    [.bastPsu, .kibA, .locationDecree, .useStatusDecree]
                )
            case .bmn, .bumn, .bumd: ([.none, .consentRequested, .consented], [.consentLetter])
            case .tkd: ([.none, .musyawarah, .permitted], [.landLetter, .approvalLetter])
            case .hibah: ([.none, .deed], [.deed])
            case .private, .unknown: ([.none, .consentRequested, .consented], [.landLetter, .consentLetter])
            }
        return GateInput(
            ground: .init(
                verdict: .pass, profile: "kota-bekasi-600@1",
                answers: [.area: .pass, .footprint: .pass, .layer("lp2b"): .pass], captureClass: .rtk),
            holdings: [.init(assetClass, reached: stages)], land: .verified,
            documents: Set(kinds + [.noDisputeStatement, .verificationRecord, .lp2bCheck, .photo]),
            milestones: Set(CooperativeMilestone.allCases), construction: .handedOver)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var gate: Gate.Kind
        /// `blocker < provider > step`, in the order in which they are told.
        var expected: [String]
        var change: @Sendable (inout GateInput) -> Void

        init(
            _ name: String, _ gate: Gate.Kind = .beforeAgrinas, _ expected: String...,
            change: @escaping @Sendable (inout GateInput) -> Void
        ) {
            testDescription = name
            self.gate = gate
            self.expected = expected
            self.change = change
        }
    }

    static func told(_ blockers: [Blocker]) -> [String] {
        blockers.map { "\($0.text) < \($0.provider.rawValue) > \($0.step.rawValue)" }
    }

    static func grounded(_ verdict: Verdict, _ answers: [Criterion: Answer]) -> @Sendable (inout GateInput) -> Void {
        { input in
            input.ground?.verdict = verdict
            input.ground?.answers = answers
        }
    }

    static let ground: [Case] = [
        Case("everything is there") { _ in },
        Case("no land", .beforeAgrinas, "no_candidate < village_office > find_land") { $0.ground = nil },
        Case(
            "too small", .beforeAgrinas, "area_below < cooperative_office > find_other_land",
            change: grounded(.fail, [.area: .fail])),
        Case(
            "in doubt", .beforeAgrinas, "resurvey_needed:area < surveyor > resurvey",
            change: grounded(.resurvey, [.area: .resurvey])),
        Case(
            "a faulty outline", .beforeAgrinas, "geometry_invalid < surveyor > redraw_outline",
            change: grounded(.unassessable, [.area: .unassessable])),
        Case("a point", .beforeAgrinas, "point_only < surveyor > draw_outline") {
            $0.ground?.verdict = .unassessable
            $0.ground?.answers = [.area: .unassessable]
            $0.ground?.isPoint = true
        },
        Case(
            "the building does not fit", .beforeAgrinas,
            "footprint_does_not_fit < cooperative_office > find_other_land",
            change: grounded(.pass, [.area: .pass, .footprint: .fail])),
        Case(
            "the building may fit", .beforeAgrinas,
            change: grounded(.pass, [.area: .pass, .footprint: .resurvey])),
        Case(
            "two layers and the area", .beforeAgrinas, "area_below < cooperative_office > find_other_land",
            "layer_blocked:lp2b < spatial_office > clear_layer", "layer_blocked:rth < spatial_office > clear_layer",
            change: grounded(
                .fail, [.area: .fail, .layer("lp2b"): .fail, .layer("lsd"): .notChecked, .layer("rth"): .fail])),
        Case(
            "a layer that does not decide", .beforeAgrinas,
            change: grounded(.pass, [.area: .pass, .layer("banjir"): .fail])),
        Case(
            "a failing verdict that no answer explains", .beforeAgrinas,
            "area_below < cooperative_office > find_other_land", change: grounded(.fail, [.area: .pass])),
        Case(
            "a doubtful verdict that no answer explains", .beforeAgrinas, "resurvey_needed:area < surveyor > resurvey",
            change: grounded(.resurvey, [.area: .pass])),
        Case(
            "no answer at all", .beforeAgrinas, "criterion_not_checked:area < surveyor > check_criterion",
            change: grounded(.unassessable, [:])),
        Case(
            "a verdict under other rules", .beforeAgrinas,
            "evidence_stale:assessment < cooperative_office > assess_again"
        ) { $0.ground?.profile = "kota-bekasi-600@0" },
        Case("not assessed", .beforeAgrinas, "evidence_stale:assessment < cooperative_office > assess_again") {
            $0.ground?.verdict = nil
        },
        Case("capture unstated", .beforeAgrinas, "capture_unstated < surveyor > state_capture") {
            $0.ground?.captureClass = .unstated
        },
        Case("capture unstated, certificate differs", .beforeAgrinas, "capture_unstated < surveyor > state_capture") {
            $0.ground?.captureClass = .unstated
            $0.ground?.certificateAgrees = false
        },
        Case("capture unstated, certificate agrees") {
            $0.ground?.captureClass = .unstated
            $0.ground?.certificateAgrees = true
        },
        Case(
            "offered twice", .beforeAgrinas, "overlap_unresolved:K-7 < cooperative_office > resolve_overlap",
            "overlap_unresolved:K-9 < cooperative_office > resolve_overlap"
        ) { $0.openOverlaps = ["K-7", "K-9"] },
        Case("an authority says LP2B", .beforeAgrinas, "layer_blocked:lp2b < spatial_office > clear_layer") {
            $0.protectedLand = [.lp2b]
        },
    ]

    static let evidence: [Case] = [
        Case("land not put forward", .beforeAgrinas, "land_unverified < cooperative_office > propose_land") {
            $0.land = nil
        },
        Case("land proposed", .beforeAgrinas, "land_unverified:proposed < verifier > verify_land") {
            $0.land = .proposed
        },
        Case("land being verified", .beforeAgrinas, "land_unverified:verifying < verifier > verify_land") {
            $0.land = .verifying
        },
        Case("land considered", .beforeAgrinas, "land_unverified:considered < cooperative_office > answer_note") {
            $0.land = .considered
        },
        Case("land rejected", .beforeAgrinas, "land_rejected < cooperative_office > find_other_land") {
            $0.land = .rejected
        },
        Case(
            "regional land without decrees", .beforeAgrinas,
            "tenure_incomplete:use_status_set < asset_office > advance_tenure",
            "document_missing:location_decree < asset_office > attach_document",
            "document_missing:use_status_decree < asset_office > attach_document"
        ) {
            $0.holdings = [.init(.bmd, reached: [.none])]
            $0.documents.subtract([.locationDecree, .useStatusDecree])
        },
        Case("leased land has a status of use") {
            $0.holdings = [.init(.bmd, reached: [.none, .locationDesignated, .useStatusSet, .leased])]
        },
        Case(
            "every document of a regional asset", .beforeAgrinas,
            "document_missing:kib_a < asset_office > attach_document",
            "document_missing:location_decree < asset_office > attach_document",
            "document_missing:use_status_decree < asset_office > attach_document",
            "document_missing:no_dispute_statement < village_office > attach_document",
            "document_missing:verification_record < verifier > attach_document",
            "document_missing:lp2b_check < spatial_office > attach_document",
            "document_missing:photo < surveyor > attach_document"
        ) { $0.documents = [] },
        Case("no legal entity", .beforeAgrinas, "legal_entity_missing < cooperative > obtain_legal_entity") {
            $0.milestones.remove(.legalEntity)
        },
        Case(
            "a partner is not as far", .beforeAgrinas,
            "shared_site_pending:32.75.01.1002 < cooperative_office > settle_sharing"
        ) {
            $0.partners = [
                .init(label: "32.75.01.1002", milestones: [.musyawarah, .deed]),
                .init(label: "32.75.01.1003", milestones: [.legalEntity]),
            ]
        },
        Case(
            "nothing but a point", .beforeAgrinas, "point_only < surveyor > draw_outline",
            "capture_unstated < surveyor > state_capture", "land_unverified < cooperative_office > propose_land",
            "owner_consent_missing:consented < owner > obtain_consent",
            "document_missing:land_letter < owner > attach_document",
            "document_missing:consent_letter < owner > attach_document",
            "document_missing:no_dispute_statement < village_office > attach_document",
            "document_missing:verification_record < verifier > attach_document",
            "document_missing:lp2b_check < spatial_office > attach_document",
            "document_missing:photo < surveyor > attach_document",
            "legal_entity_missing < cooperative > obtain_legal_entity"
        ) {
            $0 = GateInput(
                ground: .init(
                    verdict: .unassessable, profile: "kota-bekasi-600@1", answers: [.area: .unassessable], isPoint: true
                ))
        },
        Case(
            "no land and no cooperative", .beforeAgrinas, "no_candidate < village_office > find_land",
            "legal_entity_missing < cooperative > obtain_legal_entity"
        ) { $0 = GateInput(ground: nil) },
    ]

    static let capital: [Case] = [
        Case("everything for the bank", .beforeHimbara) { _ in },
        Case(
            "the bank does not ask for land", .beforeHimbara,
            change: {
                $0.land = nil
                $0.documents = []
                $0.openOverlaps = ["K"]
                $0.ground?.verdict = .fail
            }),
        Case(
            "no paper of the cooperative", .beforeHimbara, "legal_entity_missing < cooperative > obtain_legal_entity",
            "nik_missing < cooperative > obtain_nik", "nib_missing < cooperative > obtain_nib",
            "npwp_missing < cooperative > obtain_npwp", "account_missing < cooperative > open_account"
        ) { $0.milestones = [.trained, .musyawarah, .deed] },
        Case(
            "nothing built", .beforeHimbara, "construction_unfinished:none < cooperative_office > propose_to_agrinas"
        ) { $0.construction = .none },
        Case("sent back", .beforeHimbara, "construction_unfinished:returned < cooperative_office > propose_to_agrinas")
        {
            $0.construction = .returned
        },
        Case("proposed", .beforeHimbara, "construction_unfinished:proposed < agrinas > decide_proposal") {
            $0.construction = .proposed
        },
        Case("accepted", .beforeHimbara, "construction_unfinished:accepted < agrinas > start_construction") {
            $0.construction = .accepted
        },
        Case("being built", .beforeHimbara, "construction_unfinished:started < agrinas > complete_construction") {
            $0.construction = .started
        },
        Case("built", .beforeHimbara, "construction_unfinished:completed < agrinas > hand_over_building") {
            $0.construction = .completed
        },
        Case("furnished is handed over", .beforeHimbara) { $0.construction = .equipped },
        Case("operating is handed over", .beforeHimbara) { $0.construction = .operating },
    ]

    @Test("name everything that is missing, and who provides it", arguments: ground + evidence + capital)
    func missing(_ example: Case) throws {
        var input = Self.complete()
        example.change(&input)
        let outcome = try Self.profile().outcome(at: example.gate, for: input)
        #expect(Self.told(outcome.blockers) == example.expected)
        #expect(outcome.gate == example.gate)
        #expect(outcome.isOpen == example.expected.isEmpty)
        #expect(outcome.waived.isEmpty && outcome.waivers.isEmpty)
        let readiness: Readiness =
            switch example.expected.count {
            case _ where example.expected.contains { $0.hasPrefix("no_candidate") }: .noCandidate
            case 0: .ready
            case 1: .nearly
            default: .notReady
            }
        #expect(outcome.readiness == readiness)
    }

    @Test("land of every class can be complete", arguments: AssetClass.allCases)
    func completeClasses(_ assetClass: AssetClass) throws {
        #expect(
            try Self.told(Self.profile().outcome(at: .beforeAgrinas, for: Self.complete(assetClass)).blockers) == [])
    }

    @Test(
        "each class has its own missing tenure",
        arguments: [
            (AssetClass.bmn, "owner_consent_missing:consented < owner > obtain_consent"),
            (.bumn, "owner_consent_missing:consented < owner > obtain_consent"),
            (.bumd, "owner_consent_missing:consented < owner > obtain_consent"),
            (.private, "owner_consent_missing:consented < owner > obtain_consent"),
            (.unknown, "owner_consent_missing:consented < owner > obtain_consent"),
            (.tkd, "tenure_incomplete:permitted < village_office > advance_tenure"),
            (.hibah, "tenure_incomplete:deed < owner > advance_tenure"),
            (.bmd, "tenure_incomplete:use_status_set < asset_office > advance_tenure"),
        ])
    func tenure(_ assetClass: AssetClass, _ expected: String) throws {
        var input = Self.complete(assetClass)
        input.holdings = [.init(assetClass, reached: [.none])]
        #expect(try Self.told(Self.profile().outcome(at: .beforeAgrinas, for: input).blockers) == [expected])
    }

    @Test(
        "PSU shows each stage it lacks",
        arguments: [
            (
                [TenureStage.notHandedOver],
                [
                    "tenure_incomplete:recorded_kib", "tenure_incomplete:use_status_set",
                    "psu_not_handed_over:not_handed_over",
                ]
            ),
            (
                [.notHandedOver, .inProcess],
                [
                    "tenure_incomplete:recorded_kib", "tenure_incomplete:use_status_set",
                    "psu_not_handed_over:in_process",
                ]
            ),
            ([.bastWithoutSiteplan], ["tenure_incomplete:recorded_kib", "tenure_incomplete:use_status_set"]),
            ([.recordedKib], ["tenure_incomplete:use_status_set"]),
            // A list that says "certified" says that it is recorded; one that says "leased", all of it.
            ([.certified], ["tenure_incomplete:use_status_set"]),
            ([.leased], []),
            (
                [],
                [
                    "tenure_incomplete:recorded_kib", "tenure_incomplete:use_status_set",
                    "psu_not_handed_over:not_handed_over",
                ]
            ),
        ])
    func psu(_ reached: [TenureStage], _ expected: [String]) throws {
        for assetClass in [AssetClass.psuFasos, .psuFasum] {
            var input = Self.complete(assetClass)
            input.holdings = [.init(assetClass, reached: reached)]
            #expect(try Self.profile().outcome(at: .beforeAgrinas, for: input).blockers.map(\.text) == expected)
        }
    }

    @Test("land of two classes needs both", arguments: [true, false])
    func twoClasses(_ isFirst: Bool) throws {
        var input = Self.complete(.bmd)
        let other = GateInput.Holding(.psuFasum, reached: [.notHandedOver])
        input.holdings.insert(other, at: isFirst ? 0 : 1)
        #expect(
            try Self.profile().outcome(at: .beforeAgrinas, for: input).blockers.map(\.text) == [
                "tenure_incomplete:recorded_kib", "tenure_incomplete:use_status_set",
                "psu_not_handed_over:not_handed_over", "document_missing:bast_psu",
            ])
    }
}
