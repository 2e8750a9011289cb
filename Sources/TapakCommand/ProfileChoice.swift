import TapakFormats
import TapakProgramme

/// A rule profile by key or by file.
struct ProfileChoice {
    let profile: RuleProfile
    let hash: String

    /// Loads a shipped profile by its key, else the file of that name.
    ///
    /// - Throws: `ProfileError` with every problem and its line, `InputFailure` when there is neither.
    init(_ name: String) throws {
        if RuleProfile.shippedKeys.contains(name), let source = RuleProfile.shippedSource(name) {
            profile = try RuleProfile.shipped(name)
            hash = SHA256Digest.hex(of: Array(source.utf8))
            return
        }
        let bytes = try Self.bytes(of: name)
        profile = try RuleProfile(yaml: String(decoding: bytes, as: UTF8.self), file: name)
        hash = SHA256Digest.hex(of: bytes)
    }

    /// The text of a file.
    static func bytes(of path: String) throws(InputFailure) -> [UInt8] {
        try ByteSource(path: path).readToEnd()
    }
}
