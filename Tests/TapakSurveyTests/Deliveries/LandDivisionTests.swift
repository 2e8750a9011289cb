import TapakGeometry
import TapakSurvey
import Testing

private typealias Drawing = DeliveryDrawing

@Suite("Splits and merges")
struct LandDivisionTests {
    private func feature(_ id: String?, _ geometry: Geometry?) -> DeliveredFeature { Drawing.feature(id, geometry) }

    /// A strip along a parcel of 100 × 10 m.
    private func strip(_ id: String?, _ from: Double, _ to: Double, y: Double = 0, height: Double = 10)
        -> DeliveredFeature
    {
        feature(id, Drawing.rectangle(from, y, to - from, height))
    }

    /// Both ways: what is a split forwards is a merge backwards.
    private func check(_ whole: [DeliveredFeature], _ pieces: [DeliveredFeature], _ expected: [[Int]]) throws {
        let forwards = try Drawing.compare(whole, pieces)
        #expect(forwards.splits.map(\.new) == expected && forwards.merges.isEmpty)
        let backwards = try Drawing.compare(pieces, whole)
        #expect(backwards.merges.map(\.old) == expected && backwards.splits.isEmpty)
        for (used, rest) in [(forwards.splits.map(\.old), forwards.gone), (backwards.merges.map(\.new), backwards.new)]
        {
            #expect(Set(used).isDisjoint(with: rest))
        }
        #expect(Set(expected.joined()).isDisjoint(with: forwards.new + backwards.gone))
    }

    @Test("two pieces and five", arguments: [nil, "A"])
    func pieces(id: String?) throws {
        let whole = [strip(id, 0, 100)]
        try check(whole, [strip("B", 0, 50), strip("C", 50, 100)], [[0, 1]])
        try check(whole, (0..<5).map { strip("\($0)", Double($0) * 20, Double($0) * 20 + 20) }, [[0, 1, 2, 3, 4]])
        // Although one of them has more than four fifths.
        try check(whole, [strip(nil, 0, 90), strip(nil, 90, 100)], [[0, 1]])
    }

    @Test("one piece kept the id: the pair says so, and what else changed")
    func kept() throws {
        let old = Drawing.feature("A", Drawing.rectangle(0, 0, 100, 10), #"{"n":1}"#)
        let pieces = [strip("B", 0, 30), Drawing.feature("A", Drawing.rectangle(30, 0, 70, 10), #"{"n":2}"#)]
        let found = try Drawing.compare([old], pieces)
        #expect(found.splits == [.init(old: 0, new: [0, 1])])
        #expect(Drawing.pairs(found) == ["0-1 id"])
        #expect(found.pairs[0].changes == [.split(into: [0, 1]), .attributes(["n"])])
        #expect(found.new.isEmpty && found.gone.isEmpty && found.merges.isEmpty)
        let back = try Drawing.compare(pieces, [old])
        #expect(back.merges == [.init(old: [0, 1], new: 0)])
        #expect(Drawing.pairs(back) == ["1-0 id"])
        #expect(back.pairs[0].changes == [.merged(from: [0, 1]), .attributes(["n"])])
        #expect(back.new.isEmpty && back.gone.isEmpty && back.splits.isEmpty)
    }

    @Test("both pieces kept the id")
    func keptTwice() throws {
        try check([strip("A", 0, 100)], [strip("A", 0, 40), strip("A", 40, 100)], [[0, 1]])
        try check([strip("A", 0, 100)], [strip("A", 0, 85), strip("A", 85, 100)], [[0, 1]])
    }

    @Test("nine tenths of the whole have to be covered", arguments: [(91.0, true), (89.0, false)])
    func covered(to end: Double, isSplit: Bool) throws {
        let pieces = [strip("B", 0, 40), strip("C", 40, end)]
        try check([strip("A", 0, 100)], pieces, isSplit ? [[0, 1]] : [])
        if !isSplit {
            let found = try Drawing.compare([strip("A", 0, 100)], pieces)
            #expect(found.gone == [0] && found.new == [0, 1])
        }
    }

    @Test("nine tenths of each piece have to lie in it", arguments: [(104.0, true), (106.0, false)])
    func inside(to end: Double, isSplit: Bool) throws {
        // 50 of 54 m are 92.6 %, 50 of 56 are 89.3 %.
        try check([strip("A", 0, 100)], [strip("B", 0, 50), strip("C", 50, end)], isSplit ? [[0, 1]] : [])
    }

    @Test("what lies upon a piece is no piece")
    func upon() throws {
        // The same outline nearly twice, and a small one upon a large one.
        try check([strip("A", 0, 100)], [strip("B", 0, 99), strip("C", 1, 100)], [])
        let found = try Drawing.compare([strip("A", 0, 100)], [strip("B", 0, 96), strip("C", 10, 14)])
        #expect(found.splits.isEmpty && found.new == [1])
        #expect(Drawing.pairs(found) == ["0-0 geometry"])
        // A second drawing of one piece leaves the split as it is.
        let again = try Drawing.compare(
            [strip("A", 0, 100)], [strip("B", 0, 60), strip("C", 60, 100), strip("D", 61, 100)])
        #expect(again.splits == [.init(old: 0, new: [0, 1])] && again.new == [2])
    }

    @Test("a feature that stayed what it was is not divided by what is drawn upon it")
    func unchanged() throws {
        let found = try Drawing.compare(
            [strip("A", 0, 100)], [strip("A", 0, 100), strip("B", 0, 50), strip("C", 50, 100)])
        #expect(found.splits.isEmpty && found.new == [1, 2])
        #expect(found.pairs.map(\.changes) == [[]])
    }

    @Test("neighbours that moved their common border are resized")
    func border() throws {
        let found = try Drawing.compare(
            [strip("A", 0, 50), strip("B", 50, 100)], [strip("A", 0, 60), strip("B", 60, 100)])
        #expect(found.splits.isEmpty && found.merges.isEmpty && found.pairs.count == 2)
        for pair in found.pairs { #expect(pair.changes.map(\.name) == ["resized"]) }
    }

    @Test("an id whose land was divided, and which names other land now, makes no pair")
    func idElsewhere() throws {
        let elsewhere = feature("A", Drawing.rectangle(0, 500, 30, 30))
        let pieces = [elsewhere, strip("B", 0, 40), strip("C", 40, 100)]
        let found = try Drawing.compare([strip("A", 0, 100)], pieces)
        #expect(found.splits == [.init(old: 0, new: [1, 2])])
        #expect(found.pairs.isEmpty && found.new == [0] && found.gone.isEmpty)
        let back = try Drawing.compare(pieces, [strip("A", 0, 100)])
        #expect(back.merges == [.init(old: [1, 2], new: 0)])
        #expect(back.pairs.isEmpty && back.gone == [0] && back.new.isEmpty)
    }

    @Test("with a road given up along it: pieces in two rows")
    func rows() throws {
        let pieces = [0.0, 5.2].flatMap { y in
            (0..<4).map { strip(nil, Double($0) * 25, Double($0) * 25 + 25, y: y, height: 4.8) }
        }
        try check([strip("A", 0, 100)], pieces, [[0, 1, 2, 3, 4, 5, 6, 7]])
    }
}
