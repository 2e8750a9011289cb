import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakTestSupport
import Testing

@Suite("Planted defects among clean parcels")
struct DoctorPlantedTests {
    /// A mistake that is planted, and what has to be said of it.
    enum Plant: String, CaseIterable {
        case swapped, signLost, oneDegree, twoDegrees, utmNumbers, tm3Numbers, webMercatorNumbers
        case decimalComma, sexagesimal, commaAttributes, coarse, shared, centroid
        case webMercatorArea, utmArea, utmBeside, tm3Beside, equatorSphere, meanSphere, lengthWidth, are, hectare
        case thousands

        var code: FindingCode {
            switch self {
            case .swapped: .axesSwapped
            case .signLost: .latitudeSignLost
            case .oneDegree, .twoDegrees: .degreeTypo
            case .utmNumbers, .tm3Numbers, .webMercatorNumbers: .metresAsDegrees
            case .decimalComma, .commaAttributes: .decimalComma
            case .sexagesimal: .dmsText
            case .coarse: .coordinatesCoarse
            case .shared: .sharedCoordinate
            case .centroid: .onVillageCentroid
            case .webMercatorArea: .witnessWebMercator
            case .utmArea: .witnessUtm
            case .utmBeside, .tm3Beside: .witnessWrongZone
            case .equatorSphere, .meanSphere: .witnessSphere
            case .lengthWidth: .witnessLengthWidth
            case .are, .hectare: .witnessUnit
            case .thousands: .witnessThousands
            }
        }

        /// Areas for which the mistake is larger than 0.5·√A.
        var sizes: ClosedRange<Double> {
            switch self {
            case .utmArea: 2_000_000...3_000_000
            case .tm3Beside: 150_000...300_000
            case .utmBeside, .equatorSphere, .meanSphere: 25_000...60_000
            default: 900...2_000
            }
        }
    }

    /// Codes that would be an alarm on a clean parcel.
    static let alarms: Set<FindingCode> = Set(Plant.allCases.map(\.code)).union([
        .declaredDiffers, .projectedWithoutCrs, .outsideIndonesia, .wrongZone, .declaredKelurahanDiffers,
        .outsideVillages,
    ])

