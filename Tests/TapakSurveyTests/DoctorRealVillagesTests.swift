import Foundation
import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakTestSupport
import Testing

@Suite("No alarm on real land", .enabled(if: TestData.isPresent))
struct DoctorRealVillagesTests {
    static let regions = ["id3275_kota_bekasi", "id3216_bekasi", "id3304_banjarnegara"]

    private func areas() throws -> [String: (utm: Double, tm3: Double, geodesic: Double)] {
        let text = try String(contentsOfFile: TestData.path("boundaries/villages_oracle.csv"), encoding: .utf8)
        var areas: [String: (utm: Double, tm3: Double, geodesic: Double)] = [:]
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 12, let geodesic = Double(fields[3]), let utm = Double(fields[6]),
                let tm3 = Double(fields[9])
            else { continue }
            areas[fields[1]] = (utm, tm3, geodesic)
        }
        return areas
    }

    private func villages(_ region: String) throws -> DoctorCity {
        try DoctorCity(TestData.path("boundaries/\(region).geojson"), seed: 7)
    }

    private func parcel(_ village: Village) -> Parcel {
        var parcel = Parcel(
            file: "villages.geojson", feature: village.index, geometry: village.geometry,
            rounding: CoordinateRounding(decimals: 15, isInDegrees: true))
        parcel.declaredKelurahan = village.name
        return parcel
    }

    @Test("the villages themselves, as parcels with their true areas", arguments: regions)
    func villagesAsParcels(region: String) throws {
        let areas = try areas()
        let city = try villages(region)
        let assessor = Assessor(profile: try RuleProfile.shipped("kota-bekasi-600"), layer: city.layer)
        var count = 0
        for village in city.layer.villages {
            var parcel = parcel(village)
            let known = try #require(areas[village.code ?? ""])
            parcel.declaredArea = .squareMetres(village.index % 2 == 0 ? known.tm3 : known.geodesic)
            let codes = Set(try assessor.assess(parcel).findings.map(\.code))
            #expect(codes.isDisjoint(with: DoctorPlantedTests.alarms), "\(village.name ?? "")")
            count += 1
        }
        #expect(
            count == ["id3275_kota_bekasi": 56, "id3216_bekasi": 187, "id3304_banjarnegara": 278][region, default: 0])
    }

    @Test("a village with its UTM area by pyproj: the witness says so wherever the difference is larger than tolerated")
    func utmAreas() throws {
        let areas = try areas()
        var (out, named) = (0, 0)
        for region in Self.regions {
            let city = try villages(region)
            let surveyor = Surveyor()
            let witness = AreaWitness()
            for village in city.layer.villages {
                guard let geometry = village.geometry, let area = areas[village.code ?? ""] else { continue }
                let found = try witness.findings(
                    declared: .squareMetres(area.utm), geometry: geometry, measurement: try surveyor.measure(geometry),
                    tolerance: .squareMetres(0.5 * area.tm3.squareRoot()), at: InputLocation())
                guard found.contains(where: { $0.code == .declaredDiffers }) else { continue }
                out += 1
                if found.contains(where: { $0.code == .witnessUtm }) { named += 1 }
            }
        }
        #expect(out > 100)
        #expect(Double(named) >= 0.95 * Double(out), "\(named) of \(out)")
    }

    @Test("clean parcels with true declared areas, 340 in each region", arguments: regions)
    func cleanParcels(region: String) throws {
        var city = try villages(region)
        let assessor = Assessor(profile: try RuleProfile.shipped("kota-bekasi-600"), layer: city.layer)
        for number in 0..<340 {
            let clean = city.parcel(number, area: 200...20_000, declaresKelurahan: number % 2 == 0)
            let parcel = try DoctorPlantedTests.declaringTruth(clean, decimals: number % 3)
            let assessment = try assessor.assess(parcel)
            #expect(
                Set(assessment.findings.map(\.code)).isDisjoint(with: DoctorPlantedTests.alarms),
                "\(assessment.findings)")
        }
    }
}
