import TapakGeodesy
import TapakGeometry
import TapakTestSupport
import Testing

struct TM3ZoneTests {
    @Test("there are sixteen zones, 46.2 to 54.1, and EPSG calls them so")
    func names() throws {
        #expect(
            TM3Zone.all.map(\.name) == [
                "46.2", "47.1", "47.2", "48.1", "48.2", "49.1", "49.2", "50.1", "50.2", "51.1", "51.2", "52.1", "52.2",
                "53.1", "53.2", "54.1",
            ])
        let names = try Dictionary(
            TestData.table(inPackage: "Tests/Corpus/reprojection.csv").map { ($0["epsg"], $0["name"]) },
            uniquingKeysWith: { first, _ in first })
        for zone in TM3Zone.all {
            #expect(names["\(zone.crs.epsgCode)"] == "DGN95 / Indonesia TM-3 zone \(zone.name)")
        }
    }

    @Test(
        "a longitude belongs to one zone",
        arguments: [
            (93, "46.2"), (95.999, "46.2"), (96, "47.1"), (106.99, "48.2"), (107.999_999, "48.2"), (108, "49.1"),
            (109.69, "49.1"), (140.9, "54.1"), (141, "54.1"),
        ])
    func containing(longitude: Double, name: String) {
        #expect(TM3Zone.containing(longitude: longitude)?.name == name)
    }

    @Test("outside the zones there is none", arguments: [92.9, 141.1, 0, -107, .nan, .infinity])
    func outside(longitude: Double) {
        #expect(TM3Zone.containing(longitude: longitude) == nil)
    }
}

struct TM3GridTests {
    @Test("positions are those of the EPSG system of the zone")
    func agreesWithPyproj() throws {
        var grid = TM3Grid()
        var compared = 0
        for row in try TestData.table(inPackage: "Tests/Corpus/reprojection.csv") {
            guard let zone = TM3Zone.all.first(where: { "\($0.crs.epsgCode)" == row["epsg"] }) else { continue }
            let found = try grid.positions([row.position("longitude", "latitude")], in: zone)
            #expect(found[0].distance(to: try row.position("x", "y")) < 1e-6, "\(row)")
            compared += 1
        }
        #expect(compared == 48)
    }

    @Test("what cannot be carried is not finite")
    func impossible() throws {
        var grid = TM3Grid()
        let zone = try #require(TM3Zone.containing(longitude: 107))
        let found = try grid.positions([Position(x: 107, y: -95), Position(x: 107, y: -6)], in: zone)
        #expect(found.map(\.isFinite) == [false, true])
        #expect(try grid.positions([], in: zone).isEmpty)
    }
}
