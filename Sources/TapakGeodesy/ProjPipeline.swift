internal import CPROJ
internal import TapakGeometry

/// The one owner of a `PJ`: a coordinate operation ready to carry positions.
///
/// A class rather than a non-copyable value, so that ``TM3Grid`` can keep several in a dictionary.
@safe final class ProjPipeline {
    // Held so that the context outlives the operation.
    private let session: ProjSession
    private let operation: OpaquePointer

    /// Makes the operation from a PROJ string. Explicit strings need no database.
    init(_ definition: String, in session: ProjSession) throws(GeodesyError) {
        guard let operation = unsafe proj_create(session.context, definition) else {
            throw session.failure(of: "proj_create")
        }
        self.session = session
        unsafe self.operation = operation
    }

    deinit { unsafe _ = proj_destroy(operation) }

    /// Carries positions in place. One that cannot be carried becomes NaN or infinite.
    func carry(_ positions: inout [Position]) {
        let count = positions.count
        guard count > 0 else { return }
        let stride = MemoryLayout<Position>.stride
        unsafe positions.withUnsafeMutableBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            // A position is two doubles, x first.
            let x = unsafe base.assumingMemoryBound(to: Double.self)
            unsafe _ = proj_trans_generic(
                operation, PJ_FWD, x, stride, count, x + 1, stride, count, nil, 0, 0, nil, 0, 0)
        }
        // A position that fails leaves its number and a message behind; the positions themselves tell it all.
        unsafe _ = proj_errno_reset(operation)
        _ = session.takeMessage()
    }
}