    @Test("20 of each kind among 2,000: at least 19 found, and no alarm on a clean one")
    func recall() throws {
        var city = try DoctorCity.sample(seed: 20_260_301)
        let assessor = Assessor(profile: try RuleProfile.shipped("kota-bekasi-600"), layer: city.layer)
        var shared = SharedCoordinates()
        var found: [Plant: Int] = [:]
        var planted: [Int: Plant] = [:]
        var number = 0
        func alarmCodes(_ assessment: Assessment) -> Set<FindingCode> {
            Set(assessment.findings.map(\.code)).intersection(Self.alarms)
        }
        for index in 0..<2_000 {
            var parcel = city.parcel(number, area: 250...2_500, declaresKelurahan: index % 2 == 0)
            parcel = try Self.declaringTruth(parcel, decimals: index % 3)
            if index % 20 == 7, let corner = parcel.geometry?.positions[0] {
                parcel.geometry = Geometry(kind: .point, positions: [corner])
            }
            shared.add(parcel)
            let assessment = try assessor.assess(parcel)
            #expect(alarmCodes(assessment).isEmpty, "parcel \(number): \(assessment.findings)")
            #expect(assessment.proposals.isEmpty)
            number += 1
        }
        var meeting: Position?
        for plant in Plant.allCases {
            for turn in 0..<20 {
                let clean = city.parcel(number, area: plant.sizes, declaresKelurahan: turn % 2 == 0)
                var (parcel, truth) = (clean, clean.geometry)
                try Self.plant(plant, turn, in: &parcel, meeting: &meeting, layer: city.layer)
                planted[number] = plant
                shared.add(parcel)
                let assessment = try assessor.assess(parcel)
                if assessment.findings.contains(where: { $0.code == plant.code }) { found[plant, default: 0] += 1 }
                if let proposal = assessment.proposals.first, let place = truth?.positions[0] {
                    // 1 cm; texts are written to 1e-9° and 1e-5".
                    #expect(geodesicDistance(proposal.geometry.positions[0], place) < .metres(0.01), "\(plant)")
                }
                if Self.isMoved(plant) {
                    #expect(assessment.proposals.count == 1, "\(plant) \(turn)")
                    #expect(assessment.verdict == .unassessable)
                    #expect(assessment.parcel.geometry == parcel.geometry)
                }
                truth = nil
                number += 1
            }
        }
        for (number, _) in shared.findings() {
            let plant = planted[number]
            #expect(plant == .shared, "a clean point shares a coordinate")
            if plant == .shared { found[.shared, default: 0] += 1 }
        }
        for plant in Plant.allCases { #expect(found[plant, default: 0] >= 19, "\(plant)") }
    }

    private static func isMoved(_ plant: Plant) -> Bool {
        switch plant {
        case .swapped, .signLost, .oneDegree, .twoDegrees, .utmNumbers, .tm3Numbers, .webMercatorNumbers, .decimalComma,
            .sexagesimal, .commaAttributes:
            true
        default: false
        }
    }

    /// Declares the TM-3 area, as a certificate prints it.
    static func declaringTruth(_ clean: Parcel, decimals: Int) throws -> Parcel {
        var parcel = clean
        guard let geometry = clean.geometry else { return clean }
        let measurement = try Surveyor().measure(geometry)
        let scale = [1.0, 10, 100][decimals]
        let area = measurement.gridArea?.squareMetres ?? 0
        parcel.declaredArea = .squareMetres((area * scale).rounded() / scale)
        return parcel
    }

    // MARK: Planting

    private static func plant(
        _ plant: Plant, _ turn: Int, in parcel: inout Parcel, meeting: inout Position?, layer: VillageLayer
    ) throws {
        guard let geometry = parcel.geometry else { return }
        func moved(_ transform: (Position) -> Position) -> Geometry { geometry.mapPositions { $0.map(transform) } }
        func carried(_ code: Int) throws -> Geometry {
            let reprojection = try Reprojection(from: .crs84, to: .epsg(code))
            return geometry.mapPositions { positions in
                var carried = positions
                reprojection.reproject(&carried)
                return carried
            }
        }
        let step = turn % 4 < 2 ? 1.0 : -1.0
        switch plant {
        case .swapped: parcel.geometry = moved { Position(x: $0.y, y: $0.x) }
        case .signLost: parcel.geometry = moved { Position(x: $0.x, y: -$0.y) }
        case .oneDegree, .twoDegrees:
            let size = plant == .oneDegree ? step : 2 * step
            parcel.geometry = moved {
                turn.isMultiple(of: 2) ? Position(x: $0.x + size, y: $0.y) : Position(x: $0.x, y: $0.y + size)
            }
        case .utmNumbers: parcel.geometry = try carried(32_748)
        case .tm3Numbers: parcel.geometry = try carried(23_834)
        case .webMercatorNumbers: parcel.geometry = try carried(3857)
        case .decimalComma, .sexagesimal:
            let text = plant == .decimalComma ? Self.commas : Self.sexagesimal
            parcel.geometry = nil
            parcel.findings = [Finding(.coordinatesUnreadable)]
            parcel.writtenCoordinates = .member(
                .polygon,
                json: "[["
                    + geometry.positions.map { "[\(text($0.x, true)), \(text($0.y, false))]" }.joined(separator: ",")
                    + "]]")
        case .commaAttributes:
            parcel.geometry = nil
            parcel.findings = [Finding(.nullGeometry)]
            parcel.writtenCoordinates = .attributes(
                longitude: String(commas(geometry.positions[0].x, true).dropFirst().dropLast()),
                latitude: String(commas(geometry.positions[0].y, false).dropFirst().dropLast()))
        case .coarse: parcel.rounding.decimals = 5
        case .shared:
            let place = meeting ?? geometry.positions[0]
            meeting = turn % 2 == 0 ? place : nil
            parcel.geometry = Geometry(kind: .point, positions: [place])
        case .centroid:
            let village = layer.villages[turn % layer.villages.count].geometry
            let box = village?.boundingBox ?? .empty
            parcel.declaredKelurahan = nil
            parcel.geometry = Geometry(
                kind: .point, positions: [turn % 2 == 0 ? box.centre : Self.centreOfGravity(village)])
        default: parcel.declaredArea = try Self.mistaken(plant, geometry, carried, turn)
        }
    }

    private static func mistaken(
        _ plant: Plant, _ geometry: Geometry, _ carried: (Int) throws -> Geometry, _ turn: Int
    ) throws -> Area {
        let true3 = try carried(23_834).planeArea
        func sphere(_ radius: Double) -> Double {
            // The lune between a side and the equator by the authalic rule of the sphere: R² Σ Δλ · sin φ of the middle.
            let ring = geometry.positions
            var sum = 0.0
            for (a, b) in zip(ring, ring.dropFirst()) {
                let middle = (a.y + b.y) * .pi / 360
                // sin to the seventh order: 1e-12 at 6° of latitude.
                let square = middle * middle
                let sine = middle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42)))
                sum += (b.x - a.x) * .pi / 180 * sine
            }
            return abs(sum) * radius * radius
        }
        let area =
            switch plant {
            case .webMercatorArea: try carried(3857).planeArea
            case .utmArea: try carried(32_748).planeArea
            case .utmBeside: try carried(turn % 2 == 0 ? 32_749 : 32_747).planeArea
            case .tm3Beside: try carried(turn % 2 == 0 ? 23_835 : 23_833).planeArea
            case .equatorSphere: sphere(6_378_137)
            case .meanSphere: sphere(6_371_008.8)
            case .lengthWidth: Self.leastRectangle(geometry)
            case .are: true3 / 100
            case .hectare: true3 / 10_000
            default: true3.rounded() / 1000
            }
        let decimals = plant == .hectare ? 10_000.0 : plant == .thousands ? 1000 : 100
        return .squareMetres((area * decimals).rounded() / decimals)
    }

    /// Every pair of positions as a direction: the least rectangle's is among them.
    private static func leastRectangle(_ geometry: Geometry) -> Double {
        let plane = LocalTransverseMercator(centre: geometry.boundingBox.centre)
        let positions = plane.forward(geometry.positions)
        var least = Double.infinity
        for first in positions {
            for second in positions where second != first {
                let size = first.distance(to: second)
                let (ux, uy) = ((second.x - first.x) / size, (second.y - first.y) / size)
                let along = positions.map { $0.x * ux + $0.y * uy }
                let across = positions.map { $0.y * ux - $0.x * uy }
                least = min(
                    least, ((along.max() ?? 0) - (along.min() ?? 0)) * ((across.max() ?? 0) - (across.min() ?? 0)))
            }
        }
        return least
    }

    private static func centreOfGravity(_ geometry: Geometry?) -> Position {
        let ring = geometry?.positions ?? []
        guard let origin = ring.first else { return Position(x: 0, y: 0) }
        var (sum, x, y) = (0.0, 0.0, 0.0)
        for (a, b) in zip(ring, ring.dropFirst()) {
            let cross = (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
            sum += cross
            x += cross * (a.x + b.x - 2 * origin.x)
            y += cross * (a.y + b.y - 2 * origin.y)
        }
        return Position(x: origin.x + x / (3 * sum), y: origin.y + y / (3 * sum))
    }

    private static func commas(_ degrees: Double, _ isLongitude: Bool) -> String {
        let units = Int((abs(degrees) * 1e9).rounded())
        let fraction = String(units % 1_000_000_000)
        let zeros = String(repeating: "0", count: 9 - fraction.count)
        return "\"\(degrees < 0 ? "-" : "")\(units / 1_000_000_000),\(zeros)\(fraction)\""
    }

    private static func sexagesimal(_ degrees: Double, _ isLongitude: Bool) -> String {
        let units = Int((abs(degrees) * 3600 * 1e5).rounded())
        let (whole, minutes) = (units / 360_000_000, units / 6_000_000 % 60)
        let seconds = Double(units % 6_000_000) / 1e5
        let direction = isLongitude ? "BT" : degrees < 0 ? "LS" : "LU"
        return "\"\(whole)\u{B0}\(minutes)'\(seconds)\\\" \(direction)\""
    }
}
