import TapakGeodesy
import TapakGeometry
import TapakTopology

/// The repair of an invalid polygonal geometry: what came out, and what to tell about it.
///
/// **Method.** Unclosed rings are closed, rings of fewer than three corners left out, and GEOS makes valid what remains,
/// by its structure method: exteriors are merged and holes taken away. Coordinates are never moved to another place.
struct GeometryRepair {
    /// The valid geometry.
    let geometry: Geometry
    /// The faults, now as warnings, since the feature is used after all; then `repaired` with the areas before (as the
    /// rings add up) and after.
    let findings: [Finding]

    /// Repairs a geometry with faults; nothing where no valid geometry with an area comes of it.
    ///
    /// - Throws: `TopologyError` when GEOS cannot say whether the outcome is valid.
    init?(
        of faulty: Geometry, faults: [Finding], area: Area, surveyor: Surveyor
    ) throws(TopologyError) {
        let closed = faulty.closingRings
        guard closed.isPolygonal, !closed.isEmpty, closed.positions.allSatisfy(\.isFinite) else { return nil }
        let fault = try surveyor.topology.fault(in: closed)
        var made = closed
        if fault != nil {
            // What GEOS cannot make valid stays what it is: a faulty geometry, and its faults are told.
            guard let valid = try? surveyor.topology.madeValid(closed) else { return nil }
            made = valid
        }
        let after = made.geodesicArea
        guard made.isPolygonal, !made.isEmpty, after > .zero, try surveyor.topology.fault(in: made) == nil else {
            return nil
        }
        geometry = made
        var told: [Finding] = []
        for fault in faults {
            var milder = fault
            milder.severity = min(fault.severity, .warning)
            told.append(milder)
        }
        var here = faults.first?.location ?? InputLocation()
        here = InputLocation(file: here.file, feature: here.feature, id: here.id)
        var facts: [Finding.Fact] = [.init("before", .area(area)), .init("after", .area(after))]
        if let fault { facts.append(.init("reason", .text(fault.reason))) }
        told.append(Finding(.repaired, at: here, facts: facts))
        findings = told
    }
}
