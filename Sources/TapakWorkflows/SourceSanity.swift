import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakSurvey

/// Whether the numbers of a file can be what its coordinate system says, looked at before anything is measured.
///
/// Single odd features are findings; here only a file that is wrong throughout is stopped, with the way out.
enum SourceSanity {
    static func check(
        _ batch: [Feature], system: SourceSystem, path: String, layerExtent: BoundingBox?
    ) throws(WorkflowError) {
        guard system.isGeographic else { return }
        let located = batch.compactMap { feature -> (Feature, Geometry)? in
            guard let geometry = feature.geometry, !geometry.isEmpty else { return nil }
            return geometry.positions.allSatisfy(\.isFinite) ? (feature, geometry) : nil
        }
        guard !located.isEmpty else { return }
        let check = CoordinateCheck(layerExtent: layerExtent)
        var codes: [FindingCode: Finding] = [:]
        for (feature, geometry) in located {
            let here = InputLocation(file: path, feature: feature.index, id: feature.id?.text)
            guard let finding = check.finding(for: geometry, at: here) else { return }
            if codes[finding.code] == nil { codes[finding.code] = finding }
        }
        if var finding = codes[.projectedWithoutCrs] {
            var extent = BoundingBox.empty
            for (_, geometry) in located where !CoordinateCheck.canBeDegrees(geometry.boundingBox) {
                extent.extend(to: geometry.boundingBox)
            }
            let candidates = CandidateSystems.candidates(forProjected: extent, near: layerExtent)
            finding.facts.append(.init("candidates", .text(candidates.prefix(6).map(\.name).joined(separator: ", "))))
            throw .unusable(finding)
        }
        if codes.count == 1, let finding = codes[.axesSwapped] { throw .unusable(finding) }
    }
}
