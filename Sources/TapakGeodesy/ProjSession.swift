internal import CPROJ

/// The one owner of a `PJ_CONTEXT`: offline, silent, and keeping the last message.
///
/// A class, since the callback that takes PROJ's messages and every ``ProjPipeline`` refer to it. Not `Sendable`: it
/// belongs to the task that made it.
@safe final class ProjSession {
    let context: OpaquePointer
    private let log = ProjLog()

    init() throws(GeodesyError) {
        guard let context = unsafe proj_context_create() else {
            throw .libraryFailure(function: "proj_context_create", message: "out of memory")
        }
        unsafe self.context = context
        unsafe proj_context_set_enable_network(context, 0)
        unsafe proj_log_level(context, PJ_LOG_ERROR)
        // `log` lives as long as this object, which destroys the context before it goes.
        unsafe proj_log_func(context, Unmanaged.passUnretained(log).toOpaque()) { log, _, message in
            guard let log = unsafe log, let message = unsafe message else { return }
            let text = unsafe String(cString: message)
            unsafe Unmanaged<ProjLog>.fromOpaque(log).takeUnretainedValue().lastMessage = text
        }
    }

    deinit { unsafe proj_context_destroy(context) }

    /// The error for a function that just failed, with the last message, which is taken and cleared.
    func failure(of function: String) -> GeodesyError {
        let number = unsafe proj_context_errno(context)
        return .libraryFailure(function: function, message: takeMessage() ?? "PROJ error \(number)")
    }

    /// The last message PROJ logged, which is taken and cleared.
    func takeMessage() -> String? {
        defer { log.lastMessage = nil }
        return log.lastMessage
    }
}

private final class ProjLog {
    var lastMessage: String?
}
