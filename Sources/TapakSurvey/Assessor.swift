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
    private let plausibility: CoordinateCheck

    /// Opens the engines and prepares the layer.
    ///
    /// - Throws: `SurveyError` when a library cannot be used.
    public init(profile: RuleProfile, layer: VillageLayer?) throws(SurveyError) {
        self.profile = profile
        self.layer = layer
        plausibility = CoordinateCheck(layerExtent: layer?.extent)
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
        var draft = Draft(parcel: parcel, profile: profile)
        guard let geometry = parcel.geometry, !geometry.isEmpty else {
            let fault = parcel.findings.first { $0.severity == .error }?.code ?? .emptyGeometry
            return draft.finished(.noGeometry(fault))
        }
        guard geometry.positions.allSatisfy(\.isFinite) else {
            draft.findings.append(Finding(.numberOutOfRange, at: parcel.location))
            return draft.finished(.noGeometry(.numberOutOfRange))
        }
        if let implausible = plausibility.finding(for: geometry, at: parcel.location) {
            draft.findings.append(implausible)
            if geometry.isPolygonal, CoordinateCheck.canBeDegrees(geometry.boundingBox),
                abs(geometry.boundingBox.minY) <= 90, abs(geometry.boundingBox.maxY) <= 90
            {
                draft.measurement = try measure(geometry)
            }
            return draft.finished(.implausibleCoordinates(implausible.code))
        }
        guard geometry.isPolygonal else {
            try locatePoint(geometry.positions[0], into: &draft)
            return draft.finished(.pointOnly(claimed: parcel.declaredArea))
        }
        return try assessPolygon(geometry, draft)
    }

    // MARK: Steps

    private func assessPolygon(_ geometry: Geometry, _ opened: Draft) throws(SurveyError) -> Assessment {
        var draft = opened
        let measurement = try measure(geometry)
        draft.measurement = measurement
        let rings: [Finding]
        do {
            rings = try surveyor.inspect(geometry, at: draft.parcel.location)
        } catch {
            throw .topology(error)
        }
        draft.findings += rings
        noteZone(of: geometry, measurement, into: &draft)
        if let fault = rings.first(where: { $0.severity == .error }) {
            try locateFaulty(geometry, into: &draft)
            return draft.finished(.faultyGeometry(fault.code, at: fault.location.position))
        }
        try locatePolygon(geometry, area: measurement.geodesicArea, into: &draft)
        return judge(geometry, measurement, draft)
    }

    private func judge(_ geometry: Geometry, _ measurement: Measurement, _ opened: Draft) -> Assessment {
        var draft = opened
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
            return draft.finished(.faultyGeometry(code, at: nil))
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
        compareDeclared(measurement, into: &draft)
        let judgement = profile.judge(area: area, uncertainty: uncertainty.bound)
        draft.area = area
        draft.uncertainty = uncertainty
        draft.areaClass = judgement.areaClass
        draft.answers[.area] = judgement.answer
        return draft.finished(
            AreaReason.of(
                judgement.answer, area: area, uncertainty: uncertainty, profile: profile,
                captureIsAssumed: profile.sigma(of: draft.parcel.captureClass) == nil, isLargestPart: isMultipart))
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

    /// Compares the declared area with the TM-3 area first, then the geodesic one, by the profile's tolerance.
    private func compareDeclared(_ measurement: Measurement, into draft: inout Draft) {
        guard let declared = draft.parcel.declaredArea, draft.parcel.declaredBasis == .stated else { return }
        let known = [("tm3", measurement.gridArea), ("geodesic", measurement.geodesicArea)]
        let tolerance = profile.declaredTolerance(for: measurement.gridArea ?? measurement.geodesicArea)
        func difference(_ area: Area) -> Double { abs(declared.squareMetres - area.squareMetres) }
        for (_, area) in known {
            if let area, difference(area) <= tolerance.squareMetres { return }
        }
        guard let (basis, area) = known.compactMap({ pair in pair.1.map { (pair.0, $0) } }).first else { return }
        draft.findings.append(
            Finding(
                .declaredDiffers, at: draft.parcel.location,
                facts: [
                    .init("declared", .area(declared)), .init("measured", .area(area)),
                    .init("difference", .area(declared - area)), .init("tolerance", .area(tolerance)),
                    .init("basis", .text(basis)),
                ]))
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
            noteDeclaredKelurahan(layer.villages[place.village], into: &draft)
        }
    }

    private func noteDeclaredKelurahan(_ village: Village, into draft: inout Draft) {
        guard let declared = draft.parcel.declaredKelurahan, let located = village.shownName else { return }
        guard !village.isNamed(declared) else { return }
        draft.findings.append(
            Finding(
                .declaredKelurahanDiffers, at: draft.parcel.location,
                facts: [.init("declared", .text(declared)), .init("located", .text(located))]))
    }
}

/// A library could not do its work: not a finding about the data.
public enum SurveyError: Error, Hashable, Sendable {
    /// GEOS failed.
    case topology(TopologyError)
    /// PROJ failed.
    case geodesy(GeodesyError)
}
