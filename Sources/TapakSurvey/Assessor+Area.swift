import TapakGeodesy
import TapakGeometry
import TapakProgramme

extension Assessor {
    /// Judges the area of a valid polygonal geometry: that of its largest part.
    ///
    /// - Parameter series: covers the box of the geometry, where there is one.
    func judgeArea(
        of geometry: Geometry, _ series: ParallelSeries?, _ measurement: Measurement, of parcel: borrowing Parcel,
        _ draft: inout Draft
    ) throws(SurveyError) -> Reason {
        let isMultipart = geometry.partCount > 1
        let geodesic = measurement.largestGeodesicArea
        if isMultipart {
            draft.findings.append(
                Finding(
                    .multipart, at: parcel.location,
                    facts: [
                        .init("parts", .integer(geometry.partCount)), .init("judged", .area(geodesic)),
                        .init("rest", .area(measurement.geodesicArea - geodesic)),
                    ]))
        }
        let basis: Area? = profile.basis == .tm3 ? measurement.largestGridArea : geodesic
        guard let area = basis, area > .zero else {
            let code: FindingCode = basis == nil ? .outsideIndonesia : .zeroArea
            draft.findings.append(Finding(code, at: parcel.location, severity: .error))
            return .faultyGeometry(code, at: nil)
        }
        let sigma = sigmas[parcel.captureClass]
        let uncertainty: AreaUncertainty
        if let series, !isMultipart {
            uncertainty = AreaUncertainty(
                of: geometry, in: LocalTransverseMercator(series), area: area, sigma: sigma, rounding: parcel.rounding,
                profile: profile)
        } else {
            uncertainty = AreaUncertainty(
                of: isMultipart ? geometry.part(measurement.largestPart) : geometry, area: area,
                capture: parcel.captureClass, rounding: parcel.rounding, profile: profile)
        }
        if uncertainty.roundingBound > AreaUncertainty.coarse {
            draft.findings.append(
                Finding(
                    .coordinatesCoarse, at: parcel.location,
                    facts: [
                        .init("decimals", .integer(parcel.rounding.decimals)),
                        .init("bound", .area(uncertainty.roundingBound)),
                    ]))
        }
        try compareDeclared(geometry, measurement, rounding: uncertainty.roundingBound, of: parcel, into: &draft)
        let judgement = profile.judge(area: area, uncertainty: uncertainty.bound)
        draft.area = area
        draft.uncertainty = uncertainty
        draft.areaClass = judgement.areaClass
        draft.areaAnswer = judgement.answer
        return AreaReason.of(
            judgement.answer, area: area, uncertainty: uncertainty, profile: profile, captureIsAssumed: sigma == nil,
            isLargestPart: isMultipart, isRepaired: draft.repairedGeometry != nil)
    }

    /// Compares the declared area with the measured ones, and names the mistake that explains a difference.
    private func compareDeclared(
        _ geometry: Geometry, _ measurement: Measurement, rounding: Area, of parcel: borrowing Parcel,
        into draft: inout Draft
    ) throws(SurveyError) {
        guard let declared = parcel.declaredArea, parcel.declaredBasis == .stated else { return }
        let tolerance = profile.declaredTolerance(for: measurement.gridArea ?? measurement.geodesicArea)
        if AreaWitness.agrees(declared, with: measurement, within: tolerance) { return }
        do {
            draft.findings += try witness.findings(
                declared: declared, geometry: geometry, measurement: measurement, tolerance: tolerance,
                rounding: rounding, at: parcel.location)
        } catch {
            throw .geodesy(error)
        }
    }

    /// The area of a part of a parcel that something else left of it, on the profile's basis, with the parcel's own way
    /// of knowing.
    ///
    /// - Parameters:
    ///   - part: a valid polygon in CRS84.
    ///   - geodesicArea: its area on the ellipsoid.
    ///   - parcel: whose corners it has.
    /// - Returns: nothing where the basis is a grid and the part lies in no zone of it.
    func appraisal(
        of part: Geometry, geodesicArea: Area, as parcel: Parcel
    ) throws(SurveyError) -> Appraisal? {
        let area: Area? = profile.basis == .tm3 ? try measure(part).gridArea : geodesicArea
        guard let area, area > .zero else { return nil }
        let uncertainty = AreaUncertainty(
            of: part, area: area, capture: parcel.captureClass, rounding: parcel.rounding, profile: profile)
        return Appraisal(area: area, uncertainty: uncertainty.bound)
    }
}
