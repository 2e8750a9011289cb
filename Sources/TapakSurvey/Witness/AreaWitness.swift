public import TapakGeodesy
public import TapakGeometry

/// Compares a declared area with the measured one and, where they differ, names the known mistake that explains it.
///
/// Nothing is looked for while the declared area agrees with the TM-3 or the geodesic area within the tolerance of the
/// profile: the 1.9 % of Web Mercator are 11 m² of 600 m², less than the 12.2 m² a certificate may be off, and so stay
/// unsaid. A mistake is named only when it is the only one that fits, or fits better than any other by more than the
/// figure can tell (its last digit, and the rounding of the coordinates): near 107.02° E the UTM zone to the west makes
/// nearly the area that Web Mercator makes, and only figures with decimals tell them apart.
///
/// | mistake | the area it leads to | how near the declared one must be |
/// |---|---|---|
/// | `witness_web_mercator` | plane area in EPSG:3857 | max(0.01 m², 0.01 %, half a unit of the last digit) + rounding |
/// | `witness_utm` | plane area in the parcel's own UTM zone | the same |
/// | `witness_wrong_zone` | plane area in the UTM or TM-3 zone beside the own one | the same |
/// | `witness_sphere` | area on the sphere of 6,378,137 m or 6,371,008.8 m | the same |
/// | `witness_length_width` | sides of the least bounding rectangle multiplied | the same + 5 cm on either side |
/// | `witness_unit` | measured area in are or hectare, written as m²; or 100 or 10,000 times it | the profile's tolerance |
/// | `witness_thousands` | a thousandth of the measured area | the profile's tolerance |
///
/// Half a unit of the last digit is at most 0.5 m² and 0.1 % of the area; *rounding* is what the decimals of the file's
/// coordinates do to the area, at most 0.05 % of it. Sides are measured to a decimetre in the field, hence the 5 cm. In a wrong unit the figure
/// itself is sound, so it has to agree as any declared area has to, in its unit.
///
/// Belongs to one worker: it keeps the operations of the planes it has used.
public struct AreaWitness {
    private let planes = PlaneAreas()

    /// A witness that has used no plane yet.
    public init() {}

    /// What there is to say of a declared area: nothing, `declared_differs`, or that with one `witness_…` finding.
    ///
    /// - Parameters:
    ///   - declared: the area somebody declared.
    ///   - geometry: the whole polygonal geometry, in CRS84.
    ///   - measurement: what was measured of it.
    ///   - tolerance: how far a declared area may be off, by the profile.
    ///   - rounding: what the rounding of the coordinates does to the area, one-sided.
    ///   - location: where the parcel stands.
    /// - Throws: `GeodesyError` when PROJ fails.
    /// - Complexity: O(1) while the areas agree, otherwise O(*n* log *n*).
    public func findings(
        declared: Area, geometry: Geometry, measurement: Measurement, tolerance: Area, rounding: Area = .zero,
        at location: InputLocation
    ) throws(GeodesyError) -> [Finding] {
        func agrees(_ area: Area) -> Bool {
            abs(declared.squareMetres - area.squareMetres) <= tolerance.squareMetres
        }
        if let grid = measurement.gridArea, agrees(grid) { return [] }
        if agrees(measurement.geodesicArea) { return [] }
        let measured = measurement.gridArea ?? measurement.geodesicArea
        let differs = Finding(
            .declaredDiffers, at: location,
            facts: [
                .init("declared", .area(declared)), .init("measured", .area(measured)),
                .init("difference", .area(declared - measured)), .init("tolerance", .area(tolerance)),
                .init("basis", .text(measurement.gridArea == nil ? "geodesic" : "tm3")),
            ])
        guard declared.squareMetres.isFinite, declared > .zero, measured > .zero else { return [differs] }
        let blur = min(rounding, .squareMetres(0.0005 * declared.squareMetres))
        let resolution = Self.resolution(of: declared) + blur
        let slack = max(resolution, .squareMetres(0.0001 * declared.squareMetres) + blur)
        let explaining = try mistakes(geometry, measurement, measured, tolerance: tolerance, slack: slack)
            .filter { $0.explains(declared) }
            .sorted { $0.deviation(of: declared) < $1.deviation(of: declared) }
        guard let mistake = explaining.first else { return [differs] }
        if explaining.count > 1 {
            let lead = explaining[1].deviation(of: declared) - mistake.deviation(of: declared)
            guard lead > resolution else { return [differs] }
        }
        let facts: [Finding.Fact] = [
            .init("declared", .area(declared)), .init("witness", .area(mistake.area)),
            .init("measured", .area(measured)),
        ]
        return [differs, Finding(mistake.code, at: location, facts: facts + mistake.facts)]
    }

