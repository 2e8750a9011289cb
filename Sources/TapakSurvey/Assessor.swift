public import TapakGeodesy
import TapakGeometry
public import TapakProgramme
public import TapakTopology

/// Assesses parcels under one rule profile, against one village layer.
///
/// An assessor owns the engines of one worker and is not `Sendable`. Equal parcels give equal assessments, whichever
/// worker makes them.
public final class Assessor {
    let profile: RuleProfile
    let surveyor: Surveyor
    let villages: [Village]
    let locator: VillageLocator?
    let doctor: CoordinateDoctor
    let witness = AreaWitness()
    private let repairs: Bool
    private let building: (any BuildingSurvey)?
    private let verdicts: VerdictTable
    let sigmas: CaptureSigmas
    /// For each village the names that parcels in it declared last.
    var declaredLast: [DeclaredNames]

    /// Opens the engines and prepares the layer.
    ///
    /// - Parameters:
    ///   - profile: the rules.
    ///   - layer: the villages, if any.
    ///   - repairs: whether an invalid geometry is repaired and then judged.
    ///   - building: finds out what stands for and against building; without it only areas are judged.
    public init(
        profile: RuleProfile, layer: VillageLayer?, repairs: Bool = false, building: (any BuildingSurvey)? = nil
    ) {
        self.repairs = repairs
        self.building = building
        sigmas = CaptureSigmas(profile)
        self.profile = profile
        villages = layer?.villages ?? []
        verdicts = VerdictTable(profile)
        declaredLast = Array(repeating: DeclaredNames(), count: layer?.villages.count ?? 0)
        doctor = CoordinateDoctor(layer: layer)
        let surveyor = Surveyor()
        self.surveyor = surveyor
        locator = layer.map { VillageLocator($0, limit: profile.nearBoundary, engine: surveyor.topology) }
    }

    /// Assesses one parcel.
    ///
    /// - Throws: `SurveyError` when a library fails on a geometry that passed inspection, which is our own trouble.
    /// - Complexity: about 2 µs for an ordinary parcel that lies deep in its village, without building.
    public func assess(_ parcel: consuming Parcel) throws(SurveyError) -> Assessment {
        var draft = Draft(findings: parcel.findings)
        let reason = try judge(parcel, into: &draft)
        if let repaired = draft.repairedGeometry { parcel.repairedGeometry = repaired }
        guard let building, building.isAsked else {
            let outcome = verdicts.outcome(area: draft.areaAnswer, footprint: .notChecked, layers: [])
            return Assessment(parcel, draft, verdicts.reason(of: outcome, nil) ?? reason, outcome)
        }
        let siting = try survey(parcel, by: building, into: &draft)
        let outcome = verdicts.outcome(
            area: draft.areaAnswer,
            footprint: siting?.footprint?.answer ?? (building.asksFootprint ? .unassessable : .notChecked),
            layers: siting?.land?.layers ?? [])
        var assessment = Assessment(parcel, draft, verdicts.reason(of: outcome, siting) ?? reason, outcome)
        assessment.siting = siting
        return assessment
    }

    // MARK: Steps

    /// Judges the area.
    private func judge(_ parcel: borrowing Parcel, into draft: inout Draft) throws(SurveyError) -> Reason {
        guard let geometry = parcel.geometry, !geometry.isEmpty else {
            if let written = parcel.writtenCoordinates { readText(written, of: parcel, into: &draft) }
            let fault = parcel.findings.first { $0.severity == .error }?.code ?? .emptyGeometry
            return .noGeometry(fault)
        }
        guard let box = geometry.finiteBox else {
            draft.findings.append(Finding(.numberOutOfRange, at: parcel.location))
            return .noGeometry(.numberOutOfRange)
        }
        if !doctor.expects(box),
            let diagnosis = doctor.diagnosis(
                of: geometry, declaredKelurahan: parcel.declaredKelurahan, at: parcel.location)
        {
            draft.note(diagnosis)
            if geometry.isPolygonal, CoordinateDoctor.canBeDegrees(box), abs(box.minY) <= 90, abs(box.maxY) <= 90 {
                draft.measurement = try measure(geometry)
            }
            return .implausibleCoordinates(diagnosis.finding.code)
        }
        guard geometry.isPolygonal else {
            try locatePoint(geometry.positions[0], of: parcel, into: &draft)
            return .pointOnly(claimed: parcel.declaredArea)
        }
        return try judge(geometry, in: box, of: parcel, &draft)
    }

