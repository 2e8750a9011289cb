public import TapakGeodesy
import TapakGeometry
public import TapakProgramme
public import TapakTopology

/// Assesses parcels under one rule profile, against one village layer.
///
/// An assessor owns the engines of one worker and is not `Sendable`. Equal parcels give equal assessments, whichever
/// worker makes them.
public final class Assessor {
    private let profile: RuleProfile
    private let surveyor: Surveyor
    private let layer: VillageLayer?
    private let locator: VillageLocator?
    private let repairs: Bool
    private let building: (any BuildingSurvey)?
    private let doctor: CoordinateDoctor
    private let witness = AreaWitness()
    private let verdicts: VerdictTable
    /// For each village the name that a parcel in it declared last, and whether that is the village's.
    private var namedLast: [(name: String, isOwn: Bool)?]

    /// Opens the engines and prepares the layer.
    ///
    /// - Parameters:
    ///   - profile: the rules.
    ///   - layer: the villages, if any.
    ///   - repairs: whether an invalid geometry is repaired and then judged.
    ///   - building: finds out what stands for and against building; without it only areas are judged.
    /// - Throws: `SurveyError` when a library cannot be used.
    public init(
        profile: RuleProfile, layer: VillageLayer?, repairs: Bool = false, building: (any BuildingSurvey)? = nil
    ) throws(SurveyError) {
        self.repairs = repairs
        self.building = building
        self.profile = profile
        self.layer = layer
        verdicts = VerdictTable(profile)
        namedLast = Array(repeating: nil, count: layer?.villages.count ?? 0)
        doctor = CoordinateDoctor(layer: layer)
        let surveyor: Surveyor
        do {
            surveyor = try Surveyor()
        } catch {
            throw .geodesy(error)
        }
        self.surveyor = surveyor
        do {
            locator = try layer.map { layer throws(TopologyError) in
                try VillageLocator(layer, limit: profile.nearBoundary, engine: surveyor.topology)
            }
        } catch {
            throw .topology(error)
        }
    }

    /// Assesses one parcel.
    ///
    /// - Throws: `SurveyError` when a library fails on a geometry that passed inspection, which is our own trouble.
    public func assess(_ parcel: Parcel) throws(SurveyError) -> Assessment {
        var draft = Draft(parcel: parcel)
        let reason = try judge(parcel, into: &draft)
        if let building { try survey(by: building, into: &draft) }
        return draft.finished(reason, asksFootprint: building?.asksFootprint ?? false, by: verdicts)
    }

    // MARK: Steps

    /// Judges the area.
    private func judge(_ parcel: Parcel, into draft: inout Draft) throws(SurveyError) -> Reason {
        guard let geometry = parcel.geometry, !geometry.isEmpty else {
            if let written = parcel.writtenCoordinates { readText(written, into: &draft) }
            let fault = parcel.findings.first { $0.severity == .error }?.code ?? .emptyGeometry
            return .noGeometry(fault)
        }
        guard geometry.positions.allSatisfy(\.isFinite) else {
            draft.findings.append(Finding(.numberOutOfRange, at: parcel.location))
            return .noGeometry(.numberOutOfRange)
        }
        if let diagnosis = doctor.diagnosis(
            of: geometry, declaredKelurahan: parcel.declaredKelurahan, at: parcel.location)
        {
            draft.note(diagnosis)
            if geometry.isPolygonal, CoordinateDoctor.canBeDegrees(geometry.boundingBox),
                abs(geometry.boundingBox.minY) <= 90, abs(geometry.boundingBox.maxY) <= 90
            {
                draft.measurement = try measure(geometry)
            }
            return .implausibleCoordinates(diagnosis.finding.code)
        }
        guard geometry.isPolygonal else {
            try locatePoint(geometry.positions[0], into: &draft)
            return .pointOnly(claimed: parcel.declaredArea)
        }
        return try assessPolygon(geometry, &draft)
    }

    /// Finds out what stands for and against building.
    private func survey(by building: any BuildingSurvey, into draft: inout Draft) throws(SurveyError) {
        guard draft.area != nil, let geometry = draft.parcel.repairedGeometry ?? draft.parcel.geometry,
            let measurement = draft.measurement, let uncertainty = draft.uncertainty
        else {
            draft.siting = building.unanswered()
            return
        }
        let ground = JudgedGround(
            geometry: geometry, measurement: measurement, uncertainty: uncertainty, areaAnswer: draft.areaAnswer,
            front: draft.parcel.declaredFront)
        let parcel = draft.parcel
        draft.siting = try building.siting(of: ground) { part, area in
            // A part that cannot be measured is left unappraised, which makes its layer unassessable.
            (try? appraisal(of: part, geodesicArea: area, as: parcel)) ?? nil
        }
        guard let siting = draft.siting else { return }
        if let land = siting.land { draft.findings += land.findings(at: parcel.location) }
        if let footprint = siting.footprint { draft.findings += footprint.findings(at: parcel.location) }
    }

