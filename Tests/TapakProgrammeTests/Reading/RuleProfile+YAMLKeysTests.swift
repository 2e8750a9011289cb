import TapakProgramme
import TapakTestSupport
import Testing

/// An exclamation mark anywhere, even in a comment, has a profile read by YAML's rules for plain scalars alone.
@Suite("reading profiles with and without the rules for plain scalars")
struct RuleProfileYAMLKeysTests {
    private static func outcome(_ yaml: String) -> Result<RuleProfile, ProfileError> {
        Result { () throws(ProfileError) in try RuleProfile(yaml: yaml, file: "trial.yaml") }
    }

    /// Compares the two ways by which a text may be read.
    private static func compare(_ text: String, _ comment: Comment) {
        let short = outcome(text + "\n# .")
        let long = outcome(text + "\n# !")
        switch (short, long) {
        case (.success(let left), .success(let right)): #expect(left == right, comment)
        case (.failure(let left), .failure(let right)): #expect(left == right, comment)
        default: Issue.record("one way reads what the other refuses: \(comment)")
        }
    }

    @Test("a shipped profile is the same", arguments: RuleProfile.shippedKeys)
    func shipped(key: String) throws {
        let text = try #require(RuleProfile.shippedSource(key))
        #expect(throws: Never.self) { try Self.outcome(text).get() }
        Self.compare(text, "\(key)")
    }

    @Test(
        "keys that look alike",
        arguments: [
            "1: a\n\"1\": b", "1: a\n1: b", "yes: a\n\"yes\": b", "~: a\n\"~\": b", "key: again", "\"key\": again",
            "1.0: a\n'1.0': b", "2020-01-01: a\n2020-01-01: b", "<<: {a: 1}", "=: 1\n=: 2",
            "? [1, a]\n: x\n? [1, a]\n: y",
        ])
    func alike(lines: String) {
        Self.compare(ProfileFixture.text(replacing: [:]) + "\n" + lines, "\(lines)")
    }

    @Test("a line left out, doubled or spoilt", arguments: [3 as UInt64, 4])
    func spoilt(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<150 {
            let number = Int.random(in: 1...ProfileFixture.lines.count, using: &generator)
            let line = ProfileFixture.lines[number - 1]
            let spoilt = [
                [], [line, line], [line + " x"], [" " + line], ["\"" + line], [line.replacing(":", with: ": {1: ")],
                [line.replacing("m", with: "1")], ["1: 2", "\"1\": 3", line],
            ]
            guard let lines = spoilt.randomElement(using: &generator) else { continue }
            Self.compare(ProfileFixture.text(replacing: [number: lines]), "seed \(seed), line \(number): \(lines)")
        }
    }
}
