import TapakGeoPackage
import TapakLanguage
import TapakProgramme
import Testing

@Suite("The words of a project")
struct ProjectTextTests {
    private static let tables = [
        "parcels", "kelurahan", "buildings", "jalan", "roads", "lp2b", "lsd", "rth", "sempadan", "sutet", "banjir",
        "cooperatives", "reported_counts",
        "cooperative_business_units", "cooperative_channels", "cooperative_partners", "layer_styles", "tapak_settings",
        "tapak_migrations", "tapak_profiles", "tapak_units", "tapak_deliveries",
        "tapak_delivery_parts", "tapak_assessments", "tapak_journal", "tapak_state_parcels", "tapak_state_lp2b",
    ]

    @Test("every column of every layer has a title and a sentence", arguments: Language.allCases)
    func columns(language: Language) {
        let phrasebook = Phrasebook(language)
        for layer in [LayerTable.parcels, .kelurahan, .buildings, .zone("jalan")] {
            let columns = layer.columns.map { ProjectColumn(rawValue: $0.name) }
            #expect(!columns.contains(nil), "a column of \(layer.name) has no text")
            let titles = (columns.compactMap { $0 } + [.fid, .geom]).map { phrasebook.text($0).title }
            #expect(Set(titles).count == titles.count, "titles of \(layer.name) are not distinct")
        }
        for column in ProjectColumn.allCases {
            let text = phrasebook.text(column)
            #expect(text.title.count >= 4 && text.title.first?.isLowercase == false && !text.title.contains("_"))
            #expect(text.summary.count >= 8 && text.summary.first?.isUppercase != true || text.summary.hasPrefix("ID "))
            #expect(!text.summary.hasSuffix(".") && !text.summary.contains("\n"))
        }
    }

    @Test("no text is the same in both languages")
    func translated() {
        for column in ProjectColumn.allCases {
            #expect(Phrasebook(.id).text(column).summary != Phrasebook(.en).text(column).summary)
        }
        for word in ProjectWord.allCases {
            #expect(Phrasebook(.id).projectWord(word) != Phrasebook(.en).projectWord(word))
        }
    }

    @Test("tables are called by titles of their own", arguments: Language.allCases)
    func titles(language: Language) {
        let texts = Self.tables.map { Phrasebook(language).text(projectTable: $0) }
        #expect(Set(texts.map(\.title)).count == texts.count)
        for (table, text) in zip(Self.tables, texts) {
            #expect(text.title != table && !text.summary.isEmpty && !text.summary.hasSuffix("."))
        }
        #expect(Phrasebook(language).text(projectTable: "jalan_desa").title == "jalan_desa")
    }

    @Test("every stage on the way of PSU has a label, and no other", arguments: Language.allCases)
    func stages(language: Language) {
        let labels = TenureStage.allCases.map { Phrasebook(language).psuLabel($0) }
        for (stage, label) in zip(TenureStage.allCases, labels) {
            #expect((label != nil) == TenureStage.track(of: .psuFasum).contains(stage))
        }
        let known = labels.compactMap { $0 }
        #expect(Set(known).count == known.count)
    }
}
