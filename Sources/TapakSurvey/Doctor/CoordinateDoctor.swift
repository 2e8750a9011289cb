import TapakGeodesy
public import TapakGeometry

/// Whether coordinates can be those of a parcel here, and if not, which plain mistake explains them.
///
/// Each diagnosis has the facts `before` and `after` (the first position), `moved` (metres between them, where the first
/// can be on Earth at all), `evidence` (a ``CoordinateEvidence``) and, in a layer, `village`. Nothing is ever applied.
///
/// **What is looked for,** in this order, only where no unit of the layer is near, or outside Indonesia without a layer:
/// 1. metres where degrees belong: a system in which they land in the layer, and no other place they could be;
/// 2. latitude before longitude;
/// 3. a latitude without its minus;
/// 4. longitude or latitude one or two degrees off: only when the geometry is more than 5 km outside all units and
///    exactly one such step brings it wholly into the layer, and into the declared kelurahan where the layer knows it.
///
/// The second and third are also told on weaker evidence, when the numbers make no sense otherwise: they land within half
/// a degree of the layer, or in Indonesia, and as given they do not.
public struct CoordinateDoctor: Sendable {
    /// Indonesia's land and seas, generously: 94°–142° E, 12° S–7° N.
    public static let indonesia = BoundingBox(minX: 94, minY: -12, maxX: 142, maxY: 7)

    /// Nearer than this to a unit, a place is no degree typo.
    static let typoDistance = Length.metres(5000)

    let ground: VillageGround?
    /// Where parcels are expected: around the village layer, or all of Indonesia.
    let expected: BoundingBox

    /// A doctor for parcels of a village layer, in CRS84, or of anywhere in Indonesia without one.
    public init(layer: VillageLayer?) {
        ground = layer.flatMap { Self.indonesia.touches($0.extent) ? VillageGround($0) : nil }
        expected = ground.map { $0.layer.extent.grown(x: 0.5, y: 0.5) } ?? Self.indonesia
    }

    /// Whether the numbers of a box can be degrees at all.
    ///
    /// Latitudes beyond 90° with longitudes within are swapped axes, not metres; beyond 360° they are metres.
    public static func canBeDegrees(_ box: BoundingBox) -> Bool {
        max(abs(box.minX), abs(box.maxX)) <= 360 && max(abs(box.minY), abs(box.maxY)) <= 360
    }

    /// Whether a box of finite numbers is where parcels are expected, so that there is nothing to say of the place.
    ///
    /// - Complexity: O(1) for a parcel.
    func expects(_ box: BoundingBox) -> Bool {
        Self.canBeDegrees(box) && max(abs(box.minY), abs(box.maxY)) <= 90
            && (ground?.mayTouch(box) ?? expected.touches(box))
    }

    /// What is wrong with the place of a geometry in degrees; nothing when it is plausible.
    ///
    /// - Parameters:
    ///   - geometry: finite positions, as (longitude, latitude) in degrees.
    ///   - declared: the kelurahan somebody declared for it.
    ///   - location: where the feature stands.
    /// - Complexity: O(*n*) for a plausible one; otherwise also O(units of the layer).
    public func diagnosis(
        of geometry: Geometry, declaredKelurahan declared: String?, at location: InputLocation
    ) -> CoordinateDiagnosis? {
        let box = geometry.boundingBox
        guard !box.isEmpty else { return nil }
        guard Self.canBeDegrees(box) else { return metres(geometry, box, declared, at: location) }
        // A single corner beyond the poles is enough: the rest may well touch the layer.
        if let corner = geometry.positions.first(where: { abs($0.y) > 90 }),
            !geometry.swapped.positions.allSatisfy(Self.indonesia.contains)
        {
            return outside(corner, at: location)
        }
        if ground?.mayTouch(box) ?? expected.touches(box) { return nil }
        if let certain = certain(geometry, declared, at: location) { return certain }
        if expected.touches(box) { return nil }
        for (code, moved) in [(FindingCode.axesSwapped, geometry.swapped), (.latitudeSignLost, geometry.mirrored)] {
            let landing = moved.boundingBox
            guard expected.touches(landing) else { continue }
            let evidence: CoordinateEvidence = ground == nil ? .landsInIndonesia : .landsNearLayer
            return diagnosis(code, geometry, moved, Landing(evidence: evidence), at: location)
        }
        if Self.indonesia.touches(box) { return nil }
        return outside(geometry.positions[0], at: location)
    }

