import TapakGeodesy
public import TapakGeometry

extension CoordinateDoctor {
    /// What is to be said of numbers too large for degrees.
    ///
    /// `metres_as_degrees` with a proposal when all systems in which they land in the layer agree on the place to 10 m;
    /// else `projected_without_crs`, with the systems that are possible.
    func metres(
        _ geometry: Geometry, _ box: BoundingBox, _ declared: String?, at location: InputLocation
    ) -> CoordinateDiagnosis {
        let candidates = CandidateSystems.candidates(forProjected: box, near: ground?.layer.extent)
        var places: [(crs: CoordinateReferenceSystem, moved: Geometry, landing: Landing)] = []
        // The candidates that land near the layer come first.
        for crs in ground == nil ? [] : candidates.prefix(12) {
            guard let moved = Self.carried(geometry, from: crs) else { continue }
            if places.contains(where: { $0.moved.isAt(moved) }) { continue }
            if let landing = landing(of: moved, declared, isStrict: false) { places.append((crs, moved, landing)) }
        }
        let declaredPlaces = places.filter { $0.landing.evidence == .landsInDeclaredKelurahan }
        if declaredPlaces.count == 1 { places = declaredPlaces }
        if places.count == 1, let only = places.first {
            let facts: [Finding.Fact] = [.init("crs", .text(only.crs.name))]
            return diagnosis(.metresAsDegrees, geometry, only.moved, only.landing, at: location, facts: facts)
        }
        var facts: [Finding.Fact] = [.init("position", .position(geometry.positions[0]))]
        if !candidates.isEmpty {
            facts.append(.init("candidates", .text(candidates.prefix(6).map(\.name).joined(separator: ", "))))
        }
        return CoordinateDiagnosis(
            finding: Finding(.projectedWithoutCrs, at: at(location, geometry), severity: .error, facts: facts))
    }

    /// Whether a file in metres names the zone beside its own: as given, all its features lie far outside the layer, and
    /// with another zone they lie in it.
    ///
    /// Looked at are the zones to the west and east of the same family, and the same zone in the other hemisphere.
    /// Believed is a zone in which at least nine in ten features have their first position in a unit of the layer, when
    /// as given every one is more than 5 km outside, and only if no other zone does so too.
    ///
    /// - Parameters:
    ///   - positions: the first position of each feature, in metres of the system.
    ///   - crs: the system that the file names.
    ///   - location: the file.
    /// - Returns: `wrong_zone` with the facts `crs`, `zone`, `right` (the system believed), `other` (its zone), `before`,
    ///   `after`, `moved`, `evidence`, `count` and `share`; nothing without a layer or for a system without zones.
    /// - Complexity: O(*n* · units of the layer) for a file outside the layer, O(1) for others.
    public func zoneFinding(
        of positions: [Position], in crs: CoordinateReferenceSystem, at location: InputLocation
    ) -> Finding? {
        guard let ground, let zone = MapZone(crs), !positions.isEmpty else { return nil }
        func carried(from crs: CoordinateReferenceSystem) -> [Position]? {
            Self.carried(Geometry(kind: .multiPoint, positions: positions), from: crs)?.positions
        }
        guard let given = carried(from: crs) else { return nil }
        if given.contains(where: { ground.mayTouch(BoundingBox(around: [$0])) }) { return nil }
        var found: [(zone: MapZone, places: [Position], count: Int)] = []
        for other in MapZone.beside(crs) + (MapZone.mirrored(crs).map { [$0] } ?? []) {
            guard let places = carried(from: other.crs) else { continue }
            let count = places.count { ground.village(at: $0) != nil }
            if count * 10 >= places.count * 9 { found.append((other, places, count)) }
        }
        guard found.count == 1, let only = found.first else { return nil }
        for place in given {
            let point = Geometry(kind: .point, positions: [place])
            guard ground.isFarther(point, than: Self.typoDistance) else { return nil }
        }
        var here = location
        here.position = positions[0]
        return Finding(
            .wrongZone, at: here,
            facts: [
                .init("crs", .text(crs.name)), .init("zone", .text(zone.name)),
                .init("right", .text(only.zone.crs.name)), .init("other", .text(only.zone.name)),
                .init("before", .position(given[0])), .init("after", .position(only.places[0])),
                .init("moved", .length(geodesicDistance(given[0], only.places[0]))),
                .init("evidence", .text(CoordinateEvidence.landsInLayer.rawValue)),
                .init("count", .integer(only.count)),
                .init("share", .share(Double(only.count) / Double(positions.count))),
            ])
    }

    /// A geometry carried to CRS84; nothing where it cannot be.
    private static func carried(_ geometry: Geometry, from crs: CoordinateReferenceSystem) -> Geometry? {
        guard let reprojection = try? Reprojection(from: crs, to: .crs84) else { return nil }
        var carried = geometry
        reprojection.reproject(&carried.positions)
        return carried.positions.allSatisfy(\.isFinite) ? carried : nil
    }
}

extension Geometry {
    /// Whether its first position is within 10 m of another's.
    fileprivate func isAt(_ other: Geometry) -> Bool {
        geodesicDistance(positions[0], other.positions[0]) < .metres(10)
    }
}
