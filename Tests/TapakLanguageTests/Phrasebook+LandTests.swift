import TapakGeometry
import TapakLanguage
import TapakProgramme
import Testing

@Suite("Layers in words")
struct LandTests {
    private func standing(
        _ effect: LayerRule.Effect, _ state: LayerStanding.State, _ answer: Answer, overlap: Double = 0,
        share: Double = 0
    ) -> LayerStanding {
        LayerStanding(
            name: "lp2b", effect: effect, state: state, overlap: .squareMetres(overlap), share: share, answer: answer)
    }

    @Test("what a layer takes, and what follows from it")
    func layers() {
        for (standing, id, en) in [
            (
                standing(.block, .counts, .fail, overlap: 1210.126, share: 0.34),
                "1.210,13 m² (34,0 %), menghalangi: tidak lulus", "1,210.13 m² (34.0 %), blocks: fail"
            ),
            (
                standing(.subtract, .counts, .resurvey, overlap: 40.5, share: 0.05),
                "40,50 m² (5,0 %), mengurangi luas: ukur ulang", "40.50 m² (5.0 %), reduces the area: resurvey"
            ),
            // A warning decides nothing: that it "passes" would say that the land is sound.
            (
                standing(.warn, .counts, .pass, overlap: 300, share: 1), "300,00 m² (100,0 %), peringatan",
                "300.00 m² (100.0 %), warns"
            ),
            (
                standing(.block, .slight, .pass, overlap: 0.5, share: 0.0006),
                "0,50 m² (0,1 %), terlalu sedikit untuk dihitung: lulus",
                "0.50 m² (0.1 %), too little to count: pass"
            ),
            (standing(.block, .clear, .pass), "tidak terkena", "clear of it"),
            (
                standing(.block, .notLoaded, .notChecked), "tidak diperiksa: tidak dimuat", "not checked: not loaded"
            ),
            (
                standing(.block, .elsewhere, .notChecked), "tidak diperiksa: layer tidak mencakup tempat ini",
                "not checked: the layer does not cover this place"
            ),
            (standing(.block, .unanswered, .unassessable), "tidak dapat dinilai", "unassessable"),
        ] {
            #expect(Phrasebook(.id).sentence(standing) == id)
            #expect(Phrasebook(.en).sentence(standing) == en)
        }
    }