    private func outside(_ position: Position, at location: InputLocation) -> CoordinateDiagnosis {
        var here = location
        here.position = position
        let facts = [Finding.Fact("position", .position(position))]
        return CoordinateDiagnosis(finding: Finding(.outsideIndonesia, at: here, severity: .error, facts: facts))
    }

    // MARK: Evidence

    /// Where a moved geometry lands.
    struct Landing {
        var evidence: CoordinateEvidence
        var village: Village?
    }

    /// Where a geometry lands in the layer, wholly; nothing when it does not.
    ///
    /// - Parameter isStrict: whether a declared kelurahan that the layer knows must be the one.
    func landing(of moved: Geometry, _ declared: String?, isStrict: Bool) -> Landing? {
        guard let ground, ground.mayTouch(moved.boundingBox), ground.holds(moved) else { return nil }
        let middle = moved.isPolygonal ? moved.boundingBox.centre : moved.positions[0]
        guard let village = ground.village(at: middle) ?? ground.village(at: moved.positions[0]) else { return nil }
        guard let declared else { return Landing(evidence: .landsInLayer, village: village) }
        if village.isNamed(declared) { return Landing(evidence: .landsInDeclaredKelurahan, village: village) }
        return isStrict ? nil : Landing(evidence: .landsInLayer, village: village)
    }

    /// The mistakes that bring a geometry wholly into the layer.
    private func certain(
        _ geometry: Geometry, _ declared: String?, at location: InputLocation
    ) -> CoordinateDiagnosis? {
        guard let ground else { return nil }
        for (code, moved) in [(FindingCode.axesSwapped, geometry.swapped), (.latitudeSignLost, geometry.mirrored)] {
            guard let landing = landing(of: moved, declared, isStrict: false) else { continue }
            // Near the equator a neighbour of the layer may lie where another's mirror image does.
            guard landing.evidence == .landsInDeclaredKelurahan || !expected.touches(geometry.boundingBox) else {
                continue
            }
            return diagnosis(code, geometry, moved, landing, at: location)
        }
        var found: [(moved: Geometry, landing: Landing)] = []
        for step in [-2.0, -1, 1, 2] {
            for moved in [geometry.moved(x: step, y: 0), geometry.moved(x: 0, y: step)] {
                if let landing = landing(of: moved, declared, isStrict: true) { found.append((moved, landing)) }
            }
        }
        guard found.count == 1, let only = found.first, ground.isFarther(geometry, than: Self.typoDistance) else {
            return nil
        }
        return diagnosis(.degreeTypo, geometry, only.moved, only.landing, at: location)
    }

    // MARK: Findings

    func at(_ location: InputLocation, _ geometry: Geometry) -> InputLocation {
        var here = location
        here.position = geometry.positions[0]
        return here
    }

    func diagnosis(
        _ code: FindingCode, _ geometry: Geometry, _ moved: Geometry, _ landing: Landing, at location: InputLocation,
        facts more: [Finding.Fact] = []
    ) -> CoordinateDiagnosis {
        let before = geometry.positions[0]
        let after = moved.positions[0]
        var facts: [Finding.Fact] = [.init("before", .position(before)), .init("after", .position(after))]
        if abs(before.x) <= 360, abs(before.y) <= 90 {
            facts.append(.init("moved", .length(geodesicDistance(before, after))))
        }
        facts.append(.init("evidence", .text(landing.evidence.rawValue)))
        if let name = landing.village?.shownName { facts.append(.init("village", .text(name))) }
        let finding = Finding(code, at: at(location, geometry), severity: .error, facts: facts + more)
        return CoordinateDiagnosis(finding: finding, proposed: moved)
    }
}

extension Geometry {
    /// With x and y exchanged.
    var swapped: Geometry { mapPositions { $0.map { Position(x: $0.y, y: $0.x) } } }
    /// On the other side of the equator.
    var mirrored: Geometry { mapPositions { $0.map { Position(x: $0.x, y: -$0.y) } } }
    /// So many degrees farther east and north.
    func moved(x: Double, y: Double) -> Geometry {
        mapPositions { $0.map { Position(x: $0.x + x, y: $0.y + y) } }
    }
}
