internal import TapakGeometry

extension SupportedSystem {
    /// Every supported system: geographic ones first, then the projected ones by family and zone.
    ///
    /// | systems | EPSG codes | to WGS 84 |
    /// |---|---|---|
    /// | CRS84, WGS 84, Web Mercator | –, 4326, 3857 | nothing to do |
    /// | DGN95, SRGI2013 | 4755, 9470 | null transformation |
    /// | Batavia, ID74 | 4211, 4238 | by ``DatumShift`` |
    /// | WGS 84 / UTM 46N–54N, 46S–54S | 32646–32654, 32746–32754 | nothing to do |
    /// | SRGI2013 / UTM 46N–52N, 47S–54S | 9476–9482, 9487–9494 | null transformation |
    /// | DGN95 / UTM 46N–52N, 47S–54S | 23866–23872, 23877–23884 | null transformation |
    /// | DGN95 / Indonesia TM-3 46.2–54.1 | 23830–23845 | null transformation |
    ///
    /// Names and areas of use are EPSG's.
    public static let all: [SupportedSystem] =
        geographic + worldUTM + nationalUTM(.srgi2013, north: 9476, south: 9487)
        + nationalUTM(.dgn95, north: 23_866, south: 23_877) + cadastral + [webMercator]

    private static let indonesia = BoundingBox(minX: 92.01, minY: -13.95, maxX: 141.46, maxY: 7.79)

    private static let geographic: [SupportedSystem] = [
        longitudeLatitude(.crs84, .wgs84, name: "WGS 84 (CRS84)", areaOfUse: world),
        longitudeLatitude(.epsg(4326), .wgs84, areaOfUse: world),
        longitudeLatitude(.epsg(9470), .srgi2013, areaOfUse: indonesia),
        longitudeLatitude(.epsg(4755), .dgn95, areaOfUse: indonesia),
        longitudeLatitude(
            .epsg(4211), .batavia, areaOfUse: BoundingBox(minX: 95.16, minY: -8.91, maxX: 117.01, maxY: 5.97)),
        longitudeLatitude(
            .epsg(4238), .id74, areaOfUse: BoundingBox(minX: 95.16, minY: -10.98, maxX: 141.01, maxY: 5.97)),
    ]

    private static let world = BoundingBox(minX: -180, minY: -90, maxX: 180, maxY: 90)

    private static func longitudeLatitude(
        _ crs: CoordinateReferenceSystem, _ datum: Datum, name: String? = nil, areaOfUse: BoundingBox
    ) -> SupportedSystem {
        SupportedSystem(crs: crs, name: name ?? datum.rawValue, areaOfUse: areaOfUse, datum: datum, projection: nil)
    }

    private static let webMercator = SupportedSystem(
        crs: .epsg(3857), name: "WGS 84 / Pseudo-Mercator",
        areaOfUse: BoundingBox(minX: -180, minY: -85.06, maxX: 180, maxY: 85.06), datum: .wgs84,
        projection: .webMercator)

    private static let worldUTM: [SupportedSystem] = [false, true].flatMap { isSouthern in
        (46...54).map { zone in
            let west = Double(zone) * 6 - 186
            return utm(
                (isSouthern ? 32_700 : 32_600) + zone, .wgs84, zone, isSouthern: isSouthern,
                areaOfUse: BoundingBox(
                    minX: west, minY: isSouthern ? -80 : 0, maxX: west + 6, maxY: isSouthern ? 0 : 84))
        }
    }

    /// The zones of a national datum; `north` is the code of zone 46N, `south` that of zone 47S.
    private static func nationalUTM(_ datum: Datum, north: Int, south: Int) -> [SupportedSystem] {
        let northern = nationalNorth.enumerated().map { offset, area in
            utm(north + offset, datum, 46 + offset, isSouthern: false, areaOfUse: area)
        }
        let southern = nationalSouth.enumerated().map { offset, area in
            utm(south + offset, datum, 47 + offset, isSouthern: true, areaOfUse: area)
        }
        return northern + southern
    }

