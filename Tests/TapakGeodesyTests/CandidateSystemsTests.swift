import TapakGeodesy
import TapakGeometry
import Testing

struct CandidateSystemsTests {
    /// A city, what it is like in a system, and the village layer beside it.
    struct Guess: CustomTestStringConvertible {
        var testDescription: String
        var first: Int
        var box: BoundingBox
        var near: BoundingBox
    }

    // Boxes by pyproj 3.7.2 from the longitudes and latitudes in `near`, rounded inwards.
    static let bekasi = BoundingBox(minX: 106.9, minY: -6.4, maxX: 107.05, maxY: -6.18)
    static let banjarnegara = BoundingBox(minX: 109.4, minY: -7.5, maxX: 109.8, maxY: -7.2)
    static let medan = BoundingBox(minX: 98.6, minY: 3.5, maxX: 98.75, maxY: 3.75)
    static let guesses = [
        Guess(
            testDescription: "Kota Bekasi in UTM 48S", first: 32_748,
            box: BoundingBox(minX: 710_240, minY: 9_292_190, maxX: 726_749, maxY: 9_316_461), near: bekasi),
        Guess(
            testDescription: "Kota Bekasi in TM-3 48.2", first: 23_834,
            box: BoundingBox(minX: 244_267, minY: 792_349, maxX: 260_842, maxY: 816_661), near: bekasi),
        Guess(
            testDescription: "Kota Bekasi in Web Mercator", first: 3_857,
            box: BoundingBox(minX: 11_900_054, minY: -713_931, maxX: 11_916_751, maxY: -689_292), near: bekasi),
        Guess(
            testDescription: "Banjarnegara in UTM 49S", first: 32_749,
            box: BoundingBox(minX: 323_451, minY: 9_170_796, maxX: 367_507, maxY: 9_203_833), near: banjarnegara),
        Guess(
            testDescription: "Banjarnegara in TM-3 49.1", first: 23_835,
            box: BoundingBox(minX: 188_964, minY: 670_727, maxX: 233_109, maxY: 703_892), near: banjarnegara),
        Guess(
            testDescription: "Medan in UTM 47N", first: 32_647,
            box: BoundingBox(minX: 455_584, minY: 386_869, maxX: 472_233, maxY: 414_498), near: medan),
    ]

    @Test("the system the data is in comes first when the village layer is known", arguments: guesses)
    func nearVillages(guess: Guess) {
        #expect(CandidateSystems.candidates(forProjected: guess.box, near: guess.near).first == .epsg(guess.first))
    }

    @Test("and mostly without it", arguments: guesses.filter { $0.first != 23_835 })
    func alone(guess: Guess) {
        #expect(CandidateSystems.candidates(forProjected: guess.box).first == .epsg(guess.first))
    }

    @Test("what could as well be the zone beside it, is named second at worst")
    func neighbouringZone() throws {
        let guess = try #require(Self.guesses.first { $0.first == 23_835 })
        #expect(CandidateSystems.candidates(forProjected: guess.box).prefix(2).contains(.epsg(23_835)))
    }

    @Test("the other datums of the zone stand among the candidates for Bekasi")
    func otherDatums() throws {
        let guess = try #require(Self.guesses.first)
        let candidates = CandidateSystems.candidates(forProjected: guess.box, near: guess.near)
        #expect(candidates.prefix(3) == [.epsg(32_748), .epsg(9488), .epsg(23_878)])
        #expect(Set(candidates).count == candidates.count)
        #expect(!candidates.contains(.epsg(3857)))
    }

    @Test(
        "what lies nowhere in Indonesia has no candidate",
        arguments: [
            BoundingBox.empty,
            BoundingBox(minX: 500_000, minY: 5_000_000, maxX: 500_100, maxY: 5_000_100),
            BoundingBox(minX: 1e9, minY: 1e9, maxX: 1e9, maxY: 1e9),
            BoundingBox(minX: -.infinity, minY: 0, maxX: .infinity, maxY: 1),
            BoundingBox(minX: .nan, minY: .nan, maxX: .nan, maxY: .nan),
        ])
    func nowhere(box: BoundingBox) {
        #expect(CandidateSystems.candidates(forProjected: box).isEmpty)
    }
}
