/// Why an output could not be written.
public struct OutputFailure: Error, Hashable, Sendable {
    /// The kinds of trouble.
    public enum Reason: Hashable, Sendable {
        /// Something is there already, and nobody allowed to overwrite it.
        case exists
        /// No file can be made there.
        case cannotCreate(errno: Int32)
        /// Writing failed.
        case io(errno: Int32)
        /// Whoever was to read it has gone. Seen only where SIGPIPE is ignored.
        case brokenPipe
    }

    /// The path as the user named it; `-` is standard output.
    public var path: String
    /// What went wrong.
    public var reason: Reason
    /// Whether it is a temporary file, whose folder `TMPDIR` names.
    public var isTemporary: Bool

    /// Names a path and what went wrong.
    public init(path: String, reason: Reason, isTemporary: Bool = false) {
        self.path = path
        self.reason = reason
        self.isTemporary = isTemporary
    }
}