    private static func utm(
        _ code: Int, _ datum: Datum, _ zone: Int, isSouthern: Bool, areaOfUse: BoundingBox
    ) -> SupportedSystem {
        SupportedSystem(
            crs: .epsg(code), name: "\(datum.rawValue) / UTM zone \(zone)\(isSouthern ? "S" : "N")",
            areaOfUse: areaOfUse, datum: datum, projection: .utm(zone: zone, isSouthern: isSouthern))
    }

    /// Zones 46N to 52N.
    private static let nationalNorth: [BoundingBox] = [
        BoundingBox(minX: 92.01, minY: 0, maxX: 96, maxY: 7.79),
        BoundingBox(minX: 96, minY: 0, maxX: 102, maxY: 7.49),
        BoundingBox(minX: 102, minY: 0, maxX: 108, maxY: 6.94),
        BoundingBox(minX: 108, minY: 0, maxX: 114, maxY: 7.37),
        BoundingBox(minX: 114, minY: 0, maxX: 120, maxY: 4.37),
        BoundingBox(minX: 120, minY: 0, maxX: 126, maxY: 5.48),
        BoundingBox(minX: 126, minY: 0, maxX: 132, maxY: 6.68),
    ]

    /// Zones 47S to 54S.
    private static let nationalSouth: [BoundingBox] = [
        BoundingBox(minX: 96, minY: -8.86, maxX: 102, maxY: 0),
        BoundingBox(minX: 102, minY: -10.73, maxX: 108.01, maxY: 0),
        BoundingBox(minX: 108, minY: -12.07, maxX: 114, maxY: 0),
        BoundingBox(minX: 114, minY: -13.06, maxX: 120.01, maxY: 0),
        BoundingBox(minX: 120, minY: -13.95, maxX: 126.01, maxY: 0.01),
        BoundingBox(minX: 126, minY: -9.45, maxX: 132, maxY: 0),
        BoundingBox(minX: 132, minY: -10.06, maxX: 138.01, maxY: 0),
        BoundingBox(minX: 138, minY: -10.84, maxX: 141.46, maxY: 0),
    ]

    private static let cadastral: [SupportedSystem] = zip(TM3Zone.all, cadastralAreas).map { zone, areaOfUse in
        SupportedSystem(
            crs: zone.crs, name: "DGN95 / Indonesia TM-3 zone \(zone.name)", areaOfUse: areaOfUse, datum: .dgn95,
            projection: .tm3(centralMeridian: zone.centralMeridian))
    }

    /// The land in each TM-3 zone, 46.2 to 54.1.
    private static let cadastralAreas: [BoundingBox] = [
        BoundingBox(minX: 95.16, minY: 2.55, maxX: 96, maxY: 5.97),
        BoundingBox(minX: 96, minY: -1.81, maxX: 99, maxY: 5.42),
        BoundingBox(minX: 99, minY: -3.57, maxX: 102, maxY: 3.71),
        BoundingBox(minX: 102, minY: -5.99, maxX: 105, maxY: 1.68),
        BoundingBox(minX: 105, minY: -7.79, maxX: 108, maxY: 4.11),
        BoundingBox(minX: 108, minY: -8.31, maxX: 111, maxY: 4.25),
        BoundingBox(minX: 111, minY: -8.67, maxX: 114, maxY: 1.59),
        BoundingBox(minX: 114, minY: -9.15, maxX: 117.01, maxY: 4.37),
        BoundingBox(minX: 117, minY: -10.15, maxX: 120, maxY: 4.36),
        BoundingBox(minX: 120, minY: -10.98, maxX: 123, maxY: 1.4),
        BoundingBox(minX: 123, minY: -10.92, maxX: 126, maxY: 3.84),
        BoundingBox(minX: 126, minY: -8.32, maxX: 129, maxY: 4.59),
        BoundingBox(minX: 129, minY: -8.41, maxX: 132, maxY: 0.1),
        BoundingBox(minX: 132, minY: -7.3, maxX: 135, maxY: -0.29),
        BoundingBox(minX: 135, minY: -8.49, maxX: 138, maxY: -0.58),
        BoundingBox(minX: 138, minY: -9.19, maxX: 141.01, maxY: -1.49),
    ]
}
