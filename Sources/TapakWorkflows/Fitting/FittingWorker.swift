import TapakFormats
import TapakGeometry
import TapakProgramme
import TapakSiting
import TapakSurvey

/// One worker of a fitting: it owns its engines, so nothing is shared and nothing is locked.
actor FittingWorker {
    private let building: BuildingFootprint
    private let setbacks: Setbacks
    private let surveyor: Surveyor
    private let fitter = FootprintFitter()
    private let doctor = CoordinateDoctor(layer: nil)
    private var context: Context?

    /// What a worker needs to know of the file at hand.
    private struct Context: ~Copyable {
        var reading: ParcelReading
        var carrier: Carrier
        var isCRS84: Bool
    }

    init(_ building: BuildingFootprint, setback: Length) throws(WorkflowError) {
        self.building = building
        setbacks = .allRound(setback)
        do { surveyor = try Surveyor() } catch { throw .geodesy(error) }
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
                fit: nil, findings: parcel.findings)
            if let geometry = parcel.geometry, try isFit(geometry, of: parcel, findings: &one.findings) {
                one.fit = try fit(on: geometry, of: parcel, findings: &one.findings)
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

    private func fit(
        on geometry: Geometry, of parcel: Parcel, findings: inout [Finding]
    ) throws(WorkflowError) -> FootprintFit? {
        do throws(ParcelDefect) {
            let part: Int
            do { part = try surveyor.measure(geometry).largestPart } catch { throw ParcelDefect.notFinite }
            let laid = try fitter.lay(geometry, part: part, setbacks: setbacks, isValid: true)
            return try fitter.fit(building, on: laid, detail: .scale)
        } catch {
            switch error {
            case .topology(let failure): throw .survey(.topology(failure))
            case .tooLarge, .tooManyCorners:
                findings.append(Finding(.areaImplausible, at: parcel.location, severity: .error))
            default:
                if !findings.contains(where: { $0.severity == .error }) {
                    findings.append(Finding(.zeroArea, at: parcel.location))
                }
            }
            return nil
        }
    }
}
