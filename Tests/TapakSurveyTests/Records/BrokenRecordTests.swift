import TapakGeometry
import TapakSurvey
import TapakTestSupport
import Testing

@Suite("Broken records of assessments")
struct BrokenRecordTests {
    private func read(_ bytes: [UInt8]) -> Assessment? {
        AssessmentRecord.assessment(from: bytes, parcel: ParcelDrawing.parcel(nil))
    }

    /// Goes through everything that holds indices, as whoever uses the assessment would.
    private func walk(_ assessment: Assessment) -> Int {
        let geometries = assessment.proposals.map(\.geometry) + [assessment.parcel.repairedGeometry].compactMap(\.self)
        return geometries.reduce(0) { sum, geometry in
            sum + geometry.rings.reduce(0) { $0 + $1.positions.count }
                + geometry.nestedPolygons.reduce(0) { $0 + $1.count }
        }
    }

    @Test("a record that is cut short or longer is none")
    func truncations() throws {
        for (name, assessment) in try RecordedAssessment.drawn() {
            let bytes = AssessmentRecord.bytes(of: assessment)
            for length in 0..<bytes.count {
                #expect(read(Array(bytes.prefix(length))) == nil, "\(name), \(length) bytes")
            }
            #expect(read(bytes + [0]) == nil, "\(name)")
            #expect(read(bytes) != nil, "\(name)")
        }
    }

    @Test("another version is none", arguments: [0, 1, 3, 255] as [UInt8])
    func versions(version: UInt8) throws {
        for (_, assessment) in try RecordedAssessment.drawn() {
            #expect(read([version] + AssessmentRecord.bytes(of: assessment).dropFirst()) == nil)
        }
    }

    @Test(
        "codes and counts that cannot be",
        arguments: [
            // As in the layout by hand: verdict 4; flag 6; reason 8; finding code 255; a criterion 3; an answer 5.
            [1, 0, 4, 4, 0, 0, 0, 0, 0], [1, 0x40, 2, 4, 0, 0, 0, 0, 0], [1, 0, 2, 8, 0, 0, 0, 0, 0],
            [1, 0, 2, 4, 255, 0, 0, 0, 0], [1, 0, 2, 4, 0, 0, 2, 3, 3, 0, 0], [1, 0, 2, 4, 0, 0, 2, 0, 5, 0, 0],
            // A double of nine bytes, a number of eleven, a negative count, more findings than bytes.
            [1, 0, 2, 5, 1, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0, 0],
            [1, 0, 2, 4, 0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0, 0, 0, 0],
            [1, 0, 2, 4, 0, 1, 0, 0, 0],
            [1, 0, 2, 4, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 0],
        ] as [[UInt8]])
    func impossible(bytes: [UInt8]) { #expect(read(bytes) == nil) }

    @Test("a mutant is no record, or a sound one", arguments: 0..<40 as Range<UInt64>)
    func mutants(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let records = try RecordedAssessment.drawn().map { AssessmentRecord.bytes(of: $0.assessment) }
        var accepted = 0
        for _ in 0..<500 {
            var bytes = records.randomElement(using: &generator) ?? []
            for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
                let place = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0..<6, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                case 2: bytes[place] = [0, 1, 0x7F, 0x80, 0xFE, 0xFF].randomElement(using: &generator) ?? 0
                case 3: bytes.remove(at: place)
                case 4: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
                default: bytes.insert(contentsOf: bytes[place...].prefix(16), at: place)
                }
            }
            guard let assessment = read(bytes) else { continue }
            accepted += 1
            #expect(walk(assessment) >= 0)
            #expect(read(AssessmentRecord.bytes(of: assessment)) != nil)
        }
        // A changed bit of a coordinate is a record all the same.
        #expect((1..<500).contains(accepted))
    }
}
