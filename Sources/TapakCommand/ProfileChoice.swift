import TapakFormats
import TapakGeoPackage
import TapakProgramme

/// A rule profile by key or by file.
struct ProfileChoice {
    let profile: RuleProfile
    let hash: String
    private let text: String

    /// The profile as a project keeps it.
    var stored: StoredProfile {
        StoredProfile(key: profile.key, version: profile.version, sha256: hash, yaml: text)
    }

    /// Loads a shipped profile by its key, else the file of that name.
    ///
    /// - Throws: `ProfileError` with every problem and its line, `InputFailure` when there is neither.
    init(_ name: String) throws {
        if RuleProfile.shippedKeys.contains(name), let source = RuleProfile.shippedSource(name) {
            profile = try RuleProfile.shipped(name)
            hash = SHA256Digest.hex(of: Array(source.utf8))
            text = source
            return
        }
        let bytes = try Self.bytes(of: name)
        text = String(decoding: bytes, as: UTF8.self)
        profile = try RuleProfile(yaml: text, file: name)
        hash = SHA256Digest.hex(of: bytes)
    }

    /// The text of a file.
    static func bytes(of path: String) throws(InputFailure) -> [UInt8] {
        try ByteSource(path: path).readToEnd()
    }
}