    @Test("what remains, as a whole and by its largest part")
    func remaining() {
        func square(_ x: Double) -> [[Position]] {
            [[(0, 0), (1, 0), (1, 1), (0, 0)].map { Position(x: x + $0.0, y: $0.1) }]
        }
        var land = RemainingLand(
            geometry: Geometry(polygons: [square(0), square(5)]), area: .squareMetres(820), largestPart: nil,
            largestArea: .squareMetres(600.125),
            appraisal: Appraisal(area: .squareMetres(600.125), uncertainty: .squareMetres(12.3)), answer: .resurvey)
        #expect(
            Phrasebook(.id).sentence(land) == "820,00 m², bagian terbesar 600,13 m² ± 12,30 m²: ukur ulang")
        #expect(Phrasebook(.en).sentence(land) == "820.00 m², the largest part 600.13 m² ± 12.30 m²: resurvey")
        land.geometry = Geometry(polygons: [square(0)])
        land.appraisal = nil
        land.answer = .unassessable
        #expect(Phrasebook(.id).sentence(land) == "820,00 m²: tidak dapat dinilai")
        land.area = .zero
        #expect(Phrasebook(.id).sentence(land) == "tidak ada yang tersisa")
        #expect(Phrasebook(.en).sentence(land) == "nothing is left")
    }

    @Test("where a layer comes from, also when it does not say so")
    func origin() {
        #expect(
            Phrasebook(.id).origin(
                layer: "layer LP2B", file: "lp2b.geojson", sources: ["Dinas\nPertanian", "BIG"], dates: "2021"..."2024")
                == "layer LP2B: lp2b.geojson, Dinas·Pertanian; BIG, data 2021 – 2024")
        #expect(
            Phrasebook(.en).origin(layer: "roads", file: "r.geojson", sources: [], dates: nil)
                == "roads: r.geojson, source not stated, date not stated")
    }

    @Test("a layer that was simplified for the map says so")
    func simplified() {
        #expect(
            Phrasebook(.id).simplified("layer LP2B", to: .metres(4), omitting: 0)
                == "Untuk peta, layer LP2B disederhanakan sekitar 4 m; hitungan memakai berkas aslinya.")
        #expect(
            Phrasebook(.en).simplified("roads", to: .metres(18), omitting: 1200)
                == "For the map, roads is simplified to about 18 m and 1,200 small parts are not drawn; "
                + "answers come from the original file.")
        #expect(Phrasebook(.id).widened(by: .metres(12.5)) == ", dihitung sampai 12,5 m di luarnya")
    }

    private static let dirty: [(defect: String, id: String, en: String, help: String)] = [
        (
            "left_out", "2 fitur bukan lahan atau jalan yang dapat dipakai, jadi dilewati",
            "2 of them not land or road that can be used, left out",
            "titik tidak dipakai; garis hanya bila profil memberi buffer_m; lengkapi luasan pada layer asalnya"
        ),
        (
            "invalid", "2 fitur cacat, jadi dibetulkan dahulu", "2 of them faulty, put right first",
            "perbaiki layer asalnya; di QGIS: Processing > Fix geometries"
        ),
        (
            "duplicate", "2 fitur sama dengan yang sebelumnya, dihitung sekali",
            "2 of them as an earlier one, counted once",
            "hapus yang ganda pada layer asalnya; di QGIS: Processing > Delete duplicate geometries"
        ),
        (
            "overlapping", "2 fitur menumpuk pada yang sebelumnya, dihitung sekali",
            "2 of them upon an earlier one, counted once",
            "tidak perlu tindakan; untuk merapikannya di QGIS: Processing > Dissolve"
        ),
        (
            "crumb", "2 bagian kurang dari 1 m², tetap dihitung",
            "2 of their parts smaller than 1 m², counted all the same",
            "tidak perlu tindakan; di QGIS: Processing > Eliminate selected polygons"
        ),
        // One that this version does not know is named as it is.
        ("torn", "2 torn", "2 torn", "perbaiki layer asalnya; di QGIS: Processing > Fix geometries"),
    ]

    @Test("a dirty layer says what was wrong with it, and what to do", arguments: dirty)
    func dirt(defect: String, id: String, en: String, help: String) {
        var finding = Finding(
            .layerDirty,
            facts: [
                .init("layer", .text("rth")), .init("defect", .text(defect)), .init("count", .integer(2)),
                .init("features", .text("3, 17")), .init("area", .area(.squareMetres(12.5))),
            ])
        #expect(
            Phrasebook(.id).sentence(finding)
                == "geometri layer rth dibersihkan dahulu: \(id); seluruhnya 12,50 m² (antara lain fitur 3, 17)")
        #expect(
            Phrasebook(.en).sentence(finding)
                == "geometries of the layer rth were cleaned first: \(en); 12.50 m² in all (among them feature 3, 17)")
        #expect(Phrasebook(.id).help(finding) == help)
        finding.facts.removeAll { $0.name == "area" }
        finding.facts[3].value = .text("")
        #expect(Phrasebook(.id).sentence(finding) == "geometri layer rth dibersihkan dahulu: \(id)")
    }

    @Test("what a layer leaves stands in its finding")
    func subtracted() {
        func finding(_ remaining: Area) -> Finding {
            Finding(
                .layerSubtracted,
                facts: [
                    .init("layer", .text("sempadan")), .init("area", .area(.squareMetres(120))),
                    .init("share", .share(0.14)), .init("remaining", .area(remaining)),
                ])
        }
        #expect(
            Phrasebook(.id).sentence(finding(.squareMetres(700)))
                == "luas yang dapat dipakai berkurang 120,00 m² (14,0 %) karena layer sempadan; bagian terbesar yang "
                + "tersisa 700,00 m²")
        #expect(
            Phrasebook(.en).sentence(finding(.squareMetres(700)))
                == "the usable area is smaller by 120.00 m² (14.0 %) because of the layer sempadan; the largest part "
                + "left is 700.00 m²")
        #expect(Phrasebook(.id).sentence(finding(.zero)).hasSuffix(" karena layer sempadan; tidak ada yang tersisa"))
        #expect(Phrasebook(.en).sentence(finding(.zero)).hasSuffix(" because of the layer sempadan; nothing is left"))
    }
}
