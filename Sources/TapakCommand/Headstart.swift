import TapakFormats
import TapakProgramme

/// What a screening against a village layer needs of the binary itself, made ready beside the reading of arguments.
///
/// Nothing is waited for, and nothing said: whoever needs one of these asks for it, waits where it is being made, and tells
/// what is wrong with it.
enum Headstart {
    /// Begins on another thread, where the arguments name a village layer.
    static func begin(for arguments: [String]) {
        guard arguments.contains(where: { $0.hasPrefix("--kelurahan") }) else { return }
        let hashing = SHA256Digest.preparation()
        Task.detached {
            hashing()
            if !arguments.contains(where: { $0.hasPrefix("--rules") }) {
                _ = try? RuleProfile.shipped(RuleProfile.defaultKey)
            }
            _ = AdministrativeRegister.shipped
        }
    }
}
