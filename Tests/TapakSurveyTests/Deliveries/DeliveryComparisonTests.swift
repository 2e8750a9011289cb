import TapakGeometry
import TapakSurvey
import Testing

private typealias Drawing = DeliveryDrawing

@Suite("Which features of two deliveries are one")
struct DeliveryComparisonTests {
    private func feature(_ id: String?, _ geometry: Geometry?, _ properties: String = "{}") -> DeliveredFeature {
        Drawing.feature(id, geometry, properties)
    }

    private let parcel = Drawing.rectangle(0, 0, 100, 10)

    @Test("nothing and nothing, something and nothing")
    func empty() throws {
        let some = [feature("A", parcel), feature(nil, nil)]
        #expect(try Drawing.compare([], []).isEmpty)
        let new = try Drawing.compare([], some)
        #expect(new.new == [0, 1] && new.gone.isEmpty && !new.isEmpty)
        let gone = try Drawing.compare(some, [])
        #expect(gone.gone == [0, 1] && gone.new.isEmpty && !gone.isEmpty)
    }

    @Test("another id on the same land is a new name, with what else changed")
    func renamed() throws {
        let found = try Drawing.compare(
            [feature("A", parcel, #"{"a":1}"#), feature(nil, Drawing.rectangle(0, 50, 20, 20))],
            [feature("9", Drawing.rectangle(0, 50, 20, 20)), feature("B", parcel, #"{"a":2,"b":0}"#)])
        #expect(Drawing.pairs(found) == ["0-1 geometry", "1-0 geometry"])
        #expect(found.pairs[0].changes == [.renamed(from: "A", to: "B"), .attributes(["a", "b"])])
        #expect(found.pairs[1].changes == [.renamed(from: nil, to: "9")])
    }

    @Test("four fifths of the larger one make land the same", arguments: [(19.0, true), (21.0, false)])
    func overlap(metres: Double, isSame: Bool) throws {
        // 100 m long, pushed lengthwise: 81 and 79 m in common.
        for id in [nil, "B"] {
            let found = try Drawing.compare(
                [feature(nil, parcel)], [feature(id, Drawing.rectangle(metres, 0, 100, 10))])
            #expect(Drawing.pairs(found) == (isSame ? ["0-0 geometry"] : []))
            #expect(found.new == (isSame ? [] : [0]) && found.gone == (isSame ? [] : [0]))
        }
        // Longer and shorter at one end.
        let wide = Drawing.rectangle(0, 0, 100 + (isSame ? 24 : 26), 10)
        #expect(try Drawing.compare([feature(nil, parcel)], [feature(nil, wide)]).pairs.count == (isSame ? 1 : 0))
    }

    @Test("of several that overlap, those with most in common belong together")
    func bestOverlap() throws {
        let found = try Drawing.compare(
            [feature(nil, Drawing.rectangle(4, 0, 100, 10)), feature(nil, Drawing.rectangle(10, 0, 100, 10))],
            [feature(nil, Drawing.rectangle(9, 0, 100, 10)), feature(nil, parcel)])
        #expect(Drawing.pairs(found) == ["0-1 geometry", "1-0 geometry"])
    }

    @Test("what is not valid is found by equal form only")
    func invalid() throws {
        let bow = Drawing.polygon([(0, 0), (100, 10), (100, 0), (0, 10)])
        let turned = Drawing.polygon([(100, 0), (100, 10), (0, 0), (0, 10)])
        let other = Drawing.polygon([(0, 0), (101, 10), (100, 0), (0, 10)])
        #expect(try Drawing.pairs(Drawing.compare([feature(nil, bow)], [feature(nil, turned)])) == ["0-0 geometry"])
        let found = try Drawing.compare([feature(nil, bow)], [feature(nil, other)])
        #expect(found.new == [0] && found.gone == [0])
        // An open ring is none that GEOS can build.
        var open = parcel
        open.positions.removeLast()
        open.lineEnds = [4]
        #expect(try Drawing.compare([feature(nil, open)], [feature(nil, parcel)]).isEmpty)
    }

    // MARK: Ids that occur several times

    private let east = Drawing.rectangle(200, 0, 20, 20)
    private let west = Drawing.rectangle(0, 0, 20, 20)

    @Test("several of one id: by geometry, then by overlap")
    func repeatedByLand() throws {
        let found = try Drawing.compare(
            [feature("A", west), feature("A", east), feature("A", parcel)],
            [feature("A", Drawing.rectangle(200, 0, 21, 20)), feature("A", parcel), feature("A", west)])
        #expect(Drawing.pairs(found) == ["0-2 id", "1-0 id", "2-1 id"])
        #expect(found.pairs.map(\.changes.count) == [0, 1, 0])
    }

    @Test("several of one id, elsewhere all of them: by order, and it says so")
    func repeatedByOrder() throws {
        let old = [feature("A", west), feature("A", east)]
        let moved = [400.0, 500].map { feature("A", Drawing.rectangle(0, $0, 20, 20)) }
        #expect(try Drawing.pairs(Drawing.compare(old, moved)) == ["0-0 order", "1-1 order"])
        // The one that is left has no other choice.
        let one = try Drawing.compare(old, [moved[0], feature("A", west)])
        #expect(Drawing.pairs(one) == ["0-1 id", "1-0 id"])
    }

    @Test("several of one id, not as many as before, elsewhere: nobody guesses")
    func repeatedUnequal() throws {
        let moved = feature("A", Drawing.rectangle(0, 400, 20, 20))
        let found = try Drawing.compare([feature("A", west), feature("A", east)], [moved])
        #expect(found.pairs.isEmpty && found.gone == [0, 1] && found.new == [0])
        let back = try Drawing.compare([moved], [feature("A", west), feature("A", east)])
        #expect(back.pairs.isEmpty && back.gone == [0] && back.new == [0, 1])
    }

    @Test("several of one id, one of them under another id now")
    func repeatedAndRenamed() throws {
        let found = try Drawing.compare(
            [feature("A", west), feature("A", east)], [feature("B", east), feature("A", west)])
        #expect(Drawing.pairs(found) == ["0-1 id", "1-0 geometry"])
        #expect(found.pairs[1].changes == [.renamed(from: "A", to: "B")])
    }

    @Test("one place several times: by properties, then by order, which it says")
    func onePlace() throws {
        let old = (0..<3).map { feature(nil, west, "{\"n\":\($0)}") }
        #expect(try Drawing.compare(old, [old[2], old[0], old[1]]).isEmpty)
        let one = try Drawing.compare(old, [feature(nil, west, #"{"n":9}"#), old[2], old[0]])
        #expect(Drawing.pairs(one) == ["0-2 geometry", "1-0 geometry", "2-1 geometry"])
        #expect(one.pairs[1].changes == [.attributes(["n"])])
        let two = try Drawing.compare(old, [feature(nil, west, #"{"n":8}"#), feature(nil, west, #"{"n":9}"#), old[0]])
        #expect(Drawing.pairs(two) == ["0-2 geometry", "1-0 order", "2-1 order"])
        let fewer = try Drawing.compare(old, [old[1]])
        #expect(Drawing.pairs(fewer) == ["1-0 geometry"] && fewer.gone == [0, 2])
    }

    @Test("without geometry and without id, by equal properties")
    func withoutGeometry() throws {
        let old = (0..<3).map { feature(nil, nil, "{\"n\":\($0)}") }
        #expect(try Drawing.compare(old, [old[2], old[0], old[1]]).isEmpty)
        let found = try Drawing.compare(old, [old[2], feature(nil, nil, #"{"n":7}"#), old[0]])
        #expect(Drawing.pairs(found) == ["0-2 geometry", "2-0 geometry"])
        #expect(found.gone == [1] && found.new == [1])
    }

    @Test("properties that cannot be read are different where their bytes are")
    func unreadable() throws {
        #expect(try Drawing.changes(feature("A", west, "[1]"), feature("A", west, "[2]")) == [.attributes([""])])
        #expect(try Drawing.changes(feature("A", west, "[1]"), feature("A", west, "[1]")) == [])
    }
}
