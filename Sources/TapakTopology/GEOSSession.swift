internal import CGEOS

/// The one owner of a GEOS context, and the translator of its three ways to fail.
///
/// A class, since every handle refers to it: it is destroyed after the last of them. Not `Sendable`: it belongs to
/// the task that made it.
@safe final class GEOSSession {
    let handle: GEOSContextHandle_t
    private let log = GEOSLog()

    init() {
        guard let handle = unsafe GEOS_init_r() else { preconditionFailure("GEOS gives no context: out of memory") }
        unsafe self.handle = handle
        // `log` lives as long as this object, which finishes the context before it goes.
        unsafe _ = GEOSContext_setErrorMessageHandler_r(
            handle,
            { message, log in
                guard let log = unsafe log, let message = unsafe message else { return }
                let text = unsafe String(cString: message)
                unsafe Unmanaged<GEOSLog>.fromOpaque(log).takeUnretainedValue().lastMessage = text
            }, Unmanaged.passUnretained(log).toOpaque())
    }

    deinit { unsafe GEOS_finish_r(handle) }

    /// A pointer that is NULL on failure.
    func pointer(_ function: String, _ result: OpaquePointer?) throws(TopologyError) -> OpaquePointer {
        guard let result = unsafe result else { throw failure(of: function) }
        return unsafe result
    }

    /// A number that is `failure` on failure.
    func number<N: FixedWidthInteger>(
        _ function: String, _ result: N, failure value: N
    ) throws(TopologyError) -> N {
        guard result != value else { throw failure(of: function) }
        return result
    }

    /// A character that is 1, 0, or 2 on failure.
    func predicate(_ function: String, _ result: CChar) throws(TopologyError) -> Bool {
        try number(function, result, failure: 2) == 1
    }

    /// The error for a function that just failed, with the last message, which is taken and cleared.
    private func failure(of function: String) -> TopologyError {
        defer { log.lastMessage = nil }
        return .libraryFailure(function: function, message: log.lastMessage ?? "no reason given")
    }
}

private final class GEOSLog {
    var lastMessage: String?
}