    /// The area of a part of a parcel that something else left of it, on the profile's basis, with the parcel's own way
    /// of knowing.
    ///
    /// - Parameters:
    ///   - part: a valid polygon in CRS84.
    ///   - geodesicArea: its area on the ellipsoid.
    ///   - parcel: whose corners it has.
    /// - Returns: nothing where the basis is a grid and the part lies in no zone of it.
    private func appraisal(
        of part: Geometry, geodesicArea: Area, as parcel: Parcel
    ) throws(SurveyError) -> Appraisal? {
        let area: Area? = profile.basis == .tm3 ? try measure(part).gridArea : geodesicArea
        guard let area, area > .zero else { return nil }
        let uncertainty = AreaUncertainty(
            of: part, area: area, capture: parcel.captureClass, rounding: parcel.rounding, profile: profile)
        return Appraisal(area: area, uncertainty: uncertainty.bound)
    }

    private func assessPolygon(_ geometry: Geometry, _ draft: inout Draft) throws(SurveyError) -> Reason {
        let measurement = try measure(geometry)
        draft.measurement = measurement
        let rings: [Finding]
        do {
            rings = try surveyor.inspect(geometry, at: draft.parcel.location)
        } catch {
            throw .topology(error)
        }
        guard let fault = rings.first(where: { $0.severity == .error }) else {
            draft.findings += rings
            return try judgeSound(geometry, measurement, &draft)
        }
        if repairs, let repair = try repair(geometry, rings, measurement) {
            draft.findings += repair.findings
            draft.parcel.repairedGeometry = repair.geometry
            return try judgeSound(repair.geometry, try measure(repair.geometry), &draft)
        }
        draft.findings += rings
        noteZone(of: geometry, measurement, into: &draft)
        try locateFaulty(geometry, into: &draft)
        return .faultyGeometry(fault.code, at: fault.location.position)
    }

