import Foundation
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakTestSupport
import Testing

@Suite("Layers, roads and buildings on the page")
struct PageLandTests {
    private static let parcels = [
        PageDrawing.feature(#"{"id":"A"}"#, PageDrawing.square(107.001, -6.249, 0.0003)),
        PageDrawing.feature(#"{"id":"B"}"#, PageDrawing.square(107.002, -6.249, 0.0003)),
    ]
    private static let villages = [
        PageDrawing.feature(#"{"WADMKD":"Desa"}"#, PageDrawing.square(107, -6.25, 0.01))
    ]
    private static let road =
        #"{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[107,-6.249],[107.005,-6.249],[107.01,-6.248]]}}"#

    private static func siting(of answer: Answer = .pass) -> Siting {
        var siting = Siting()
        var standing = SitingExample.fitting(SitingExample.square(107.0011, -6.2489))
        standing.answer = answer
        siting.footprint = standing
        siting.land = SitingExample.land
        siting.access = SitingExample.access
        return siting
    }

    private static func overlays(_ page: PageDrawing) -> [[Any]] { page.data["overlays"] as? [[Any]] ?? [] }

    @Test("a placed building is drawn to 0.1 m, and told with direction, layers, remainder and access")
    func building() async throws {
        let page = try await PageDrawing(parcels: Self.parcels, villages: Self.villages, siting: [0: Self.siting()])
        let found = try #require(page.parcels[0][21] as? [Any])
        let ring = try #require(PageDrawing.decoded(found[0]).first)
        // The origin is the middle of the village, 107.005 -6.245; y grows to the south.
        #expect(Set(ring.map { [$0.x, $0.y] }) == [[-3900, 3900], [-3800, 3900], [-3800, 3800], [-3900, 3800]])
        let sentences = try #require(found[1] as? [[Any]])
        let criteria = try #require(page.data["criteria"] as? [String])
        let told = try sentences.map { "\(criteria[try #require($0[0] as? Int)]): \(page.sentence($0[1]))" }
        #expect(
            told == [
                "tapak bangunan: bangunan 20 × 30 m muat, sisa 1,23 m di tiap sisi; sisi panjang pada arah 12,5°",
                "layer LP2B: 210,13 m² (25,0 %), menghalangi: tidak lulus",
                "layer sempadan: 40,50 m² (5,0 %), mengurangi luas: ukur ulang",
                "layer SUTET: 0,50 m² (0,1 %), terlalu sedikit untuk dihitung: lulus", "layer banjir: tidak terkena",
            ])
        #expect(page.sentence(found[2]) == "759,50 m², bagian terbesar 612,25 m² ± 12,38 m²: ukur ulang")
        #expect(page.sentence(found[3]).hasPrefix("12,4 m sisi bidang di tepi jalan (Jl. Mawar"))
        // What was not loaded, or lies elsewhere, keeps its answer: the page lists it as not checked.
        let answers = try #require(page.parcels[0][20] as? [Int])
        let codes = try #require(page.data["answerCodes"] as? [String])
        #expect(
            answers.map { codes[$0] }
                == ["pass", "fail", "not_checked", "not_checked", "resurvey", "pass", "pass"])
        #expect(page.data["footprint"] as? Int == 0)
        #expect(page.parcels[1][20] is NSNull && page.parcels[1][21] is NSNull)
    }

    @Test("the building that a screening places stands inside its parcel, and the reason says that it fits")
    func placed() async throws {
        let parcel = PageDrawing.feature(#"{"id":"A"}"#, PageDrawing.square(107.001, -6.249, 0.0003))
        let page = try await PageDrawing(parcels: [parcel], villages: Self.villages, asksFootprint: true)
        let found = try #require(page.parcels[0][21] as? [Any])
        let building = try #require(PageDrawing.decoded(found[0]).first)
        #expect(building.count == 4)
        // 107.001 to 107.0013, and half a cell of rounding.
        for corner in building {
            #expect((-4000.5...(-3699.5)).contains(corner.x) && (3699.5...4000.5).contains(corner.y))
        }
        // A degree is 110.6 km from south to north there, and 110.7 km from west to east.
        let sides = building.indices.map { building[$0].distance(to: building[($0 + 1) % 4]) * 0.1107 }.sorted()
        for (side, metres) in zip(sides, [20.0, 20, 30, 30]) { #expect(abs(side - metres) < 0.2) }
        #expect(page.sentence(page.parcels[0][7]).contains("bangunan 20 × 30 m muat"))
        #expect(!page.html.contains("<strong>Tidak diperiksa:</strong> tapak bangunan"))
    }

    @Test("layers stand in the order of the profile, then roads, with what they do")
    func order() async throws {
        let square = PageDrawing.feature("{}", PageDrawing.square(107.003, -6.249, 0.001))
        let page = try await PageDrawing(
            parcels: Self.parcels, villages: Self.villages, land: [("banjir", [square]), ("lp2b", [square])],
            roads: [Self.road])
        let overlays = Self.overlays(page)
        #expect(overlays.map { $0[0] as? String } == ["land", "land", "roads"])
        #expect(overlays.map { $0[1] as? String } == ["layer LP2B: menghalangi", "layer banjir: peringatan", "jalan"])
        let ring = try #require(PageDrawing.decoded(overlays[0][2]).first)
        #expect(Set(ring.map { [$0.x, $0.y] }) == [[-2000, 4000], [-1000, 4000], [-1000, 3000], [-2000, 3000]])
        #expect(
            PageDrawing.decoded(overlays[2][3])
                == [[Position(x: -5000, y: 4000), Position(x: 0, y: 4000), Position(x: 5000, y: 3000)]])
        #expect(page.html.contains("<fieldset id=\"overlays\" hidden><legend>Tampilkan pada peta</legend></fieldset>"))
        #expect(page.html.contains("<strong>Layer yang diperiksa:</strong>"))
        #expect(!page.html.contains("Untuk peta, "))
    }

    @Test("without layers, roads or buildings there is nothing to put away")
    func bare() async throws {
        let page = try await PageDrawing(parcels: Self.parcels, villages: Self.villages)
        #expect(Self.overlays(page).isEmpty)
        #expect(page.parcels.allSatisfy { $0[21] is NSNull })
        #expect(!page.html.contains("class=\"loaded\""))
    }

    @Test("what lies far from the village layer is not drawn")
    func far() async throws {
        let near = PageDrawing.feature("{}", PageDrawing.square(107.02, -6.249, 0.001))
        let far = PageDrawing.feature("{}", PageDrawing.square(107.2, -6.249, 0.001))
        for (villages, count) in [(Self.villages as [String]?, 1), (nil, 2)] {
            let page = try await PageDrawing(parcels: Self.parcels, villages: villages, land: [("lp2b", [near, far])])
            #expect(PageDrawing.decoded(Self.overlays(page)[0][2]).count == count)
        }
    }

    /// A zigzag of so many teeth along a parallel, closed below: teeth of 5 m that no village tolerance removes.
    private static func comb(teeth: Int, x: Double, y: Double) -> [Position] {
        let top = (0..<2 * teeth).map { number -> Position in
            Position(x: x + Double(number) * 2e-5, y: y + (number.isMultiple(of: 2) ? 0 : 5e-5))
        }
        return top + [Position(x: x + Double(2 * teeth) * 2e-5, y: y - 1e-4), Position(x: x, y: y - 1e-4)]
    }

    @Test("a layer of 100,000 positions fits a page of reasonable size, and the page says how")
    func large() async throws {
        let villages = [PageDrawing.feature(#"{"WADMKD":"Kota"}"#, PageDrawing.square(106.9, -6.5, 0.3))]
        let combs = (0..<10).map { row in
            PageDrawing.feature("{}", Self.comb(teeth: 5000, x: 106.91, y: -6.45 + 0.01 * Double(row)))
        }
        let page = try await PageDrawing(parcels: Self.parcels, villages: villages, land: [("lp2b", combs)])
        let rings = PageDrawing.decoded(Self.overlays(page)[0][2])
        #expect(rings.reduce(0) { $0 + $1.count } <= 20_000)
        #expect(!rings.isEmpty)
        #expect(page.html.utf8.count < 400_000)
        let note = try #require(
            page.html.firstMatch(of: /Untuk peta, layer LP2B: menghalangi disederhanakan sekitar (\d+) m/))
        // Teeth of 5.5 m are gone as soon as the tolerance is beyond that.
        #expect((4...9).contains(try #require(Int(note.1))))
    }

    @Test("where nothing else helps the smallest parts are left out, and counted")
    func shattered() async throws {
        let villages = [PageDrawing.feature(#"{"WADMKD":"Kota"}"#, PageDrawing.square(106.9, -6.5, 0.3))]
        // 6,000 squares of 55 m have 24,000 corners that no simplification removes.
        let pieces = (0..<6000).map { number in
            let column = Double(number % 100)
            let row = Double(number / 100)
            let corner = Position(x: 106.905 + column * 0.001, y: -6.49 + row * 0.001)
            let side: Double = number < 5000 ? 5e-4 : 4e-4
            return PageDrawing.feature("{}", PageDrawing.square(corner.x, corner.y, side))
        }
        let page = try await PageDrawing(parcels: Self.parcels, villages: villages, land: [("lp2b", pieces)])
        let rings = PageDrawing.decoded(Self.overlays(page)[0][2])
        #expect(rings.count == 5000)
        // The large ones stay: 500 units a side.
        #expect(rings.allSatisfy { ring in BoundingBox(around: ring).maxX - BoundingBox(around: ring).minX > 490 })
        #expect(page.html.contains(" dan 1.000 bagian kecil tidak digambar"))
    }

    @Test("an open road keeps its ends and stays within a metre", arguments: 0..<10 as Range<UInt64>)
    func path(seed: UInt64) async throws {
        var lots = SplitMix64(seed: seed)
        let line = (0..<400).map { number in
            Position(x: 107 + Double(number) * 2e-5, y: -6.245 + Double.random(in: -3e-5...3e-5, using: &lots))
        }
        let text = line.map { "[\($0.x),\($0.y)]" }.joined(separator: ",")
        let page = try await PageDrawing(
            parcels: Self.parcels, villages: Self.villages,
            roads: [
                #"{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[\#(text)]}}"#
            ])
        let drawn = try #require(PageDrawing.decoded(Self.overlays(page)[0][3]).first)
        let original = line.map { Position(x: ($0.x - 107.005) * 1e6, y: (-6.245 - $0.y) * 1e6) }
        #expect(drawn.count < original.count)
        #expect(drawn.first?.distance(to: original[0]) ?? 9 < 1 && drawn.last?.distance(to: original[399]) ?? 9 < 1)
        let limit = 10 + 2 * 0.7072
        for position in original {
            let nearest = drawn.indices.dropLast().map { position.distance(toSegment: drawn[$0], drawn[$0 + 1]) }.min()
            #expect(try #require(nearest) <= limit)
        }
    }

    @Test("text of layers stays text")
    func hostile() async throws {
        let text = #"</script><img src=x onerror=alert(1)>"#
        let encoded = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
        var siting = Self.siting()
        var road = AccessStanding.Road(distance: .metres(3))
        road.name = text
        siting.access = AccessStanding(frontage: .metres(5), road: road, longSideFaces: nil)
        let page = try await PageDrawing(
            parcels: Self.parcels,
            land: [("lp2b", [PageDrawing.feature(#"{"sumber":\#(encoded)}"#, PageDrawing.square(107, -6.25, 0.01))])],
            siting: [0: siting])
        #expect(page.html.components(separatedBy: "<script").count == 3)
        #expect(!page.html.contains("<img"))
        let found = try #require(page.parcels[0][21] as? [Any])
        #expect(page.sentence(found[3]).contains(text))
    }
}
