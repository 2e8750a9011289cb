/// Why an input could not be read at all.
public struct InputFailure: Error, Hashable, Sendable {
    /// The kinds of trouble the system reports.
    public enum Reason: Hashable, Sendable {
        /// There is nothing at this path.
        case noSuchFile
        /// There is a folder at this path.
        case isDirectory
        /// The user may not read it.
        case notPermitted
        /// Anything else, by the system's number.
        case io(errno: Int32)
    }

    /// The path as the user named it; `-` is standard input.
    public var path: String
    /// What the system said.
    public var reason: Reason

    /// Names a path and what is wrong with it.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    init(path: String, errno code: Int32) {
        self.init(path: path, reason: Reason(errno: code))
    }
}

extension InputFailure.Reason {
    init(errno code: Int32) {
        switch code {
        case SystemCall.noEntry, SystemCall.notADirectory: self = .noSuchFile
        case SystemCall.isADirectory: self = .isDirectory
        case SystemCall.accessDenied, SystemCall.notPermitted: self = .notPermitted
        default: self = .io(errno: code)
        }
    }
}