    /// Judges a polygonal geometry that may have faults.
    private func judge(
        _ geometry: Geometry, in box: BoundingBox, of parcel: borrowing Parcel, _ draft: inout Draft
    ) throws(SurveyError) -> Reason {
        let series = ParallelSeries(covering: box)
        let measurement: Measurement
        do { measurement = try surveyor.measure(geometry, in: box, by: series) } catch { throw .geodesy(error) }
        draft.measurement = measurement
        if geometry.isOrdinaryRing(in: box) {
            return try judgeSound(geometry, in: box, series, measurement, of: parcel, &draft)
        }
        let rings: [Finding]
        do { rings = try surveyor.inspect(geometry, at: parcel.location) } catch { throw .topology(error) }
        guard let fault = rings.first(where: { $0.severity == .error }) else {
            draft.findings += rings
            return try judgeSound(geometry, in: box, series, measurement, of: parcel, &draft)
        }
        if repairs, let repair = try repair(geometry, rings, measurement) {
            draft.findings += repair.findings
            draft.repairedGeometry = repair.geometry
            let box = repair.geometry.boundingBox
            let measurement = try measure(repair.geometry)
            draft.measurement = measurement
            return try judgeSound(repair.geometry, in: box, nil, measurement, of: parcel, &draft)
        }
        draft.findings += rings
        noteZone(of: box, measurement, of: parcel, into: &draft)
        try locateFaulty(geometry, of: parcel, into: &draft)
        return .faultyGeometry(fault.code, at: fault.location.position)
    }

    private func judgeSound(
        _ geometry: Geometry, in box: BoundingBox, _ series: ParallelSeries?, _ measurement: Measurement,
        of parcel: borrowing Parcel, _ draft: inout Draft
    ) throws(SurveyError) -> Reason {
        noteZone(of: box, measurement, of: parcel, into: &draft)
        try locatePolygon(geometry, in: box, area: measurement.geodesicArea, of: parcel, into: &draft)
        return try judgeArea(of: geometry, series, measurement, of: parcel, &draft)
    }

    private func repair(
        _ geometry: Geometry, _ rings: [Finding], _ measurement: Measurement
    ) throws(SurveyError) -> GeometryRepair? {
        do {
            return try GeometryRepair(of: geometry, faults: rings, area: measurement.geodesicArea, surveyor: surveyor)
        } catch {
            throw .topology(error)
        }
    }

    private func noteZone(
        of box: BoundingBox, _ measurement: Measurement, of parcel: borrowing Parcel, into draft: inout Draft
    ) {
        guard let zone = measurement.zone, let west = TM3Zone.containing(longitude: box.minX),
            let east = TM3Zone.containing(longitude: box.maxX), west != east
        else { return }
        let other = west == zone ? east : west
        draft.findings.append(
            Finding(
                .zoneAstride, at: parcel.location,
                facts: [.init("zone", .text(zone.name)), .init("other", .text(other.name))]))
    }

    /// Finds out what stands for and against building.
    private func survey(
        _ parcel: Parcel, by building: any BuildingSurvey, into draft: inout Draft
    ) throws(SurveyError) -> Siting? {
        guard draft.area != nil, let geometry = draft.repairedGeometry ?? parcel.geometry,
            let measurement = draft.measurement, let uncertainty = draft.uncertainty
        else { return building.unanswered() }
        let ground = JudgedGround(
            geometry: geometry, measurement: measurement, uncertainty: uncertainty, areaAnswer: draft.areaAnswer,
            front: parcel.declaredFront)
        let siting = try building.siting(of: ground) { part, area in
            // A part that cannot be measured is left unappraised, which makes its layer unassessable.
            (try? appraisal(of: part, geodesicArea: area, as: parcel)) ?? nil
        }
        if let land = siting?.land { draft.findings += land.findings(at: parcel.location) }
        if let footprint = siting?.footprint { draft.findings += footprint.findings(at: parcel.location) }
        return siting
    }

    /// Reads coordinates that are written as text, so that a person may put them right.
    private func readText(_ written: WrittenCoordinates, of parcel: borrowing Parcel, into draft: inout Draft) {
        guard
            let diagnosis = doctor.diagnosis(
                of: written, declaredKelurahan: parcel.declaredKelurahan, at: parcel.location)
        else { return }
        if diagnosis.finding.code != .coordinatesUnreadable { return draft.note(diagnosis) }
        // That they are unreadable was told by the reader.
        if let proposal = diagnosis.proposal { draft.proposals.append(proposal) }
    }

    func measure(_ geometry: Geometry) throws(SurveyError) -> Measurement {
        do { return try surveyor.measure(geometry) } catch { throw .geodesy(error) }
    }
}

/// A library could not do its work: not a finding about the data.
public enum SurveyError: Error, Hashable, Sendable {
    /// GEOS failed.
    case topology(TopologyError)
    /// PROJ failed.
    case geodesy(GeodesyError)
}
