import TapakFormats
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakSurvey

/// One worker of a fitting: it owns its engines, so nothing is shared and nothing is locked.
actor FittingWorker {
    private let profile: RuleProfile
    private let front: CompassDirection?
    private let roads: RoadAccess?
    private let judge: FootprintJudge
    private let surveyor: Surveyor
    private let doctor = CoordinateDoctor(layer: nil)
    private var context: Context?

    /// What a worker needs to know of the file at hand.
    private struct Context: ~Copyable {
        var reading: ParcelReading
        var carrier: Carrier
        var isCRS84: Bool
    }

    init(_ input: FitParcels.Input, roads: RoadAccess?) {
        profile = input.profile
        front = input.front
        self.roads = roads
        judge = FootprintJudge(building: input.building, setbacks: input.setbacks)
        surveyor = Surveyor()
    }

    /// Turns to a file.
    func begin(file: String, system: SourceSystem, attributes: [ParcelRole: String]) throws(WorkflowError) {
        context = Context(
            reading: ParcelReading(file: file, attributes: attributes, isInDegrees: system.isGeographic),
            carrier: try Carrier(system), isCRS84: system.isCRS84)
    }

    /// Which attributes of the file served which role.
    var use: AttributeUse { context?.reading.use ?? AttributeUse() }

    /// Fits the building on a batch of features of the file, in order.
    func fit(_ features: [Feature], names: [String]) throws(WorkflowError) -> [FitParcels.Fitted] {
        var carried = features
        context?.carrier.carry(&carried)
        var fitted: [FitParcels.Fitted] = []
        fitted.reserveCapacity(features.count)
        for feature in carried {
            guard let parcel = context?.reading.parcel(of: feature, names: names) else {
                preconditionFailure("a worker begins a file before it fits")
            }
            var one = FitParcels.Fitted(
                parcel: parcel, id: feature.id, properties: feature.properties, isCRS84: context?.isCRS84 ?? true,
                findings: parcel.findings)
            if let geometry = parcel.geometry, try isFit(geometry, of: parcel, findings: &one.findings) {
                try fit(on: geometry, into: &one)
            }
            fitted.append(one)
        }
        return fitted
    }

    /// Whether a geometry can be placed on at all: polygons that are valid, at coordinates that can be true.
    private func isFit(
        _ geometry: Geometry, of parcel: Parcel, findings: inout [Finding]
    ) throws(WorkflowError) -> Bool {
        if geometry.isEmpty {
            if !findings.contains(where: { $0.code == .emptyGeometry }) {
                findings.append(Finding(.emptyGeometry, at: parcel.location))
            }
            return false
        }
        guard geometry.positions.allSatisfy(\.isFinite) else {
            findings.append(Finding(.numberOutOfRange, at: parcel.location))
            return false
        }
        if let diagnosis = doctor.diagnosis(
            of: geometry, declaredKelurahan: parcel.declaredKelurahan, at: parcel.location)
        {
            findings.append(diagnosis.finding)
            return false
        }
        guard geometry.isPolygonal else { return false }
        let found: [Finding]
        do { found = try surveyor.inspect(geometry, at: parcel.location) } catch { throw .survey(.topology(error)) }
        findings += found
        return !found.contains { $0.severity == .error }
    }

    /// Asks how the building stands on the largest part of a parcel, and how the whole parcel is reached.
    private func fit(on geometry: Geometry, into fitted: inout FitParcels.Fitted) throws(WorkflowError) {
        let location = fitted.parcel.location
        let access = roads?.access(of: geometry)
        if let access, let layer = roads?.layer { fitted.access = AccessStanding(access, in: layer) }
        do throws(ParcelDefect) {
            let measurement: Measurement
            do { measurement = try surveyor.measure(geometry) } catch { throw ParcelDefect.notFinite }
            let isWhole = geometry.partCount == 1
            let part = isWhole ? geometry : geometry.part(measurement.largestPart)
            let ground = try judge.ground(
                of: part, access: isWhole ? access : roads?.access(of: part),
                front: fitted.parcel.declaredFront ?? front)
            let corners = cornerUncertainty(of: part, measurement, fitted.parcel)
            let standing = try judge.standing(on: ground, cornerUncertainty: corners, seeksChange: true)
            if standing.fit != .fits, !standing.isUndecided { fitted.largestScale = try judge.largestScale(on: ground) }
            fitted.findings += standing.findings(at: location)
            fitted.standing = standing
        } catch {
            switch error {
            case .topology(let failure): throw .survey(.topology(failure))
            case .tooLarge, .tooManyCorners:
                fitted.findings.append(Finding(.areaImplausible, at: location, severity: .error))
            default:
                if !fitted.findings.contains(where: { $0.severity == .error }) {
                    fitted.findings.append(Finding(.zeroArea, at: location))
                }
            }
        }
    }

    /// How far a corner may be off, as in a screening; where the profile's grid has no zone, by the area on the ellipsoid.
    private func cornerUncertainty(of part: Geometry, _ measurement: Measurement, _ parcel: Parcel) -> Length {
        let gridArea = profile.basis == .tm3 ? measurement.largestGridArea : nil
        let uncertainty = AreaUncertainty(
            of: part, area: gridArea ?? measurement.largestGeodesicArea, capture: parcel.captureClass,
            rounding: parcel.rounding, profile: profile)
        return uncertainty.cornerUncertainty(under: profile)
    }
}
