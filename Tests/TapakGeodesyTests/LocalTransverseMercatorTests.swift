import TapakGeodesy
import TapakGeometry
import TapakTestSupport
import Testing

struct LocalTransverseMercatorTests {
    @Test("agrees with PROJ's tmerc to 1e-8 m within 50 km")
    func agreesWithPROJ() throws {
        let rows = try TestData.table(inPackage: "Tests/Corpus/local-tm.csv")
        #expect(rows.count == 200)
        for row in rows {
            let centre = try row.position("centre_longitude", "centre_latitude")
            let place = try row.position("longitude", "latitude")
            let truth = try row.position("easting_m", "northing_m")
            let plane = LocalTransverseMercator(centre: centre)
            let found = plane.forward(place)
            #expect(found.distance(to: truth) < 1e-8, "\(row)")
            // 1e-12° is 0.1 µm.
            let back = plane.inverse(truth)
            #expect(abs((back.x - place.x).remainder(dividingBy: 360)) < 1e-12, "\(row)")
            #expect(abs(back.y - place.y) < 1e-12, "\(row)")
        }
    }

    @Test("the centre is the origin, east is right and north is up")
    func orientation() {
        let plane = LocalTransverseMercator(centre: Position(x: 107, y: -6.25))
        #expect(plane.forward(plane.centre) == Position(x: 0, y: 0))
        let moved = plane.forward([Position(x: 107.001, y: -6.25), Position(x: 107, y: -6.249)])
        #expect(moved[0].x > 110 && abs(moved[0].y) < 0.001)
        #expect(moved[1].y > 110 && moved[1].x == 0)
        #expect(plane.inverse(moved)[0].x > 107)
    }

    @Test("lengths on the meridian and near it are those on the ellipsoid", arguments: 0..<20 as Range<UInt64>)
    func scale(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let centre = Position(
            x: .random(in: 95...141, using: &generator), y: .random(in: -11...6, using: &generator))
        let plane = LocalTransverseMercator(centre: centre)
        let first = Position(
            x: centre.x + .random(in: -0.0005...0.0005, using: &generator),
            y: centre.y + .random(in: -0.0005...0.0005, using: &generator))
        let second = Position(
            x: centre.x + .random(in: -0.0005...0.0005, using: &generator),
            y: centre.y + .random(in: -0.0005...0.0005, using: &generator))
        let straight = plane.forward(first).distance(to: plane.forward(second))
        // Scale at 55 m from the meridian is 1 + 4e-11; 10 nm more for the ordinates' last bits.
        let truth = geodesicDistance(first, second).metres
        #expect(abs(straight - truth) < 1e-8 + 1e-9 * truth)
    }

    @Test(
        "neither poles, nor far sides, nor what is no number stop it",
        arguments: [
            Position(x: 0, y: 90), Position(x: 0, y: -90), Position(x: 287, y: 6.25), Position(x: .nan, y: 0),
            Position(x: 0, y: .infinity), Position(x: 1e300, y: -1e300),
        ])
    func odd(place: Position) {
        let plane = LocalTransverseMercator(centre: Position(x: 107, y: -6.25))
        _ = plane.inverse(plane.forward(place))
        if !place.isFinite { #expect(!plane.forward(place).isFinite) }
    }
}
