import Foundation
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

/// A page made of GeoJSON texts, and what stands in it.
struct PageDrawing {
    let html: String
    /// What the script of the page draws from.
    let data: [String: Any]
    let outcome: ScreenParcels.Outcome

    /// - Parameters:
    ///   - parcels: features.
    ///   - villages: features of the village layer.
    ///   - language: the language of the page.
    ///   - land: layers by name, as features.
    ///   - roads: features.
    ///   - asksFootprint: whether the building is placed on every parcel.
    ///   - siting: what was found out about building on the parcel with a number.
    init(
        parcels: [String], villages: [String]? = nil, language: Language = .id, land: [(String, [String])] = [],
        roads: [String]? = nil, asksFootprint: Bool = false, siting: [Int: Siting] = [:]
    ) async throws {
        let scratch = try ScratchFolder()
        func collection(_ features: [String], _ name: String) throws -> String {
            try scratch.write(
                #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#, to: name)
        }
        let profile = try RuleProfile.shipped("kota-bekasi-600")
        let file = try collection(parcels, "p.geojson")
        var input = ScreenParcels.Input(files: [file], profile: profile, profileHash: "0123abcd")
        input.villages = try villages.map { try LoadVillages()(.init(path: try collection($0, "v.geojson"))) }
        input.layers = try land.map { name, features in
            let rule = try #require(profile.layer(named: name))
            return try LoadLayer()(
                .init(name: name, paths: [try collection(features, "\(name).geojson")]), rule: rule)
        }
        input.roads = try roads.map { features in
            try LoadLayer().roads(.init(name: "roads", paths: [try collection(features, "roads.geojson")]))
        }
        input.asksFootprint = asksFootprint
        var page = ScreenPage(
            profile: profile, layer: input.villages?.layer, phrasebook: Phrasebook(language),
            land: input.layers.map(\.layer), roads: input.roads?.layer)
        outcome = try await ScreenParcels()(input) { screened in
            var screened = screened
            if let found = siting[screened.assessment.parcel.feature] {
                screened.assessment.siting = found
                if let standing = found.footprint { screened.assessment.answers[.footprint] = standing.answer }
                screened.assessment.answers.merge(found.land?.answers ?? [:]) { _, found in found }
            }
            page.add(screened)
        }
        let sink = try ReportSink(path: scratch.file("page.html"), overwrite: false)
        try page.write(outcome, to: sink)
        try sink.commit()
        html = try scratch.text("page.html")
        let json = html.components(separatedBy: #"<script type="application/json" id="data">"#).last?
            .components(separatedBy: "</script>").first
        data = (try JSONSerialization.jsonObject(with: Data((json ?? "").utf8)) as? [String: Any]) ?? [:]
    }

    /// A feature with a ring of positions; the ring is closed here.
    static func feature(_ properties: String, _ ring: [Position]) -> String {
        let positions = (ring + ring.prefix(1)).map { "[\($0.x),\($0.y)]" }.joined(separator: ",")
        return
            #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"Polygon","coordinates":[[\#(positions)]]}}"#
    }

    /// A square by its lower left corner, in degrees.
    static func square(_ x: Double, _ y: Double, _ side: Double) -> [Position] {
        [(0, 0), (side, 0), (side, side), (0, side)].map { Position(x: x + $0.0, y: y + $0.1) }
    }

    var parcels: [[Any]] { data["parcels"] as? [[Any]] ?? [] }
    var villages: [[Any]] { data["villages"] as? [[Any]] ?? [] }

    /// A sentence of the page as its script puts it together.
    func sentence(_ phrase: Any) -> String {
        let wordings = data["phrases"] as? [String] ?? []
        if let index = phrase as? Int { return wordings[index] }
        guard var parts = phrase as? [Any], let index = parts.removeFirst() as? Int else { return "" }
        var numbers = parts.compactMap { $0 as? String }
        return String(wordings[index].flatMap { $0 == "\u{1}" ? Array(numbers.removeFirst()) : [$0] })
    }

    /// Rings as the script decodes them, in millionths of a degree east and south of the page's origin.
    static func decoded(_ rings: Any) -> [[Position]] {
        (rings as? [[Int]] ?? []).map { flat in
            var (x, y) = (0, 0)
            return stride(from: 0, to: flat.count, by: 2).map { index in
                x += flat[index]
                y += flat[index + 1]
                return Position(x: Double(x), y: Double(y))
            }
        }
    }
}
