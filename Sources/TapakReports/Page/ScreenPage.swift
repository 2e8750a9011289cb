import TapakFormats
import TapakGeometry
public import TapakLanguage
public import TapakProgramme
public import TapakSiting
public import TapakSurvey
public import TapakWorkflows

/// The page for a person: one HTML file with map, list, summary of every unit, findings and provenance.
///
/// The file stands alone: style and script are inline, allowed by their hashes, and its policy forbids every request.
/// Summary, findings and provenance are HTML; map and list are made by the script from compact JSON, so that 20,000
/// parcels open quickly. All text from files is escaped on its way into HTML and JSON, and the script writes text only.
///
/// - Complexity: O(positions) time and, in memory, about as many bytes as the file has.
public struct ScreenPage {
    let profile: RuleProfile
    let layer: VillageLayer?
    let phrasebook: Phrasebook
    private let land: [LandLayer]
    private let roads: RoadLayer?
    private var parcels: PageParcels

    /// An empty page.
    ///
    /// - Parameters:
    ///   - profile: the rules.
    ///   - layer: the units that parcels are grouped by.
    ///   - phrasebook: the language.
    ///   - land: the layers that were loaded, drawn beneath the parcels.
    ///   - roads: the roads that were loaded, drawn likewise.
    public init(
        profile: RuleProfile, layer: VillageLayer?, phrasebook: Phrasebook, land: [LandLayer] = [],
        roads: RoadLayer? = nil
    ) {
        self.profile = profile
        self.layer = layer
        self.phrasebook = phrasebook
        self.land = land
        self.roads = roads
        let extent = layer?.extent ?? .empty
        parcels = PageParcels(
            profile: profile, phrasebook: phrasebook, grid: extent.isEmpty ? nil : MapGrid(origin: extent.centre))
    }

    /// Adds a feature.
    public mutating func add(_ screened: ScreenParcels.Screened) { parcels.add(screened) }

    /// Writes the page; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ outcome: ScreenParcels.Outcome, to sink: ReportSink) throws {
        let overlays = overlays
        try sink.write { buffer in
            appendHead(to: &buffer)
            appendIntroduction(outcome, to: &buffer)
            appendWorkspace(outcome, overlays, to: &buffer)
        }
        try sink.write { buffer in
            appendSummary(outcome, to: &buffer)
            appendFindings(outcome.tally, to: &buffer)
            appendProvenance(outcome.provenance, to: &buffer)
            buffer.append("</main>\n<script type=\"application/json\" id=\"data\">")
            PageData(page: self, parcels: parcels, overlays: overlays).append(outcome, to: &buffer)
        }
        try sink.write { $0.append("</script>\n<script>\(PageAssets.script)</script>\n</body>\n</html>\n") }
    }

    /// The layers by the order of the profile, then those it has no rule for, then the roads.
    private var overlays: [PageOverlay] {
        let extent = layer?.extent ?? .empty
        let drawer = PageLand(
            grid: parcels.grid ?? MapGrid(origin: Position(x: 0, y: 0)), extent: extent.isEmpty ? nil : extent)
        let names = profile.layers.map(\.name)
        let known = names.compactMap { name in land.last { $0.name == name } }
        let ordered = known + land.filter { !names.contains($0.name) }
        var overlays = ordered.map { layer in
            PageOverlay(
                kind: .land, text: text(of: layer), drawing: drawer.drawing(ground: layer.pieces, lines: layer.lines))
        }
        if let roads {
            let areas = roads.roads.filter(\.isArea).map(\.geometry)
            let lines = roads.roads.filter { !$0.isArea }.map(\.geometry)
            overlays.append(
                PageOverlay(
                    kind: .roads, text: phrasebook.word(.roads), drawing: drawer.drawing(ground: areas, lines: lines)))
        }
        return overlays
    }

    private func text(of layer: LandLayer) -> String {
        let name = phrasebook.label(Criterion.layer(layer.name))
        guard let rule = profile.layer(named: layer.name) else { return name }
        let text = name + ": " + phrasebook.label(rule.effect)
        return rule.buffer > .zero ? text + phrasebook.widened(by: rule.buffer) : text
    }

    private func appendHead(to buffer: inout TextBuffer) {
        buffer.append(
            """
            <!DOCTYPE html>
            <html lang="\(phrasebook.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(PageAssets.policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light">
            <link rel="icon" href="data:,">
            <title>
            """)
        buffer.appendHTML("\(phrasebook.word(.title)) – \(phrasebook.text(profile.title))")
        buffer.append("</title>\n<style>\(PageAssets.style)</style>\n</head>\n<body>\n")
        buffer.append("<a class=\"skip\" href=\"#list\">")
        buffer.appendHTML(phrasebook.pageWord(.skip))
        buffer.append("</a>\n")
    }
}
