import TapakGeometry
import TapakProgramme
import Testing

@Suite("shipped profiles")
struct RuleProfileShippedTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var key: String
        var minimum: Double
        var ideal: Double?
        var short: Double
        var long: Double
        var decides: [RuleProfile.Decider]
        var testDescription: String { key }
    }

    static let table: [Row] = [
        Row(
            key: "kota-bekasi-600", minimum: 600, ideal: 1000, short: 20, long: 30,
            decides: [.criterion(.area), .blockingLayers]),
        Row(
            key: "inpres17-1000", minimum: 1000, ideal: nil, short: 20, long: 30,
            decides: [.criterion(.area), .blockingLayers]),
        Row(
            key: "adapted-15x20", minimum: 300, ideal: nil, short: 15, long: 20,
            decides: [.criterion(.area), .criterion(.footprint), .blockingLayers]),
    ]

    @Test("are these three, the default first")
    func keys() {
        #expect(RuleProfile.shippedKeys == Self.table.map(\.key))
        #expect(RuleProfile.shipped.map(\.key) == Self.table.map(\.key))
        #expect(RuleProfile.defaultKey == "kota-bekasi-600")
    }

    @Test("say what the table of the programme says", arguments: table)
    func saysTheTable(_ row: Row) throws {
        let profile = try RuleProfile.shipped(row.key)
        #expect(profile.key == row.key)
        #expect(profile.minimum.value == .squareMetres(row.minimum))
        #expect(profile.ideal?.value == row.ideal.map(Area.squareMetres))
        #expect(profile.building.shortSide == .metres(row.short))
        #expect(profile.building.longSide == .metres(row.long))
        #expect(profile.decides == row.decides)

        #expect(profile.layers.map(\.name) == ["lp2b", "lsd", "rth", "sempadan", "sutet", "banjir"])
        #expect(profile.layers.map(\.effect) == [.block, .block, .block, .subtract, .subtract, .warn])
        #expect(profile.layers.allSatisfy { $0.buffer == .zero && $0.countsFrom == .squareMetres(1) })
        #expect(profile.setbacks.allRound == .zero)
        #expect(profile.basis == .geodesic)
        #expect(profile.confidenceFactor == 1.645)
        #expect(profile.unstatedToleranceFactor == 0.5)
        #expect(profile.overlapFrom == .squareMetres(1))
        #expect(profile.nearBoundary == .metres(12.5))
        #expect(profile.secondVillageShare == 0.05)
        #expect(profile.certificate.role == .witness)
        #expect(profile.certificate.toleranceFactor == 0.5)
        #expect(
            profile.criteria.map(\.code) == [
                "area", "footprint", "layer:lp2b", "layer:lsd", "layer:rth", "layer:sempadan", "layer:sutet",
                "layer:banjir",
            ])
        #expect(profile.identifier == "\(row.key)@1")
    }

    @Test("only the adapted one is an inference")
    func confidence() throws {
        #expect(try RuleProfile.shipped("adapted-15x20").minimum.source.confidence == .low)
        #expect(try RuleProfile.shipped("adapted-15x20").confidence == .low)
        #expect(try RuleProfile.shipped("kota-bekasi-600").minimum.source.confidence == .high)
        #expect(
            try RuleProfile.shipped("kota-bekasi-600").source(of: "uncertainty.unstated_tolerance")?.confidence
                == .ruleOfThumb)
    }

    @Test("every number has a source and a date", arguments: table)
    func sources(_ row: Row) throws {
        let profile = try RuleProfile.shipped(row.key)
        var expected = ["minimum", "building", "setbacks", "overlap", "boundary", "certificate", "form"]
        expected += ["uncertainty.confidence_factor", "uncertainty.capture_sigma_m", "uncertainty.unstated_tolerance"]
        expected += (0..<6).map { "layers[\($0)]" } + ["gates[0]", "gates[1]"]
        if row.ideal != nil { expected.append("ideal") }
        #expect(Set(profile.sources.map(\.path)) == Set(expected))
        #expect(profile.sources.count == expected.count)
        for entry in profile.sources {
            #expect(!entry.source.citation.isEmpty)
            #expect(entry.source.effectiveFrom.count >= 4)
        }
    }

    @Test(
        "know the accuracy of every capture class",
        arguments: [
            (CaptureClass.rtk, 0.05 as Double?), (.totalStation, 0.05), (.orthophoto, 0.3), (.imagery, 1.5),
            (.handheldGNSS, 3), (.phone, 5), (.unstated, nil),
        ])
    func sigmas(_ capture: CaptureClass, _ metres: Double?) throws {
        for profile in RuleProfile.shipped {
            #expect(profile.sigma(of: capture) == metres.map(Length.metres))
        }
    }

    @Test("have the gates of the programme", arguments: table)
    func gates(_ row: Row) throws {
        let profile = try RuleProfile.shipped(row.key)
        let agrinas = try #require(profile.gate(.beforeAgrinas))
        #expect(agrinas.verdict == .pass)
        #expect(agrinas.allowsWaiver)
        #expect(agrinas.refusedFootprint == [.fail])
        #expect(agrinas.needsCaptureOrCertificate)
        #expect(agrinas.land == .verified)
        #expect(agrinas.cooperative == [.legalEntity])
        #expect(agrinas.construction == nil)
        #expect(
            agrinas.tenure == [
                .bmd: [.useStatusSet], .psuFasos: [.recordedKib, .useStatusSet],
                .psuFasum: [.recordedKib, .useStatusSet],
                .bmn: [.consented], .bumn: [.consented], .bumd: [.consented], .tkd: [.permitted], .hibah: [.deed],
                .private: [.consented], .unknown: [.consented],
            ])
        #expect(Set(agrinas.documents.keys) == Set(AssetClass.allCases))
        #expect(agrinas.documents.values.allSatisfy { !$0.isEmpty })

        let himbara = try #require(profile.gate(.beforeHimbara))
        #expect(himbara.cooperative == [.legalEntity, .nikKoperasi, .nib, .npwp, .account])
        #expect(himbara.construction == .handedOver)
        #expect(himbara.verdict == nil)
        #expect(himbara.land == nil)
        #expect(himbara.tenure.isEmpty)
        #expect(himbara.documents.isEmpty)
    }

    @Test("show the very text they were read from", arguments: table)
    func sourceText(_ row: Row) throws {
        let text = try #require(RuleProfile.shippedSource(row.key))
        #expect(text.hasPrefix("# Profil aturan Tapak"))
        #expect(try RuleProfile(yaml: text, file: "copy.yaml") == RuleProfile.shipped(row.key))
    }

    @Test("one that does not exist is refused with the nearest key")
    func unknownKey() {
        #expect(RuleProfile.shippedSource("kota-bekasi-6000") == nil)
        let problem = ProfileError.Problem(
            .unknownValue, path: "key", found: "kota-bekasi-6000", expected: "kota-bekasi-600")
        #expect(throws: ProfileError(file: "kota-bekasi-6000", problems: [problem])) {
            try RuleProfile.shipped("kota-bekasi-6000")
        }
    }
}
