import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakSurvey

/// Whether the numbers of a file can be what its coordinate system says, looked at before anything is measured.
///
/// Single odd features are findings; here only a file that is wrong throughout is stopped, with the way out: metres
/// without a system, swapped axes, the zone beside the right one. A file whose latitudes all lost their minus is not
/// stopped, for there is no option that puts it right: its features have their findings and proposals.
enum SourceSanity {
    static func check(
        _ batch: [Feature], system: SourceSystem, path: String, layer: VillageLayer?
    ) throws(WorkflowError) {
        let located = batch.compactMap { feature -> (Feature, Geometry)? in
            guard let geometry = feature.geometry, !geometry.isEmpty else { return nil }
            return geometry.positions.allSatisfy(\.isFinite) ? (feature, geometry) : nil
        }
        guard !located.isEmpty else { return }
        let doctor = CoordinateDoctor(layer: layer)
        guard system.isGeographic else {
            let positions = located.map { $0.1.positions[0] }
            if let finding = doctor.zoneFinding(of: positions, in: system.crs, at: InputLocation(file: path)) {
                throw .unusable(finding)
            }
            return
        }
        var codes: [FindingCode: Finding] = [:]
        for (feature, geometry) in located {
            let here = InputLocation(file: path, feature: feature.index, id: feature.id?.text)
            guard let finding = doctor.diagnosis(of: geometry, declaredKelurahan: nil, at: here)?.finding else {
                return
            }
            if codes[finding.code] == nil { codes[finding.code] = finding }
        }
        if let metres = codes[.projectedWithoutCrs] ?? codes[.metresAsDegrees] {
            throw .unusable(projected(located.map(\.1), like: metres, layer: layer))
        }
        if codes.count == 1, let finding = codes[.axesSwapped] { throw .unusable(finding) }
    }

    /// Metres without a system, with the systems in which all of them may be.
    private static func projected(_ geometries: [Geometry], like first: Finding, layer: VillageLayer?) -> Finding {
        var extent = BoundingBox.empty
        for geometry in geometries where !CoordinateDoctor.canBeDegrees(geometry.boundingBox) {
            extent.extend(to: geometry.boundingBox)
        }
        let candidates = CandidateSystems.candidates(forProjected: extent, near: layer?.extent)
        var facts: [Finding.Fact] = []
        if let position = first.location.position { facts.append(.init("position", .position(position))) }
        facts.append(.init("candidates", .text(candidates.prefix(6).map(\.name).joined(separator: ", "))))
        return Finding(.projectedWithoutCrs, at: first.location, severity: .error, facts: facts)
    }
}
