public import TapakGeometry

/// What carries positions from one system to another, as the provenance of a run records it.
public struct CoordinateOperation: Hashable, Sendable {
    /// The system of the positions before.
    public var source: CoordinateReferenceSystem
    /// The system of the positions after.
    public var target: CoordinateReferenceSystem
    /// What EPSG calls its steps: `Inverse of UTM zone 48S + DGN95 to WGS 84 (null transformation)`.
    public var name: String
    /// The EPSG code of the datum shift, such as `EPSG:8452`; `nil` when there is none.
    public var code: String?
    /// The accuracy EPSG states; `nil` when the operation is exact by definition or a null transformation.
    public var accuracy: Length?
    /// The PROJ pipeline, complete: it gives the same positions wherever it is run.
    public var definition: String

    /// Records an operation.
    public init(
        source: CoordinateReferenceSystem, target: CoordinateReferenceSystem, name: String, code: String? = nil,
        accuracy: Length? = nil, definition: String
    ) {
        self.source = source
        self.target = target
        self.name = name
        self.code = code
        self.accuracy = accuracy
        self.definition = definition
    }
}

extension CoordinateOperation {
    /// The operation between two supported systems, one of which is longitude and latitude on WGS 84 or equal to it
    /// by a null transformation.
    init(from source: SupportedSystem, to target: SupportedSystem, shift: DatumShift?) {
        var steps: [String] = []
        var names: [String] = []
        if let projection = source.projection {
            steps.append(PipelineText.inverse(projection.step))
            names.append("Inverse of " + projection.name)
        }
        if let shift {
            steps += source.datum.needsShift ? shift.steps : shift.inverseSteps
            names.append((source.datum.needsShift ? "" : "Inverse of ") + shift.name)
        } else if source.datum != target.datum {
            names.append("\(source.datum.rawValue) to \(target.datum.rawValue) (null transformation)")
        }
        if let projection = target.projection {
            steps.append(projection.step)
            names.append(projection.name)
        }
        if !steps.isEmpty {
            if source.isGeographic { steps.insert(PipelineText.radians, at: 0) }
            if target.isGeographic { steps.append(PipelineText.degrees) }
        }
        self.init(
            source: source.crs, target: target.crs, name: names.isEmpty ? "identity" : names.joined(separator: " + "),
            code: shift?.code, accuracy: shift?.accuracy, definition: PipelineText.joining(steps))
    }
}