    private func judgeSound(
        _ geometry: Geometry, _ measurement: Measurement, _ draft: inout Draft
    ) throws(SurveyError) -> Reason {
        draft.measurement = measurement
        noteZone(of: geometry, measurement, into: &draft)
        try locatePolygon(geometry, area: measurement.geodesicArea, into: &draft)
        return try judge(geometry, measurement, &draft)
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

    private func judge(
        _ geometry: Geometry, _ measurement: Measurement, _ draft: inout Draft
    ) throws(SurveyError) -> Reason {
        let isMultipart = geometry.partCount > 1
        let part = isMultipart ? geometry.part(measurement.largestPart) : geometry
        let geodesic = measurement.largestGeodesicArea
        if isMultipart {
            draft.findings.append(
                Finding(
                    .multipart, at: draft.parcel.location,
                    facts: [
                        .init("parts", .integer(geometry.partCount)), .init("judged", .area(geodesic)),
                        .init("rest", .area(measurement.geodesicArea - geodesic)),
                    ]))
        }
        let basis: Area? = profile.basis == .tm3 ? measurement.largestGridArea : geodesic
        guard let area = basis, area > .zero else {
            let code: FindingCode = basis == nil ? .outsideIndonesia : .zeroArea
            draft.findings.append(Finding(code, at: draft.parcel.location, severity: .error))
            return .faultyGeometry(code, at: nil)
        }
        let uncertainty = AreaUncertainty(
            of: part, area: area, capture: draft.parcel.captureClass, rounding: draft.parcel.rounding, profile: profile)
        if uncertainty.roundingBound > AreaUncertainty.coarse {
            draft.findings.append(
                Finding(
                    .coordinatesCoarse, at: draft.parcel.location,
                    facts: [
                        .init("decimals", .integer(draft.parcel.rounding.decimals)),
                        .init("bound", .area(uncertainty.roundingBound)),
                    ]))
        }
        try compareDeclared(geometry, measurement, rounding: uncertainty.roundingBound, into: &draft)
        let judgement = profile.judge(area: area, uncertainty: uncertainty.bound)
        draft.area = area
        draft.uncertainty = uncertainty
        draft.areaClass = judgement.areaClass
        draft.areaAnswer = judgement.answer
        return AreaReason.of(
            judgement.answer, area: area, uncertainty: uncertainty, profile: profile,
            captureIsAssumed: profile.sigma(of: draft.parcel.captureClass) == nil, isLargestPart: isMultipart,
            isRepaired: draft.parcel.repairedGeometry != nil)
    }

    private func measure(_ geometry: Geometry) throws(SurveyError) -> Measurement {
        do { return try surveyor.measure(geometry) } catch { throw .geodesy(error) }
    }

    private func noteZone(of geometry: Geometry, _ measurement: Measurement, into draft: inout Draft) {
        let box = geometry.boundingBox
        guard let zone = measurement.zone, let west = TM3Zone.containing(longitude: box.minX),
            let east = TM3Zone.containing(longitude: box.maxX), west != east
        else { return }
        let other = west == zone ? east : west
        draft.findings.append(
            Finding(
                .zoneAstride, at: draft.parcel.location,
                facts: [.init("zone", .text(zone.name)), .init("other", .text(other.name))]))
    }

    /// Compares the declared area with the measured ones, and names the mistake that explains a difference.
    private func compareDeclared(
        _ geometry: Geometry, _ measurement: Measurement, rounding: Area, into draft: inout Draft
    ) throws(SurveyError) {
        guard let declared = draft.parcel.declaredArea, draft.parcel.declaredBasis == .stated else { return }
        let tolerance = profile.declaredTolerance(for: measurement.gridArea ?? measurement.geodesicArea)
        do {
            draft.findings += try witness.findings(
                declared: declared, geometry: geometry, measurement: measurement, tolerance: tolerance,
                rounding: rounding, at: draft.parcel.location)
        } catch {
            throw .geodesy(error)
        }
    }

    /// Reads coordinates that are written as text, so that a person may put them right.
    private func readText(_ written: WrittenCoordinates, into draft: inout Draft) {
        let parcel = draft.parcel
        guard
            let diagnosis = doctor.diagnosis(
                of: written, declaredKelurahan: parcel.declaredKelurahan, at: parcel.location)
        else { return }
        if diagnosis.finding.code != .coordinatesUnreadable { return draft.note(diagnosis) }
        // That they are unreadable was told by the reader.
        if let proposal = diagnosis.proposal { draft.proposals.append(proposal) }
    }

    // MARK: Places

    private func locatePolygon(_ geometry: Geometry, area: Area, into draft: inout Draft) throws(SurveyError) {
        guard let locator else { return }
        do {
            note(try locator.locate(geometry, area: area), into: &draft)
        } catch {
            throw .topology(error)
        }
    }

    private func locatePoint(_ position: Position, into draft: inout Draft) throws(SurveyError) {
        guard let locator else { return }
        do {
            note(try locator.locate(position), into: &draft)
        } catch {
            throw .topology(error)
        }
        guard draft.parcel.isPointOnly, let place = draft.place else { return }
        let location = draft.parcel.location
        if let finding = doctor.centroidFinding(of: position, inVillage: place.village, at: location) {
            draft.findings.append(finding)
        }
    }

    /// An invalid parcel is located by the valid shape GEOS makes of it, so that its unit knows of it; its area is not
    /// judged. One that cannot even be made valid is located by its first position.
    private func locateFaulty(_ geometry: Geometry, into draft: inout Draft) throws(SurveyError) {
        if locator == nil { return }
        if let valid = try? surveyor.topology.madeValid(geometry), valid.isPolygonal, !valid.isEmpty {
            try locatePolygon(valid, area: valid.geodesicArea, into: &draft)
        } else {
            try locatePoint(geometry.positions[0], into: &draft)
        }
    }

    private func note(_ answer: VillageLocator.Answer, into draft: inout Draft) {
        guard let layer else { return }
        func name(_ village: Int) -> FactValue { .text(layer.villages[village].shownName ?? "#\(village)") }
        switch answer {
        case .outside(let nearest, let distance):
            var facts: [Finding.Fact] = []
            if let nearest { facts.append(.init("nearest", name(nearest))) }
            if let distance { facts.append(.init("distance", .length(distance))) }
            draft.findings.append(Finding(.outsideVillages, at: draft.parcel.location, facts: facts))
        case .within(let place):
            draft.place = place
            let hasSecond = place.secondShare >= profile.secondVillageShare
            if place.boundaryDistance != nil || hasSecond {
                var facts: [Finding.Fact] = []
                if let distance = place.boundaryDistance { facts.append(.init("distance", .length(distance))) }
                if let second = place.second {
                    facts.append(.init("second", name(second)))
                    facts.append(.init("second_share", .share(place.secondShare)))
                }
                draft.findings.append(Finding(.nearBoundary, at: draft.parcel.location, facts: facts))
            }
            noteDeclaredKelurahan(place.village, of: layer, into: &draft)
        }
    }

    private func noteDeclaredKelurahan(_ number: Int, of layer: VillageLayer, into draft: inout Draft) {
        guard let declared = draft.parcel.declaredKelurahan, let located = layer.villages[number].shownName,
            !isNamed(number, declared, of: layer)
        else { return }
        draft.findings.append(
            Finding(
                .declaredKelurahanDiffers, at: draft.parcel.location,
                facts: [.init("declared", .text(declared)), .init("located", .text(located))]))
    }

    /// Whether a village has a name. Lists mostly write the same name for all their parcels in a village.
    private func isNamed(_ number: Int, _ name: String, of layer: VillageLayer) -> Bool {
        if let last = namedLast[number], last.name == name { return last.isOwn }
        let isOwn = layer.villages[number].isNamed(name)
        namedLast[number] = (name, isOwn)
        return isOwn
    }
}

/// A library could not do its work: not a finding about the data.
public enum SurveyError: Error, Hashable, Sendable {
    /// GEOS failed.
    case topology(TopologyError)
    /// PROJ failed.
    case geodesy(GeodesyError)
}
