import TapakGeometry
import TapakProgramme
import TapakTestSupport

@testable import TapakGeoPackage
@testable import TapakWorkflows

/// A small project with one village, into which parcels and layers are delivered.
struct LayeredProject {
    let scratch: ScratchFolder
    var path: String { scratch.file("project.gpkg") }

    /// - Parameter edit: changes the text of the rules.
    init(rules edit: (String) -> String = { $0 }) throws {
        scratch = try ScratchFolder()
        let village = #"""
            {"type":"FeatureCollection","features":[{"type":"Feature",
            "properties":{"KDEPUM":"32.75.01.1001","WADMKD":"Bekasijaya"},
            "geometry":{"type":"Polygon","coordinates":[[[106.9,-6.4],[107.1,-6.4],[107.1,-6.1],[106.9,-6.1],[106.9,-6.4]]]}}]}
            """#
        var input = InitProject.Input(
            path: path, region: "32.75",
            profile: StoredProfile(
                key: "kota-bekasi-600", version: "1", sha256: "aa",
                yaml: edit(RuleProfile.shippedSource("kota-bekasi-600") ?? "")),
            received: "2026-01-01", presentations: { _ in [] })
        input.kelurahan = try scratch.write(village, to: "village.geojson")
        _ = try InitProject()(input)
    }

    /// A feature; `coordinates` as GeoJSON writes them.
    static func feature(_ type: String, _ coordinates: String, _ properties: String = "{}") -> String {
        #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"\#(type)","coordinates":\#(coordinates)}}"#
    }

    /// A rectangle whose south-western corner lies `east` and `north` metres from 107° E 6.25° S.
    ///
    /// A degree of longitude is 110 662 m there and one of latitude 110 587 m: π/180 times the radii of WGS 84,
    /// a · cos φ / √(1 − e² sin² φ) = 6 340 479 m and a (1 − e²) / (1 − e² sin² φ)^1.5 = 6 336 193 m.
    static func rectangle(east: Double, north: Double, width: Double, height: Double) -> String {
        func place(_ x: Double, _ y: Double) -> String { "[\(107 + x / 110_662),\(-6.25 + y / 110_587)]" }
        let (right, top) = (east + width, north + height)
        let corners = [(east, north), (right, north), (right, top), (east, top), (east, north)]
        return "[[" + corners.map { place($0.0, $0.1) }.joined(separator: ",") + "]]"
    }

    /// A parcel of so many metres, 200 m east of the one with the number before.
    static func parcel(_ number: Int, _ width: Double = 40, _ height: Double = 40) -> String {
        let ring = rectangle(east: Double(number) * 200, north: 0, width: width, height: height)
        return feature("Polygon", ring, #"{"id":"P\#(number)","cara_ukur":"RTK"}"#)
    }

    @discardableResult func deliver(
        _ features: [String], into layer: String, file: String? = nil,
        edit: (inout ImportFeatures.Input) -> Void = { _ in }
    ) async throws -> ImportFeatures.Outcome {
        let file = try scratch.write(
            #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#,
            to: file ?? "\(layer).geojson")
        var input = ImportFeatures.Input(
            project: path, file: file, layer: layer, sourceName: layer, received: "2026-02-01",
            sentence: { "\($0)" }, presentations: { _ in [] })
        edit(&input)
        return try await ImportFeatures()(input)
    }

    func screen() async throws -> ScreenProject.Outcome {
        try await ScreenProject()(ScreenProject.Input(path: path, sentence: { "\($0)" }))
    }

    func read<Value>(_ body: (ProjectDatabase) throws -> Value) throws -> Value {
        let store = try ProjectStore(path: path, access: .reading)
        defer { try? store.close() }
        return try store.read(body)
    }

    /// Changes the project.
    func change(_ body: (ProjectDatabase) throws -> Void) throws {
        let store = try ProjectStore(path: path, access: .writing)
        let transaction = try store.begin()
        try transaction.perform(body)
        try transaction.commit()
        try store.close()
    }

    /// Changes one feature of a layer and nothing else.
    func change(_ layer: LayerTable, _ fid: Int64, _ body: (inout StoredFeature) -> Void) throws {
        try change { database in
            guard var feature = try database.features(of: layer).first(where: { $0.fid == fid }) else { return }
            body(&feature)
            try database.write([feature], to: layer)
        }
    }

    /// Makes features look as if another program had added them.
    func forgetStates(_ fids: [Int64], of layer: LayerTable) throws {
        try change { try $0.acknowledge(LayerEdits(layer: layer, removed: fids), states: [:]) }
    }

    /// What stands in a column of a layer, by key.
    func column(_ name: String, of layer: LayerTable) throws -> [StoredValue] {
        guard let place = layer.index(of: name) else { return [] }
        return try read { try $0.features(of: layer).map { $0.values[place] } }
    }

    /// The layers as assessments rest on them.
    func layers() throws -> ProjectLayers {
        try read { try ProjectLayers($0, profile: ProjectGround.profile(of: $0.profile())) }
    }
}
