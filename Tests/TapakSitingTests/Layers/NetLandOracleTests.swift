import Foundation
import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakTestSupport
import TapakTopology
import Testing

/// Tests/Oracles/net_land.py: dirty layers, parcels upon them, and what shapely says. The large tables are read from the
/// folder that TAPAK_NET_LAND names.
@Suite("Net land against shapely")
struct NetLandOracleTests {
    private struct Tables {
        var layers: [[String: String]]
        var parcels: [[String: String]]
        var troubles: [[String: String]]

        init(folder: String?) throws {
            func table(_ name: String) throws -> [[String: String]] {
                guard let folder else { return try TestData.table(inPackage: "Tests/Corpus/\(name)") }
                let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
                let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
                    .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
                return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
            }
            layers = try table("net-land-layers.csv")
            parcels = try table("net-land-parcels.csv")
            troubles = try table("net-land-troubles.csv")
        }
    }

    private static let largeFolder = ProcessInfo.processInfo.environment["TAPAK_NET_LAND"]
    private static let names = ["lp2b", "sempadan", "sutet", "banjir"]
    private static let buffers = ["sempadan": 5.0, "sutet": 12.5]

    private static func ring(_ text: some StringProtocol) -> [Position] {
        text.split(separator: ";").compactMap { position in
            let ordinates = position.split(separator: " ").compactMap { Double($0) }
            return ordinates.count == 2 ? Position(x: ordinates[0], y: ordinates[1]) : nil
        }
    }

    private static func geometry(_ text: String, isLine: Bool = false) -> Geometry {
        if isLine {
            let path = ring(text)
            return Geometry(kind: .lineString, positions: path, lineEnds: [path.count])
        }
        return Geometry(polygons: text.split(separator: "/").map { $0.split(separator: "|").map { ring($0) } })
    }

    private static func layers(_ tables: Tables) throws -> [LandLayer] {
        try names.map { name in
            let rows = tables.layers.filter { $0["layer"] == name }
            return try LayerDrawing.layer(
                name, rows.map { geometry($0["shape"] ?? "", isLine: $0["kind"] == "line") },
                keepsLines: buffers[name] != nil)
        }
    }

    private func compare(_ tables: Tables) throws -> (count: Int, largest: Double) {
        let layers = try Self.layers(tables)
        let use = try LandUse(
            profile: LayerDrawing.profile(buffers: Self.buffers), layers: layers, engine: TopologyEngine())
        var largest = 0.0
        for row in tables.parcels {
            let parcel = Self.geometry(row["shape"] ?? "")
            let land = try use.net(of: parcel, appraise: LayerDrawing.appraised)
            var found = Self.names.map { ($0 + "_m2", land.standing($0)?.overlap.squareMetres ?? .nan) }
            let rest = land.remaining
            found.append(("remaining_m2", rest?.area.squareMetres ?? parcel.geodesicArea.squareMetres))
            let whole = (0..<parcel.partCount).map { parcel.geodesicArea(ofPart: $0).squareMetres }.max() ?? 0
            found.append(("largest_m2", rest?.largestArea.squareMetres ?? whole))
            for (column, area) in found {
                let expected = try #require(row[column].flatMap(Double.init))
                let difference = abs(area - expected)
                // Not `<` of the difference: a NaN has to differ.
                #expect(difference <= 0.01, "parcel \(row["parcel"] ?? ""), \(column): \(area), expected \(expected)")
                largest = max(largest, difference)
            }
        }
        return (tables.parcels.count, largest)
    }

    private func compareTroubles(_ tables: Tables) throws {
        for layer in try Self.layers(tables) {
            let expected = tables.troubles.filter { $0["layer"] == layer.name }
            let found = layer.condition.troubles
            #expect(Set(found.map(\.defect.rawValue)) == Set(expected.compactMap { $0["defect"] }), "\(layer.name)")
            for trouble in found {
                guard let row = expected.first(where: { $0["defect"] == trouble.defect.rawValue }) else { continue }
                #expect(String(trouble.count) == row["count"], "\(layer.name) \(trouble.defect)")
                guard let area = row["area_m2"].flatMap(Double.init), let own = trouble.area?.squareMetres else {
                    continue
                }
                #expect(abs(own - area) <= 0.01 + 2e-4 * area, "\(layer.name) \(trouble.defect)")
            }
        }
    }

    @Test("120 parcels: areas to 0.01 m²")
    func parcels() throws {
        let tables = try Tables(folder: nil)
        #expect(tables.parcels.count == 120)
        _ = try compare(tables)
    }

    @Test("what is wrong with the layers: as many features, as much ground")
    func troubles() throws { try compareTroubles(Tables(folder: nil)) }

    @Test("5,000 parcels: areas to 0.01 m²", .enabled(if: largeFolder != nil))
    func many() throws {
        let tables = try Tables(folder: Self.largeFolder)
        let (count, largest) = try compare(tables)
        print("net land: \(count) parcels, largest difference \(largest) m²")
        #expect(count >= 5000)
        try compareTroubles(tables)
    }
}
