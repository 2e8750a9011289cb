public import TapakGeometry
public import TapakTopology

extension Surveyor {
    /// Everything that is wrong with the rings of a polygonal geometry, with kind, ring and position.
    ///
    /// GEOS is the judge: an error about crossings, nesting or area is told only of what it finds invalid, mapped by
    /// ``TapakGeometry/Geometry/ringFaults``; where that finds nothing, GEOS' kind and position stand, at the nearest
    /// side. Unclosed and too short rings are errors whatever else there is; the rest is judged as if unclosed rings were
    /// closed and too short ones left out. Of a valid geometry slivers and spikes are told as warnings.
    ///
    /// - Throws: `TopologyError` when GEOS fails.
    /// - Complexity: O(*n* log *n*) for rings as people draw them; 100,000 positions take about 0.2 s.
    public func inspect(_ geometry: Geometry, at location: InputLocation) throws(TopologyError) -> [Finding] {
        let findings = geometry.ringFindings(at: location)
        let closed = geometry.closingRings
        let judged = closed.isEmpty ? geometry : closed
        let isShort = findings.contains { $0.code == .ringTooShort }
        guard let fault = try topology.fault(in: judged), !(closed.isEmpty && isShort) else {
            return findings.contains { $0.severity == .error }
                ? findings : findings + geometry.thinFindings(at: location)
        }
        let faults = geometry.ringFaults
        guard faults.isEmpty else { return findings + faults.map { $0.finding(at: location) } }
        var here = location
        here.position = fault.position
        if let position = fault.position, let side = geometry.nearestSide(to: position) {
            here.ring = side.place
            here.positionIndex = side.index
        }
        let facts = [Finding.Fact("reason", .text(fault.reason))]
        return findings + [Finding(fault.kind.findingCode, at: here, severity: .error, facts: facts)]
    }
}

extension Geometry {
    /// The side that is nearest to a position in the plane, by its ring and the index it begins at.
    fileprivate func nearestSide(to position: Position) -> (place: RingPlace, index: Int)? {
        var best: (place: RingPlace, index: Int)?
        var least = Double.infinity
        for (place, ring) in rings {
            for (index, pair) in zip(ring, ring.dropFirst()).enumerated() {
                let distance = position.distance(toSegment: pair.0, pair.1)
                if distance < least { (best, least) = ((place, index), distance) }
            }
        }
        return best
    }
}

extension TopologyFault.Kind {
    /// The finding that tells a person of this fault.
    var findingCode: FindingCode {
        switch self {
        case .holeOutside: .holeOutside
        case .holesNested: .holesNested
        case .shellsNested: .shellsNested
        case .tooFewPositions: .ringTooShort
        case .ringNotClosed: .ringUnclosed
        case .nonFinite: .numberOutOfRange
        case .duplicateRings: .holesNested
        case .selfIntersection, .ringSelfIntersection, .interiorDisconnected, .other: .ringSelfIntersection
        }
    }
}
