import TapakGeoPackage
import TapakLanguage
import TapakReports
import Testing

@Suite("How QGIS shows a project")
struct ProjectPresentationTests {
    private static let names = [
        "parcels", "kelurahan", "lp2b", "lsd", "rth", "sempadan", "sutet", "banjir", "jalan", "buildings",
        "cooperatives", "tapak_settings",
    ]

    private func presentation(_ name: String, _ language: Language = .id) throws -> LayerPresentation {
        try #require(ProjectPresentation(Phrasebook(language)).layers(named: [name]).first)
    }

    private func style(_ name: String, _ language: Language = .id) throws -> StyleElement {
        let style = try #require(try presentation(name, language).style)
        return try #require(StyleDocument.root(of: style.qml), "the style of \(name) is no XML")
    }

    /// The symbol of a rule or category.
    private func symbol(_ choice: StyleElement, in style: StyleElement) throws -> StyleElement {
        let symbols = try #require(style.first("symbols"))
        return try #require(symbols.children.first { $0.attributes["name"] == choice.attributes["symbol"] })
    }

    /// Outline colour; stroke with pattern; mark: three signs that each have to tell symbols apart.
    private func signs(_ symbol: StyleElement) -> [String] {
        let layers = symbol.children.filter { $0.name == "layer" }
        let area = layers.first { $0.attributes["class"] == "SimpleFill" }?.values ?? [:]
        let angles = layers.filter { $0.attributes["class"] == "LinePatternFill" }.compactMap { $0.values["angle"] }
        let mark = layers.first { $0.attributes["class"] == "CentroidFill" }?.first("symbol")?.first("layer")?.values
        return [
            area["outline_color"] ?? "", (area["outline_style"] ?? "") + angles.joined(separator: "+"),
            (mark?["name"] ?? "") + (mark?["color"] == "255,255,255,255" ? " hollow" : ""),
        ]
    }

    @Test("tables come in the order asked for, with titles in the language", arguments: Language.allCases)
    func order(language: Language) {
        let layers = ProjectPresentation(Phrasebook(language)).layers(named: Self.names)
        #expect(layers.map(\.table) == Self.names)
        #expect(layers[0].title == (language == .id ? "Bidang calon lokasi" : "Candidate parcels"))
        #expect(Set(layers.map(\.title)).count == layers.count)
    }

    @Test("layers are drawn, tables without geometry are not")
    func drawn() throws {
        for layer in ProjectPresentation(Phrasebook(.id)).layers(named: Self.names) {
            let hasGeometry = !["cooperatives", "tapak_settings"].contains(layer.table)
            #expect((layer.style != nil) == hasGeometry)
            #expect(layer.columns.isEmpty == !hasGeometry)
            if let style = layer.style { #expect(style.name == "Tapak \(layer.table)" && !style.summary.isEmpty) }
        }
    }

    @Test("the name of a style fits its column, whatever the layer is called")
    func longName() throws {
        let name = String(repeating: "jalan_", count: 6)
        #expect(try presentation(name).style?.name == "Tapak jalan_jalan_jalan_jalan_")
    }

    @Test(
        "parcels have five verdicts, each with its own colour, its own stroke and its own mark",
        arguments: Language.allCases)
    func verdicts(language: Language) throws {
        let style = try style("parcels", language)
        let rules = style.every("rule")
        let conditions = ["= 'pass'", "= 'resurvey'", "= 'unassessable'", "= 'fail'", "IS NULL"]
        let chosen = try conditions.map { condition in
            try #require(rules.first { $0.attributes["filter"]?.hasSuffix("\"verdict\" \(condition)") == true })
        }
        let wanted =
            language == .id
            ? ["✓ lulus", "? ukur ulang", "! tidak dapat dinilai", "✗ tidak lulus", "· belum dinilai"]
            : ["✓ pass", "? resurvey", "! unassessable", "✗ fail", "· not assessed"]
        #expect(chosen.map { $0.attributes["label"] } == wanted)
        let signs = try chosen.map { self.signs(try symbol($0, in: style)) }
        for sign in 0..<3 { #expect(Set(signs.map { $0[sign] }).count == 5) }
        // The colours of page.css.
        #expect(signs.prefix(4).map { $0[0] } == ["26,122,60,255", "168,98,0,255", "91,75,154,255", "179,38,30,255"])
        #expect(chosen.allSatisfy { $0.attributes["filter"]?.contains("<> 'gone'") == true })
        #expect(rules.contains { $0.attributes["filter"] == "\"status\" = 'gone'" })
    }

    @Test("points have a mark that follows the verdict, and no style is bound to one kind of geometry")
    func mixedGeometries() throws {
        let style = try style("parcels")
        let points = try #require(
            style.every("rule").first { $0.attributes["filter"] == "geometry_type($geometry) = 'Point'" })
        let mark = try symbol(points, in: style)
        #expect(mark.attributes["type"] == "marker")
        let expressions = mark.every("Option").filter { $0.attributes["name"] == "expression" }
        #expect(expressions.count == 3)
        for name in ["circle", "diamond", "square", "cross2"] {
            #expect(expressions.first?.attributes["value"]?.contains("'\(name)'") == true)
        }
        for name in Self.names.prefix(10) { #expect(try self.style(name).first("layerGeometryType") == nil) }
    }

    @Test("kelurahan have four standings and one for none, each with its own pattern")
    func standings() throws {
        let style = try style("kelurahan")
        #expect(style.first("renderer-v2")?.attributes["attr"] == "standing")
        let categories = style.every("category")
        #expect(
            categories.map { $0.attributes["value"] } == ["passing", "doubtful", "failing", "without_candidate", ""])
        let patterns = try categories.prefix(4).map { signs(try symbol($0, in: style))[1] }
        #expect(Set(patterns).count == 4)
    }

    @Test(
        "buildings: the certain and the doubtful are told apart by colour, stroke and hatching; all of it is read only")
    func buildings() throws {
        let style = try style("buildings")
        let categories = style.every("category")
        #expect(categories.map { $0.attributes["value"] } == ["pass", "resurvey", ""])
        #expect(categories.first?.attributes["label"] == "✓ lulus")
        let signs = try categories.map { self.signs(try symbol($0, in: style)) }
        for sign in 0..<2 { #expect(Set(signs.map { $0[sign] }).count == 3) }
        #expect(signs.map { $0[1] } == ["solid45", "dash135", "dot"])
        #expect(try #require(style.first("editable")).children.allSatisfy { $0.attributes["editable"] == "0" })
        let label = try #require(style.first("text-style")?.attributes["fieldName"])
        #expect(label.contains("replace(\"building\", 'x', ' × ')"))
    }

    @Test("zone layers are told apart by colour and by pattern")
    func zones() throws {
        var colours: Set<String> = []
        var patterns: Set<[String]> = []
        let names = ["lp2b", "lsd", "rth", "sempadan", "sutet", "banjir", "jalan"]
        for name in names {
            let style = try style(name)
            #expect(style.every("rule").count == 3)
            let area = try symbol(try #require(style.first("rule")), in: style)
            colours.insert(signs(area)[0])
            patterns.insert(
                area.children.dropFirst().map { ($0.attributes["class"] ?? "") + ($0.values["angle"] ?? "") })
        }
        #expect(colours.count == names.count && patterns.count == names.count)
    }

    @Test("every column has its title, and codes are offered by their labels", arguments: Language.allCases)
    func fields(language: Language) throws {
        for name in ["parcels", "kelurahan", "rth", "buildings"] {
            let presentation = try presentation(name, language)
            let style = try style(name, language)
            let columns = ["fid"] + LayerTable.named(name).columns.map(\.name)
            let aliases = style.every("alias")
            #expect(aliases.map { $0.attributes["field"] } == columns)
            #expect(
                aliases.map { $0.attributes["name"] } == presentation.columns.filter { $0.name != "geom" }.map(\.title))
            for column in presentation.columns where !column.values.isEmpty {
                let field = try #require(
                    style.first("fieldConfiguration")?.children.first { $0.attributes["name"] == column.name })
                #expect(field.first("editWidget")?.attributes["type"] == "ValueMap")
                let offered = field.every("Option").filter { $0.attributes["value"] != nil }
                #expect(offered.map { $0.attributes["value"] } == column.values.map(\.code))
                #expect(offered.map { $0.attributes["name"] } == column.values.map(\.label))
            }
        }
        let parcels = try presentation("parcels", language)
        let capture = try #require(parcels.columns.first { $0.name == "capture_class" })
        #expect(
            capture.values.map(\.code) == [
                "rtk", "total_station", "orthophoto", "imagery", "handheld_gnss", "phone", "unstated",
            ])
        #expect(capture.values.first?.label == (language == .id ? "GNSS RTK" : "RTK GNSS"))
        #expect(parcels.columns.first { $0.name == "reason" }?.values.isEmpty == true)
    }