    /// What the digits of a declared area can tell apart.
    private static func resolution(of declared: Area) -> Area {
        let half = DeclaredPrecision.halfUnit(of: declared.squareMetres)
        return .squareMetres(max(0.01, min(half, 0.001 * declared.squareMetres)))
    }

    // MARK: The mistakes

    private func mistakes(
        _ geometry: Geometry, _ measurement: Measurement, _ measured: Area, tolerance: Area, slack: Area
    ) throws(GeodesyError) -> [AreaMistake] {
        var known = try planeMistakes(geometry, measurement, slack)
        for radius in [SphericalArea.equatorialRadius, SphericalArea.meanRadius] {
            let area = Area.squareMetres(SphericalArea.steradians(of: geometry) * radius * radius)
            known.append(
                AreaMistake(
                    code: .witnessSphere, area: area, tolerance: slack,
                    facts: [.init("radius", .length(.metres(radius)))]
                ))
        }
        if let product = Self.lengthTimesWidth(geometry, slack) { known.append(product) }
        func scaled(_ code: FindingCode, _ factor: Double, unit: String? = nil) -> AreaMistake {
            AreaMistake(
                code: code, area: .squareMetres(measured.squareMetres * factor),
                tolerance: .squareMetres(tolerance.squareMetres * factor),
                facts: unit.map { [.init("unit", .text($0))] } ?? [])
        }
        return known + [
            scaled(.witnessUnit, 0.01, unit: "are"), scaled(.witnessUnit, 0.0001, unit: "ha"),
            scaled(.witnessUnit, 100, unit: "m2_as_are"), scaled(.witnessUnit, 10_000, unit: "m2_as_ha"),
            scaled(.witnessThousands, 0.001),
        ]
    }

    private func planeMistakes(
        _ geometry: Geometry, _ measurement: Measurement, _ slack: Area
    ) throws(GeodesyError) -> [AreaMistake] {
        var known: [AreaMistake] = []
        func add(_ code: FindingCode, _ crs: CoordinateReferenceSystem, _ facts: [Finding.Fact]) throws(GeodesyError) {
            guard let area = try planes.area(of: geometry, in: crs) else { return }
            known.append(AreaMistake(code: code, area: area, tolerance: slack, facts: facts))
        }
        try add(.witnessWebMercator, .epsg(3857), [.init("crs", .text("EPSG:3857"))])
        let centre = geometry.boundingBox.centre
        let own = MapZone.utm(at: centre)
        let ownName = measurement.zone.map { [Finding.Fact("zone", .text($0.name))] } ?? []
        if let own { try add(.witnessUtm, own.crs, ownName + [.init("crs", .text(own.crs.name))]) }
        var wrong = own.map { MapZone.beside($0.crs) } ?? []
        if let zone = measurement.zone { wrong += MapZone.beside(zone.crs) }
        for other in wrong {
            try add(
                .witnessWrongZone, other.crs,
                [.init("other", .text(other.name)), .init("crs", .text(other.crs.name))] + ownName)
        }
        return known
    }

    private static func lengthTimesWidth(_ geometry: Geometry, _ slack: Area) -> AreaMistake? {
        guard geometry.partCount == 1 else { return nil }
        let plane = LocalTransverseMercator(centre: geometry.boundingBox.centre)
        guard let rectangle = MinimumRectangle(around: plane.forward(geometry.positions)) else { return nil }
        let reading = Area.squareMetres(0.05 * (rectangle.length + rectangle.width))
        return AreaMistake(
            code: .witnessLengthWidth, area: .squareMetres(rectangle.area), tolerance: slack + reading,
            facts: [
                .init("length", .length(.metres(rectangle.length))), .init("width", .length(.metres(rectangle.width))),
            ])
    }
}
