import TapakFormats
import TapakGeodesy
public import TapakGeometry
public import TapakSurvey

/// Measures every feature of some files, without any rule.
public struct MeasureFeatures: Sendable {
    /// What to measure.
    public struct Input: Sendable {
        /// The files, `-` for standard input.
        public var files: [String]
        /// What is said about the coordinates.
        public var source: SourceOptions

        /// Measures some files.
        public init(files: [String], source: SourceOptions = SourceOptions()) {
            self.files = files
            self.source = source
        }
    }

    /// One feature, measured.
    public struct Measured: Sendable {
        /// Where it stands.
        public var location: InputLocation
        /// The measures, where it is polygonal and its coordinates are plausible degrees.
        public var measurement: Measurement?
        /// The system of its file.
        public var crs: CoordinateReferenceSystem
        /// What is to be told.
        public var findings: [Finding]
    }

    /// What the run as a whole found.
    public struct Outcome: Sendable {
        /// How to make it anew.
        public var provenance: Provenance
        /// All findings by code.
        public var tally: FindingTally
        /// The number of features.
        public var featureCount: Int
    }

    /// The workflow.
    public init() {}

    /// Measures the files and hands every feature on, in file order.
    ///
    /// - Throws: `WorkflowError`, or whatever `receive` throws.
    public func callAsFunction(_ input: Input, receive: (Measured) throws -> Void) throws -> Outcome {
        var outcome = Outcome(provenance: Provenance(), tally: FindingTally(), featureCount: 0)
        let surveyor = Surveyor()
        let doctor = CoordinateDoctor(layer: nil)
        for path in input.files {
            var readerOptions = FeatureReaderOptions()
            readerOptions.wantsAttribute = { _ in false }
            let file = try DataFile(path: path, options: input.source, readerOptions: readerOptions)
            let carrier = try Carrier(file.system)
            var held: [Measured] = []
            var isReadable = false
            while true {
                var batch = try file.next()
                if batch.isEmpty { break }
                carrier.carry(&batch)
                for feature in batch {
                    held.append(try measure(feature, file, surveyor, doctor))
                    isReadable = isReadable || feature.geometry != nil
                }
                guard isReadable else { continue }
                for measured in held {
                    outcome.featureCount += 1
                    measured.findings.forEach { outcome.tally.add($0) }
                    try receive(measured)
                }
                held = []
            }
            if !isReadable, file.featureCount > 0 {
                throw WorkflowError.nothingReadable(file: path, findings: held.flatMap(\.findings))
            }
            file.documentFindings.forEach { outcome.tally.add($0) }
            outcome.provenance.inputs.append(try file.provenance(role: .parcels, attributes: AttributeUse()))
        }
        return outcome
    }

    private func measure(
        _ feature: Feature, _ file: DataFile, _ surveyor: Surveyor, _ doctor: CoordinateDoctor
    ) throws(WorkflowError) -> Measured {
        let location = InputLocation(file: file.path, feature: feature.index, id: feature.id?.text)
        var measured = Measured(
            location: location, measurement: nil, crs: file.system.crs, findings: feature.findings)
        for index in measured.findings.indices {
            measured.findings[index].location.file = location.file
            measured.findings[index].location.id = location.id
        }
        guard let geometry = feature.geometry, !geometry.isEmpty else { return measured }
        guard geometry.positions.allSatisfy(\.isFinite) else {
            measured.findings.append(Finding(.numberOutOfRange, at: location))
            return measured
        }
        if let diagnosis = doctor.diagnosis(of: geometry, declaredKelurahan: nil, at: location) {
            measured.findings.append(diagnosis.finding)
        }
        let box = geometry.boundingBox
        guard geometry.isPolygonal, CoordinateDoctor.canBeDegrees(box), max(abs(box.minY), abs(box.maxY)) <= 90 else {
            return measured
        }
        do throws(SurveyError) {
            do { measured.measurement = try surveyor.measure(geometry) } catch { throw SurveyError.geodesy(error) }
            do { measured.findings += try surveyor.inspect(geometry, at: location) } catch {
                throw SurveyError.topology(error)
            }
        } catch {
            throw .survey(error)
        }
        return measured
    }
}
