import TapakFormats
import TapakGeodesy
import TapakGeometry

/// Brings the geometries of one file to CRS84; does nothing where the numbers are CRS84's already.
///
/// A position that cannot be carried becomes non-finite, which the survey tells of its feature.
struct Carrier: ~Copyable {
    private let reprojection: Reprojection?

    init(_ system: SourceSystem) throws(WorkflowError) {
        guard !system.isCRS84 else {
            reprojection = nil
            return
        }
        do {
            reprojection = try Reprojection(from: system.crs, to: .crs84, covering: system.extent)
        } catch {
            throw .geodesy(error)
        }
    }

    func carry(_ batch: inout [Feature]) {
        guard reprojection != nil else { return }
        for index in batch.indices { carry(&batch[index]) }
    }

    func carry(_ feature: inout Feature) {
        guard reprojection != nil, var geometry = feature.geometry else { return }
        // Nothing else holds the positions while they are carried.
        feature.geometry = nil
        reprojection?.reproject(&geometry.positions)
        feature.geometry = geometry
    }
}
