public import TapakGeodesy
public import TapakGeometry
public import TapakProgramme
internal import TapakTopology

/// Fits buildings on parcels given in longitude and latitude.
///
/// One worker makes its own: it holds a GEOS context. **Method.** The parcel is laid in a transverse Mercator of scale 1 on
/// its middle (``LocalTransverseMercator``), where ``FootprintSearch`` answers; every building that fits is then checked by
/// GEOS, which knows nothing of how it was found.
public final class FootprintFitter {
    let topology = TopologyEngine()

    /// Makes a fitter with a GEOS context of its own.
    public init() {}

    /// A part of a parcel laid in a plane, ready for any number of buildings.
    public struct Laid: Sendable {
        /// The part of the geometry.
        public var part: Int
        /// The plane it was laid in; its (0, 0) is the middle of the box around the part.
        public var plane: LocalTransverseMercator
        /// The search on it.
        public var search: FootprintSearch
    }

    /// Lays a parcel in a plane.
    ///
    /// - Parameters:
    ///   - geometry: polygon or multipolygon in CRS84, closed rings.
    ///   - part: the part to lay; the largest without it, for a building does not stand on two islands.
    ///   - setbacks: distances to keep, for the rings of that part.
    ///   - isValid: whether the geometry is known to be valid and need not be looked at again.
    /// - Throws: ``ParcelDefect``.
    public func lay(
        _ geometry: Geometry, part: Int? = nil, setbacks: Setbacks = .none, isValid: Bool = false
    ) throws(ParcelDefect) -> Laid {
        let rings = try rings(of: geometry, part: part, isValid: isValid)
        let search = try FootprintSearch(PlaneParcel(rings: rings.positions, setbacks: setbacks))
        return Laid(part: rings.part, plane: rings.plane, search: search)
    }

    /// The rings of a part of a parcel in a plane, in metres.
    struct LaidRings: Sendable {
        var part: Int
        var plane: LocalTransverseMercator
        var positions: [[Position]]
    }

    /// Lays the rings of a parcel in a plane, without preparing anything else; as ``lay(_:part:setbacks:isValid:)``.
    func rings(of geometry: Geometry, part: Int? = nil, isValid: Bool) throws(ParcelDefect) -> LaidRings {
        guard geometry.isPolygonal else { throw .notPolygonal }
        guard geometry.positions.allSatisfy(\.isFinite) else { throw .notFinite }
        if !isValid { try checkValid(geometry) }
        let parts = 0..<geometry.partCount
        guard let part = part ?? parts.max(by: { geometry.planeArea(ofPart: $0) < geometry.planeArea(ofPart: $1) }),
            parts.contains(part)
        else { throw .empty }
        let polygon = geometry.partCount == 1 ? geometry : geometry.part(part)
        guard !polygon.isEmpty else { throw .empty }
        let plane = LocalTransverseMercator(centre: polygon.boundingBox.centre)
        return LaidRings(part: part, plane: plane, positions: polygon.rings.map { plane.forward($0.positions) })
    }

    /// Finds out whether a building fits on a parcel that was laid.
    ///
    /// - Throws: ``ParcelDefect``: `buildingNotPositive`, or `topology` when GEOS fails.
    public func fit(
        _ building: BuildingFootprint, on laid: Laid, detail: FootprintSearch.Detail = .margin
    ) throws(ParcelDefect) -> FootprintFit {
        var found = try laid.search.fit(building, detail: detail)
        if found.answer == .fits, let placement = found.placement,
            try !stands(placement, on: laid.search.parcel)
        {
            // Two independent findings that disagree are no answer.
            found.answer = .withinTolerance
            found.path = .undecided
        }
        var fit = FootprintFit(answer: found.answer, part: laid.part, plane: found)
        guard found.answer == .fits, let placement = found.placement else { return fit }
        let corners = placement.corners()
        fit.placement = Geometry(polygons: [[laid.plane.inverse(corners + corners.prefix(1))]])
        fit.rotation = placement.bearing
        fit.clearance = found.margin.map { .metres($0.atLeast) }
        return fit
    }

    /// Finds out whether a building fits on a parcel in CRS84.
    ///
    /// - Throws: ``ParcelDefect``.
    public func fit(
        _ building: BuildingFootprint, on geometry: Geometry, part: Int? = nil, setbacks: Setbacks = .none,
        detail: FootprintSearch.Detail = .margin
    ) throws(ParcelDefect) -> FootprintFit {
        try fit(building, on: lay(geometry, part: part, setbacks: setbacks), detail: detail)
    }

    private func checkValid(_ geometry: Geometry) throws(ParcelDefect) {
        do {
            if let fault = try topology.fault(in: geometry) { throw ParcelDefect.notValid(fault) }
        } catch let defect as ParcelDefect {
            throw defect
        } catch let failure as TopologyError {
            throw .topology(failure)
        } catch {
            throw .ringsInvalid
        }
    }
}

extension PlacedBuilding {
    /// The direction of the long side in degrees clockwise from the y axis, from 0 to less than 180.
    public var bearing: Double {
        let degrees = (90 - angle * 180 / .pi).truncatingRemainder(dividingBy: 180)
        return degrees < 0 ? degrees + 180 : degrees
    }
}
