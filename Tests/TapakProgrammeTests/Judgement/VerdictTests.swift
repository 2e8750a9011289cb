import TapakProgramme
import Testing

@Suite("verdicts")
struct VerdictTests {
    @Test("the worst answer wins, for every pair", arguments: Answer.allCases, Answer.allCases)
    func worst(_ left: Answer, _ right: Answer) {
        let both = [left, right]
        let expected: Verdict =
            if both.contains(.fail) {
                .fail
            } else if both.contains(.unassessable) || both.contains(.notChecked) {
                .unassessable
            } else if both.contains(.resurvey) {
                .resurvey
            } else {
                .pass
            }
        #expect(Verdict(worstOf: both) == expected)
    }

    @Test("nothing decided is unassessable")
    func empty() {
        #expect(Verdict(worstOf: []) == .unassessable)
    }

    @Test("candidates are preferred in the order pass, resurvey, unassessable, fail")
    func preference() {
        let ordered = Verdict.allCases.shuffled().sorted { $0.preference < $1.preference }
        #expect(ordered == [.pass, .resurvey, .unassessable, .fail])
    }

    /// An answer, or none at all.
    static let answers: [Answer?] = Answer.allCases.map(Optional.some) + [nil]

    @Test("all combinations, when area and loaded blocking layers decide", arguments: answers, answers)
    func areaDecides(area: Answer?, footprint: Answer?) throws {
        let profile = try RuleProfile.shipped("kota-bekasi-600")
        for lp2b in Self.answers {
            for sempadan in Self.answers {
                let verdict = profile.verdict(
                    answers: Self.given(area: area, footprint: footprint, lp2b: lp2b, sempadan: sempadan))
                // The footprint and a subtracting layer do not decide; lp2b only where it was checked.
                #expect(verdict == Self.worst(needed: [area], whereChecked: [lp2b]))
            }
        }
    }

    @Test("all combinations, when the footprint decides too", arguments: answers, answers)
    func footprintDecides(area: Answer?, footprint: Answer?) throws {
        let profile = try RuleProfile.shipped("adapted-15x20")
        for lp2b in Self.answers {
            for sempadan in Self.answers {
                let verdict = profile.verdict(
                    answers: Self.given(area: area, footprint: footprint, lp2b: lp2b, sempadan: sempadan))
                #expect(verdict == Self.worst(needed: [area, footprint], whereChecked: [lp2b]))
            }
        }
    }

    private static func given(
        area: Answer?, footprint: Answer?, lp2b: Answer?, sempadan: Answer?
    ) -> [Criterion: Answer] {
        var answers: [Criterion: Answer] = [:]
        answers[.area] = area
        answers[.footprint] = footprint
        answers[.layer("lp2b")] = lp2b
        answers[.layer("sempadan")] = sempadan
        return answers
    }

    /// The rule of the programme, said once more: search from the worst answer down.
    private static func worst(needed: [Answer?], whereChecked: [Answer?]) -> Verdict {
        let checked = whereChecked.filter { $0 != nil && $0 != .notChecked }
        let all = needed + checked
        if all.contains(.fail) { return .fail }
        if all.contains(nil) || all.contains(.notChecked) || all.contains(.unassessable) { return .unassessable }
        return all.contains(.resurvey) ? .resurvey : .pass
    }

    @Test("says which criteria must be checked")
    func mustBeChecked() throws {
        let usual = try RuleProfile.shipped("kota-bekasi-600")
        let adapted = try RuleProfile.shipped("adapted-15x20")
        #expect(usual.mustBeChecked(.area))
        #expect(!usual.mustBeChecked(.footprint))
        #expect(adapted.mustBeChecked(.footprint))
        #expect(!adapted.mustBeChecked(.layer("lp2b")))
    }
}
