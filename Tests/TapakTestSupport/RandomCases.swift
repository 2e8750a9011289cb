import Foundation

/// How many random cases a differential test tries.
public enum RandomCases {
    /// What `make rings` asks for, of every test: `TAPAK_CASES=1000000`.
    private static let wanted = ProcessInfo.processInfo.environment["TAPAK_CASES"].flatMap { Int($0) }

    /// Whether more cases than usual are wanted.
    public static var areMany: Bool { wanted != nil }

    /// The cases of each of so many seeds: as many as usual, or their part of those that are wanted in all.
    public static func perSeed(_ usual: Int, of seeds: Int) -> Int {
        guard let wanted else { return usual }
        return max(usual, (wanted + seeds - 1) / seeds)
    }
}
