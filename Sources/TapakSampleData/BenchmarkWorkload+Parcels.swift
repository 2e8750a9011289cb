import TapakFormats
import TapakGeometry

/// A parcel of the workload.
struct BenchmarkParcel {
    /// Its number from 0, which is its place in the file.
    let number: Int
    /// Its open ring in metres in the plane of the city.
    let ring: [Position]
    /// The area in square metres that the list declares.
    let declared: Int
    /// The village that the list puts it in: the one of its place in the lattice, whatever the meander of the border.
    let village: String
    /// How its list describes it.
    let asset: String
    let capture: String
    let certificate: String
    let street: String
    let road: String

    /// The parcel as a GeoJSON feature.
    func append(to buffer: inout TextBuffer) {
        let digits = String(number)
        let id = "BM-" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
        buffer.append("{\"type\":\"Feature\",\"properties\":{")
        buffer.appendMember("id", id, isFirst: true)
        buffer.appendMember("nama", "Tanah Kosong " + street)
        buffer.appendMember("jenis_aset", asset)
        buffer.append(",\"luas\":")
        buffer.appendInteger(declared)
        buffer.appendMember("metode_ukur", capture)
        buffer.appendMember("no_sertifikat", certificate)
        buffer.appendMember("kelurahan", village)
        buffer.appendMember("kondisi_jalan", road)
        buffer.append("},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[")
        buffer.appendRing(ring)
        buffer.append("]}}")
    }
}

extension BenchmarkWorkload {
    /// Whether a parcel crosses itself.
    static func isCrossing(_ number: Int) -> Bool { number % 250 == 120 }

    /// Whether a parcel lies on its western neighbour's land, surveyed anew.
    func isOverlapping(_ number: Int) -> Bool { number % 100 == 50 && number % columns > 0 }

    /// Draws a parcel; parcels are drawn independently of each other.
    func parcel(_ number: Int) -> BenchmarkParcel {
        var random = SeededRandom(.benchmarkParcels, number: number)
        let (row, column) = number.quotientAndRemainder(dividingBy: columns)
        var middle = place(column: Double(column), row: Double(row))
        if isOverlapping(number) { middle.x -= Self.spacing - 3 }
        let isCrossing = Self.isCrossing(number)
        var ring = Self.ring(isEven: isCrossing, &random)
        let area = abs(ring.doubledSignedPlaneArea) / 2
        if isCrossing { ring.swapAt(1, 2) }
        let shift = Double.maximum(-3, .minimum(3, random.number(-0.3...0.3) * (random.chance(2) ? 10 : 1)))
        let asset = random.pick(Self.assets)
        return BenchmarkParcel(
            number: number, ring: ring.map { Position(x: middle.x + $0.x, y: middle.y + $0.y) },
            declared: Int((area + shift * area.squareRoot()).rounded()),
            village: facts[village(column: column, row: row)].name, asset: asset,
            capture: random.pick(Self.captures),
            certificate: random.chance(45) ? "HP-CONTOH-" + String(random.whole(10_001...99_999)) : "-",
            street: random.pick(ListVocabulary.streets) + " " + String(random.whole(1...98)),
            road: random.pick(ListVocabulary.roadConditions))
    }

    private static let assets = [("BMD", weight: 40.0), ("Fasum", 28), ("Fasos", 20), ("BMN", 6), ("Hibah", 6)]
    private static let captures = [
        ("-", weight: 46.0), ("GNSS RTK", 10), ("Total Station", 12), ("Drone", 12), ("Citra satelit", 12), ("HP", 8),
    ]
    private static let corners = [
        (4, weight: 38.0), (5, 16), (6, 12), (7, 8), (8, 7), (10, 6), (12, 5), (16, 4), (20, 2), (24, 2),
    ]

    /// The farthest a corner lies from the middle, in metres, so that only overlapping parcels overlap.
    private static let reach = 29.5

    /// An open ring around the origin, counter-clockwise; every corner sees the origin, so that no side crosses another.
    private static func ring(isEven: Bool, _ random: inout SeededRandom) -> [Position] {
        let count = random.pick(corners)
        let turn = random.fraction()
        let ring = (0..<count).map { corner in
            let shake = isEven ? 0 : random.number(-0.3...0.3)
            let radius = isEven ? 1 : random.number(0.75...1.25)
            let heading = Heading(turns: turn + (Double(corner) + shake) / Double(count))
            return Position(x: radius * heading.east, y: radius * heading.north)
        }
        let drawn = (area(&random) / (abs(ring.doubledSignedPlaneArea) / 2)).squareRoot()
        let origin = Position(x: 0, y: 0)
        let widest = ring.map { $0.distance(to: origin) }.max() ?? 1
        let scale = min(drawn, reach / widest)
        return ring.map { Position(x: $0.x * scale, y: $0.y * scale) }
    }

    /// An area in square metres: log-normal with median 600 and σ 0.55.
    ///
    /// **Method.** The sum of twelve fractions for a normal deviate, and (1 + x/1024)¹⁰²⁴ for the exponential: libm's
    /// last bits differ from machine to machine.
    private static func area(_ random: inout SeededRandom) -> Double {
        let deviate = (0..<12).reduce(-6) { sum, _ in sum + random.fraction() }
        var power = 1 + 0.55 * deviate / 1024
        for _ in 0..<10 { power *= power }
        return max(120, 600 * power)
    }
}

extension Heading {
    /// A direction by how many turns it lies from due east, counter-clockwise.
    ///
    /// **Method.** Taylor's series within a quarter turn, good to 1e-7: no library's sine, whose last bits differ.
    init(turns: Double) {
        let quarters = (turns * 4).rounded(.down)
        let angle = (turns * 4 - quarters) * (.pi / 2)
        let square = angle * angle
        let sine =
            angle
            * (1 - square / 6
                * (1 - square / 20 * (1 - square / 42 * (1 - square / 72 * (1 - square / 110 * (1 - square / 156))))))
        let cosine =
            1 - square / 2
            * (1 - square / 12
                * (1 - square / 30 * (1 - square / 56 * (1 - square / 90 * (1 - square / 132 * (1 - square / 182))))))
        switch Int(quarters) & 3 {
        case 0: self.init(east: cosine, north: sine)
        case 1: self.init(east: -sine, north: cosine)
        case 2: self.init(east: -cosine, north: -sine)
        default: self.init(east: sine, north: -cosine)
        }
    }
}