    @Test("what screening writes is read only, what people may put right is not; bookkeeping is out of sight")
    func editing() throws {
        let style = try style("parcels")
        let editable = try #require(style.first("editable")).children.filter { $0.attributes["editable"] == "1" }
        #expect(
            editable.compactMap { $0.attributes["field"] ?? $0.attributes["name"] } == [
                "parcel_id", "name", "asset_class", "owner_class", "capture_class", "declared_area_m2",
                "declared_basis", "declared_kelurahan", "certificate", "psu_status", "source",
            ])
        let mark = style.first("fieldConfiguration")?.children.first { $0.attributes["name"] == "edited" }
        #expect(mark?.first("editWidget")?.attributes["type"] == "CheckBox")
        let hidden = style.every("column").filter {
            $0.attributes["hidden"] == "1" && $0.attributes["type"] == "field"
        }
        #expect(
            hidden.compactMap { $0.attributes["name"] } == [
                "coordinate_decimals", "coordinate_unit", "attributes", "delivery", "feature",
            ])
    }

    @Test("labels begin at their scale and speak the language's numbers", arguments: Language.allCases)
    func labels(language: Language) throws {
        let parcels = try style("parcels", language)
        #expect(parcels.first("rendering")?.attributes["scaleMax"] == "10000")
        let text = try #require(parcels.first("text-style")?.attributes["fieldName"])
        #expect(text.contains("format_number(\"area_m2\", 0, '\(language.rawValue)')"))
        #expect(text.contains("'✓ '") && text.contains("'? '") && text.contains("'! '") && text.contains("'✗ '"))
        #expect(try style("kelurahan", language).first("rendering")?.attributes["scaleMax"] == "150000")
        #expect(try style("lp2b", language).attributes["labelsEnabled"] == "0")
    }

    @Test("map tips let no element of a file's text through")
    func tips() throws {
        for name in ["parcels", "kelurahan", "rth", "buildings"] {
            let tip = try #require(try style(name).first("mapTip")).text
            for column in ["name", "reason", "kecamatan", "parcel_id"] where tip.contains("\"\(column)\"") {
                for part in tip.split(separator: "[%").dropFirst() where part.contains("\"\(column)\"") {
                    #expect(part.contains("'&lt;'"), "\(column) stands bare in the tip of \(name)")
                }
            }
        }
    }
}
