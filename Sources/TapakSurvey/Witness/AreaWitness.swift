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
        if Self.agrees(declared, with: measurement, within: tolerance) { return [] }
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
        var explaining = try mapMistakes(declared, geometry, measurement, slack: slack)
        explaining += scaleMistakes(declared, measured, tolerance: tolerance)
        explaining.sort { $0.deviation(of: declared) < $1.deviation(of: declared) }
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

    /// Whether a declared area agrees with the TM-3 or the geodesic area.
    static func agrees(_ declared: Area, with measurement: Measurement, within tolerance: Area) -> Bool {
        func isNear(_ area: Area) -> Bool {
            abs(declared.squareMetres - area.squareMetres) <= tolerance.squareMetres
        }
        return measurement.gridArea.map(isNear) ?? false || isNear(measurement.geodesicArea)
    }

    /// What the digits of a declared area can tell apart.
    private static func resolution(of declared: Area) -> Area {
        let half = DeclaredPrecision.halfUnit(of: declared.squareMetres)
        return .squareMetres(max(0.01, min(half, 0.001 * declared.squareMetres)))
    }

    // MARK: The mistakes

    /// The planes, spheres and rectangles that explain a declared area.
    private func mapMistakes(
        _ declared: Area, _ geometry: Geometry, _ measurement: Measurement, slack: Area
    ) throws(GeodesyError) -> [AreaMistake] {
        let bounds = MistakeBounds(of: geometry, measurement)
        var known: [AreaMistake] = []
        if bounds.map({ MistakeBounds.mayReach(declared, $0.maps, within: slack.squareMetres) }) ?? true {
            known = try planeMistakes(geometry, measurement, slack)
            for radius in [SphericalArea.equatorialRadius, SphericalArea.meanRadius] {
                let area = Area.squareMetres(SphericalArea.steradians(of: geometry) * radius * radius)
                known.append(
                    AreaMistake(
                        code: .witnessSphere, area: area, tolerance: slack,
                        facts: [.init("radius", .length(.metres(radius)))]
                    ))
            }
        }
        // Two sides of a rectangle around a ring are together no longer than the ring.
        let reading = slack.squareMetres + Self.reading * measurement.perimeter.metres
        if bounds.map({ MistakeBounds.mayReach(declared, $0.rectangle, within: reading) }) ?? true,
            let product = Self.lengthTimesWidth(geometry, slack)
        {
            known.append(product)
        }
        return known.filter { $0.explains(declared) }
    }

    /// The wrong units and signs that explain a declared area.
    private func scaleMistakes(_ declared: Area, _ measured: Area, tolerance: Area) -> [AreaMistake] {
        Self.scales.compactMap { scale in
            let mistake = AreaMistake(
                code: scale.code, area: .squareMetres(measured.squareMetres * scale.factor),
                tolerance: .squareMetres(tolerance.squareMetres * scale.factor))
            guard mistake.explains(declared) else { return nil }
            var named = mistake
            if let unit = scale.unit { named.facts = [.init("unit", .text(unit))] }
            return named
        }
    }

    private static let scales: [(code: FindingCode, factor: Double, unit: String?)] = [
        (.witnessUnit, 0.01, "are"), (.witnessUnit, 0.0001, "ha"), (.witnessUnit, 100, "m2_as_are"),
        (.witnessUnit, 10_000, "m2_as_ha"), (.witnessThousands, 0.001, nil),
    ]

    /// How finely sides are read in the field, in metres.
    private static let reading = 0.05

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
        let reading = Area.squareMetres(Self.reading * (rectangle.length + rectangle.width))
        return AreaMistake(
            code: .witnessLengthWidth, area: .squareMetres(rectangle.area), tolerance: slack + reading,
            facts: [
                .init("length", .length(.metres(rectangle.length))), .init("width", .length(.metres(rectangle.width))),
            ])
    }
}
