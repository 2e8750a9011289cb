import Synchronization

extension RuleProfile {
    /// The profile that is used when none is chosen.
    public static let defaultKey = "kota-bekasi-600"

    /// The keys of the profiles in the binary, the default first.
    public static var shippedKeys: [String] { shippedSources.map(\.key) }

    /// The profiles in the binary, the default first.
    ///
    /// The tests see to it that all of them can be read; one that could not would be missing here, and
    /// ``shipped(_:)`` tells why.
    public static let shipped: [RuleProfile] = shippedKeys.compactMap { try? shipped($0) }

    /// A profile of the binary.
    ///
    /// - Throws: ``ProfileError`` when there is none with this key, with the nearest one as what was expected.
    public static func shipped(_ key: String) throws(ProfileError) -> RuleProfile {
        guard let text = shippedSource(key) else {
            let problem = ProfileError.Problem(
                .unknownValue, path: "key", found: key,
                expected: NearestWord.of(key, in: shippedKeys) ?? shippedKeys.joined(separator: " | "))
            throw ProfileError(file: key, problems: [problem])
        }
        return try read.withLock { profiles throws(ProfileError) in
            if let profile = profiles[key] { return profile }
            let profile = try RuleProfile(yaml: text, file: fileName(of: key))
            profiles[key] = profile
            return profile
        }
    }

    /// The profiles that were asked for: each is read once, by whoever asks first, and none that nobody needs.
    private static let read = Mutex<[String: RuleProfile]>([:])

    /// The YAML of a profile in the binary, word for word.
    public static func shippedSource(_ key: String) -> String? {
        shippedSources.first { $0.key == key }?.text
    }

    private static func fileName(of key: String) -> String { key + ".yaml" }

    private static let shippedSources: [(key: String, text: String)] = [
        (defaultKey, String(decoding: PackageResources.kota_bekasi_600_yaml, as: UTF8.self)),
        ("inpres17-1000", String(decoding: PackageResources.inpres17_1000_yaml, as: UTF8.self)),
        ("adapted-15x20", String(decoding: PackageResources.adapted_15x20_yaml, as: UTF8.self)),
    ]
}
