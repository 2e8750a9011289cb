internal import CGEOS
public import TapakGeometry

extension TopologyEngine {
    /// The first fault of a geometry by the rules of OGC Simple Features; `nil` when it is valid.
    ///
    /// **Odd cases.** An empty geometry is valid. Rings that GEOS cannot even build (an ordinate that is not finite, a
    /// ring that is not closed or has one to three positions) are faults too, found in that order and before all others.
    /// **Method.** GEOS; but a small ring whose sides surely keep apart is valid without asking.
    ///
    /// - Throws: ``TopologyError/libraryFailure(function:message:)``, for which there is no known reason.
    /// - Complexity: O(*n* log *n*); about 1 µs for a parcel that GEOS is asked about, 0.1 µs for others.
    public func fault(in geometry: Geometry) throws(TopologyError) -> TopologyFault? {
        if geometry.isPlainRing { return nil }
        if let fault = geometry.unbuildable { return fault }
        let made: GEOSGeometry
        do { made = try session.make(geometry) } catch .libraryFailure(_, let message) {
            return TopologyFault(reason: message, at: nil)
        }
        var reason: UnsafeMutablePointer<CChar>?
        var location: OpaquePointer?
        let answer = unsafe GEOSisValidDetail_r(session.handle, made.pointer, 0, &reason, &location)
        let place = unsafe location.map { unsafe GEOSGeometry(owning: $0, in: session) }
        defer { if let reason = unsafe reason { unsafe GEOSFree_r(session.handle, reason) } }
        guard try !session.predicate("GEOSisValidDetail_r", answer) else { return nil }
        let text = unsafe reason.map { unsafe String(cString: $0) } ?? ""
        guard let place else { return TopologyFault(reason: text, at: nil) }
        return TopologyFault(reason: text, at: try unsafe session.position(of: place.pointer))
    }

    /// A valid geometry that covers what the given one seems to mean: its polygons, without points and lines.
    ///
    /// **Method.** GEOS' structure method: every ring is made valid, then exteriors are merged and holes taken away.
    /// **Odd cases.** May be empty, and need not resemble what was drawn: show it, do not use it unasked.
    ///
    /// - Throws: ``TopologyError``: `notPolygonal`, or `libraryFailure` when a ring cannot be built.
    public func madeValid(_ geometry: Geometry) throws(TopologyError) -> Geometry {
        let made = try area(geometry)
        let options = try unsafe session.pointer(
            "GEOSMakeValidParams_create_r", GEOSMakeValidParams_create_r(session.handle))
        defer { unsafe GEOSMakeValidParams_destroy_r(session.handle, options) }
        _ = try unsafe session.number(
            "GEOSMakeValidParams_setMethod_r",
            GEOSMakeValidParams_setMethod_r(session.handle, options, GEOS_MAKE_VALID_STRUCTURE), failure: 0)
        _ = try unsafe session.number(
            "GEOSMakeValidParams_setKeepCollapsed_r",
            GEOSMakeValidParams_setKeepCollapsed_r(session.handle, options, 0), failure: 0)
        let valid = try unsafe session.own(
            "GEOSMakeValidWithParams_r", GEOSMakeValidWithParams_r(session.handle, made.pointer, options))
        return try session.polygons(of: valid)
    }
}

extension Geometry {
    /// The first fault that keeps GEOS from building the geometry.
    fileprivate var unbuildable: TopologyFault? {
        if let position = positions.first(where: { !$0.isFinite }) { return TopologyFault(.nonFinite, at: position) }
        guard isPolygonal else { return nil }
        var short: TopologyFault?
        for number in 0..<lineCount {
            let ring = line(number)
            guard let first = ring.first, let last = ring.last else { continue }
            if first != last { return TopologyFault(.ringNotClosed, at: last) }
            if ring.count < 4, short == nil { short = TopologyFault(.tooFewPositions, at: first) }
        }
        return short
    }
}
