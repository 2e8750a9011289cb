import TapakLanguage
import TapakProgramme
import TapakWorkflows
import Testing

@Suite("Texts of sites")
struct SiteTextTests {
    private let books = Language.allCases.map(Phrasebook.init)

    /// All labels of an enumeration in both languages: there, distinct, and not a bare code.
    private func check<Value: CaseIterable>(_ values: Value.Type, _ label: (Phrasebook, Value) -> String) {
        for book in books {
            let labels = Value.allCases.map { label(book, $0) }
            #expect(Set(labels).count == labels.count, "labels of \(Value.self) are not distinct")
            for text in labels { #expect(text.count >= 3 && !text.contains("_") && !text.hasSuffix(".")) }
        }
    }

    @Test("every role, document, gate, stage and step has a label of its own")
    func labels() {
        check(TrackKind.self) { $0.label($1) }
        check(LandStage.self) { $0.label($1) }
        check(TenureStage.self) { $0.label($1) }
        check(ConstructionStage.self) { $0.label($1) }
        check(CreditStage.self) { $0.label($1) }
        check(CapitalStage.self) { $0.label($1) }
        check(ActorRole.self) { $0.label($1) }
        check(DocumentKind.self) { $0.label($1) }
        check(Gate.Kind.self) { $0.label($1) }
        check(GateRequirement.self) { $0.label($1) }
        check(BlockerCode.self) { $0.label($1) }
        check(NextStep.self) { $0.label($1) }
        check(SiteNote.Addressee.self) { $0.label($1) }
        check(SiteFact.Kind.self) { $0.label($1) }
        check(SiteActor.Refusal.self) { $0.sentence($1) }
        for book in books { #expect(SiteWord.allCases.allSatisfy { !book.siteWord($0).isEmpty }) }
    }

    @Test("every stage of every table is labelled by its code")
    func stages() {
        for kind in TrackKind.allCases {
            for assetClass in AssetClass.allCases {
                for stage in Track.of(kind, assetClass: assetClass).stages {
                    #expect(Phrasebook(.id).label(stage: stage, on: kind) != stage)
                    #expect(!Phrasebook(.en).label(stage: stage, on: kind).contains("_"))
                }
            }
        }
        #expect(books[0].label(stage: "tidak_ada\u{1B}", on: .land) == "tidak_ada·")
    }

    private func refusal(
        _ cause: TransitionRefusal.Cause, from: String = "verifying", to: String = "verified"
    ) -> TransitionRefusal {
        TransitionRefusal(
            track: .land, assetClass: nil, from: from, to: to, cause: cause,
            allowed: TrackKind.land.allowed(from: from))
    }

    @Test("a refused step says where the site stands, and which steps the table opens from there")
    func steps() throws {
        let (id, en) = (Phrasebook(.id), Phrasebook(.en))
        let notAllowed = refusal(.notAllowed, from: "proposed", to: "verified")
        #expect(
            id.sentence(notAllowed)
                == "verifikasi lahan ada di diajukan [proposed]; dari situ tidak bisa ke terverifikasi [verified]")
        #expect(
            en.sentence(notAllowed)
                == "land verification stands at put forward (diajukan) [proposed]; from there no step leads to verified [verified]"
        )
        #expect(id.help(notAllowed) == "yang terbuka: verifying – sedang diverifikasi")
        #expect(
            en.help(refusal(.notAllowed, to: "proposed"))
                == "open from there: considered – considered, with a note (dipertimbangkan) [a note (--note)], "
                + "verified – verified [evidence: record of the verification (--evidence)], "
                + "rejected – rejected [a reason (--reason)]")
        #expect(id.sentence(refusal(.unknownStage, to: "x\u{7}")) == "tidak ada tahap \"x·\" pada verifikasi lahan")
        #expect(
            en.sentence(refusal(.lacking([.evidence(.verificationRecord), .percent(0...99), .percent(100...100)])))
                == "the step to verified [verified] lacks: evidence: record of the verification (--evidence); "
                + "the progress of the building (--percent 0 to 99); --percent 100")
        #expect(id.help(refusal(.lacking([.evidence(.kibA)])))?.contains("tapak site attach") == true)
        #expect(id.help(refusal(.lacking([.gate(.beforeAgrinas)]))) == nil)
        #expect(
            en.sentence(refusal(.before(CalendarDate(year: 2026, month: 3, day: 4) ?? .origin)))
                == "land verification stands at being verified [verifying] since 2026-03-04; this step is dated earlier"
        )
        #expect(id.sentence(refusal(.assetClassNeeded([.bmd, .tkd]))).hasSuffix("--asset-class: bmd, tkd"))
        #expect(id.sentence(refusal(.assetClassNeeded([]))).contains("belum punya bidang"))
        #expect(en.sentence(refusal(.percentNotAsked)) == "the step to verified [verified] takes no --percent")
        let end = TransitionRefusal(
            track: .construction, assetClass: nil, from: "operating", to: "none", cause: .notAllowed, allowed: [])
        #expect(id.help(end) == "dari situ tidak ada langkah lagi")
    }

    private static let causes: [EventRefusal.Cause] = [
        .notCreated, .alreadyCreated, .otherSite(2), .outOfOrder(after: 7), .afterRecording(.origin),
        .textMissing(["name", "alternatives"]), .textTooLong("note", limit: 4000), .personalData("title"),
        .nothingNamed,
        .parcelJoined("1"), .parcelAbsent("1"), .cooperativeJoined(1), .cooperativeAbsent(1), .documentExists(1),
        .documentAbsent(1), .documentReplaced(1, by: 2), .documentUnsound(1), .notBeingBuilt(.accepted),
        .percentOutOfRange(100), .percentFell(from: 40), .reportBefore(.origin), .waiverEndsBefore(.origin),
        .conversionOutside, .nothingToUndo(7), .undoneAlready(by: 9), .notUndoable(.created), .neededBy(8),
    ]

    @Test("every reason why an event is refused is said, in both languages and each in its own words")
    func events() {
        for book in books {
            let sentences = Self.causes.map { book.sentence(EventRefusal(sequence: 1, cause: $0)) }
            #expect(Set(sentences).count == sentences.count)
            for sentence in sentences { #expect(sentence.count > 10 && !sentence.hasSuffix(".")) }
        }
        let pairs = zip(
            Self.causes.map { books[0].sentence(EventRefusal(sequence: 1, cause: $0)) },
            Self.causes.map { books[1].sentence(EventRefusal(sequence: 1, cause: $0)) })
        for (one, other) in pairs { #expect(one != other) }
        #expect(
            Phrasebook(.id).sentence(EventRefusal(sequence: 0, cause: .textMissing(["present_use", "invited"])))
                == "belum diisi: penggunaan sekarang (--present-use), yang diundang (--invited)")
    }

    @Test(
        "every error is a diagnostic with a code; a refused gate tells each thing that is missing, with who provides it"
    )
    func errors() {
        let missing = [
            Blocker(.nibMissing, of: .cooperative, from: .cooperative, .obtainNib),
            Blocker(.documentMissing, "photo", of: .documents, from: .surveyor, .attachDocument),
        ]
        let step = SiteError.step(
            refusal(.lacking([.gate(.beforeHimbara)])), gates: [GateOutcome(gate: .beforeHimbara, blockers: missing)])
        #expect(
            Phrasebook(.id).diagnostics(step) == [
                "galat[step_refused]: langkah ke terverifikasi [verified] kurang: gerbang sebelum modal kerja Himbara terbuka",
                "galat[nib_missing]: koperasi belum punya NIB\n  bantuan: koperasi: urus NIB",
                "galat[document_missing:photo]: dokumen belum ada: foto\n  bantuan: juru ukur: lampirkan dokumennya",
            ])
        let errors: [SiteError] = [
            .unknownSite(1, known: []), .unknownSite(1, known: [2]), .unknownParcel("x"),
            .ambiguousParcel("x", keys: [1, 2]), .parcelTaken("x", site: 1), .parcelGone("x"), .unknownCooperative("x"),
            .unitWithoutCooperative("x"), .event(EventRefusal(sequence: 0, cause: .nothingNamed)),
            .waiverWithoutEffect(.tenure, of: .beforeAgrinas, profile: "x@1"), .documentOutside("a", folder: "b"),
            .documentNoFile("a"), .documentTooLarge("a", bytes: 2, limit: 1),
        ]
        for book in books {
            let texts = errors.map { book.diagnostics($0) }
            #expect(texts.allSatisfy { $0.count == 1 && $0[0].contains("]: ") })
            #expect(Set(texts.map { $0[0] }).count == errors.count)
        }
        #expect(Phrasebook(.en).diagnostics(errors[3])[0].hasSuffix("help: give its fid: #1, #2"))
    }

    @Test("what happened is told with everything that was recorded")
    func history() {
        let (id, en) = (Phrasebook(.id), Phrasebook(.en))
        #expect(
            id.sentence(
                .noted(
                    SiteNote(
                        to: .residents, "setuju", presentUse: "lapangan", invited: "RW 03", alternatives: "tidak ada")))
                == "catatan: warga (musyawarah): setuju; penggunaan sekarang: lapangan; diundang: RW 03; alternatif: tidak ada"
        )
        #expect(
            en.sentence(.stageAdvanced(StageAdvance(.construction, to: "started", percent: 5, note: "a\nb")))
                == "construction (Agrinas): being built, 5 %; \"a·b\"")
        #expect(
            en.sentence(
                .waived(Waiver(.verdict, of: .beforeAgrinas, reason: "letter", until: .origin)))
                == "verdict on the ground, before the proposal to Agrinas: waived until 1970-01-01; \"letter\"")
        #expect(
            id.sentence(.protectedLandRecorded(ProtectedLandRecord(.lsd, .inside)))
                == "keterangan LP2B/LSD: di dalam LSD; alih fungsi: belum dimulai")
        #expect(
            en.sentence(
                .documentReplaced(
                    old: 3, new: SiteDocument(id: 9, kind: .lease, number: "1/2", sha256: "x", path: "a/b.pdf")))
                == "document replaced: 3 → 9 lease (1/2), a/b.pdf")
        #expect(
            id.sentence(.reportedElsewhere(ForeignReport(vocabulary: "portal", stage: "Diajukan", source: "a.csv:3")))
                == "keterangan sistem lain: portal: \"Diajukan\" (\"a.csv:3\")")
    }

    @Test("a stale decision is marked as such, with everything that has changed")
    func stale() {
        let stale = StaleApproval(
            track: .land,
            approval: Approval(
                sequence: 3, date: .origin, stage: "verified", bindings: [.geometry], geometryHash: "a", profile: "p@1",
                documents: [4]),
            isCurrent: true,
            differences: [
                .geometry(then: "a", now: "b"), .profile(then: "p@1", now: "p@2"), .documentReplaced(4, by: 5),
                .documentChanged(4, then: "x", now: "y"),
            ])
        #expect(
            Phrasebook(.id).sentence(stale)
                == "basi: verifikasi lahan, terverifikasi (1970-01-01): batas bidangnya berubah; "
                + "profil aturan dulu p@1, sekarang p@2; dokumen 4 diganti dokumen 5; isi dokumen 4 berubah")
        #expect(Phrasebook(.en).sentence(stale).hasPrefix("stale: land verification, verified (1970-01-01): "))
    }

    @Test("every difference that verification finds is said, in both languages")
    func verification() {
        let causes: [ChainFault.Cause] = [
            .sequenceDiffers(found: 9), .previousDiffers(found: "a", expected: "b"),
            .hashDiffers(found: "a", computed: "b"), .headDiffers(found: "a", expected: "b"),
            .eventsMissing(found: 3, expected: 5),
        ]
        let differences: [ProjectDifference] =
            causes.map { .chain(ChainFault(place: 4, cause: $0)) } + [
                .eventUnreadable(4), .eventRefused(EventRefusal(sequence: 4, cause: .notCreated)),
                .siteTable(site: 1, column: "phase", found: nil, expected: "land"),
                .documentTable(id: 1, column: "id", found: "1", expected: nil),
                .documentMissing(id: 1, site: 1, path: nil), .documentMissing(id: 1, site: 1, path: "a"),
                .documentChanged(id: 1, site: 1, path: nil, found: "a", expected: "b"),
                .parcelGeometry(parcel: "A"), .assessmentMissing(parcel: "A"), .assessmentOutdated(parcel: "A"),
                .assessmentDiffers(parcel: "A"), .assessmentStray(key: 1),
                .parcelColumn(parcel: "A", column: "verdict", found: "pass", expected: "fail"),
            ]
        let sentences = books.flatMap { book in differences.map { book.sentence($0) } }
        #expect(Set(sentences).count == 2 * differences.count)
        #expect(sentences.allSatisfy { $0.count > 20 })
        #expect(
            Phrasebook(.id).sentence(differences[4])
                == "hanya 3 dari 5 peristiwa; ujung riwayat terpotong, atau salinan lama")
        #expect(
            Phrasebook(.en).sentence(differences[17])
                == "parcel \"A\", column verdict: it says \"pass\", and should say \"fail\"")
    }
}

extension CalendarDate {
    /// 1 January 1970.
    fileprivate static var origin: CalendarDate {
        guard let date = CalendarDate(iso: "1970-01-01") else { preconditionFailure("a day there was") }
        return date
    }
}
