import TapakProgramme
import TapakTestSupport
import Testing

/// A dash is neither a letter nor a number, and not ASCII: a text and the same text with a dash at its end are compared
/// alike, one by its bytes, the other by its characters.
@Suite("words of ASCII texts")
struct WordsTests {
    private static let pieces = [
        "Kelurahan", "kel.", "DESA", "Ds", "kota", "Bekasi", "Jaya", "luas", "m2", "HA", "timur", "laut", "Menghadap",
        "Proposed", "Under Construction", "a", "Z", "0", "9", "{", "@", "`", "[", "_", "-", "/", "(", ")", ".", " ",
        "  ", "\t", "\r\n", "\n", "\u{0}", "\u{7F}", "'", "I", "i",
    ]

    private static func texts(seed: UInt64) -> [String] {
        var generator = SplitMix64(seed: seed)
        return (0..<4000).map { _ in
            (0..<Int.random(in: 0...6, using: &generator))
                .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        }
    }

    @Test("go by bytes to what they are by characters", arguments: [1 as UInt64, 2])
    func byBytes(seed: UInt64) {
        let villages = AttributeRecogniser<VillageRole>()
        for text in Self.texts(seed: seed) {
            let other = text + " \u{2014}"
            #expect(AdministrativeRegister.isSameName(text, other), "seed \(seed): \(text.debugDescription)")
            #expect(AreaUnit(attributeName: text) == AreaUnit(attributeName: other), "seed \(seed): \(text)")
            #expect(villages.match(text)?.role == villages.match(other)?.role, "seed \(seed): \(text)")
            for vocabulary in StageVocabulary.allCases {
                #expect(
                    vocabulary.word(recognising: text) == vocabulary.word(recognising: other), "seed \(seed): \(text)")
            }
            if !text.contains(where: \.isNumber) {
                #expect(
                    CompassDirection(recognising: text) == CompassDirection(recognising: other), "seed \(seed): \(text)"
                )
            }
        }
    }

    @Test("tell letters apart from digits and signs")
    func letters() {
        #expect(AdministrativeRegister.isSameName("Kel. Sukamaju 2", "SUKA-MAJU"))
        #expect(!AdministrativeRegister.isSameName("Sukamaju", "Sukamaja"))
        #expect(AdministrativeRegister.isSameName("Kelurahan", "kelurahan"))
        #expect(!AdministrativeRegister.isSameName("Kelurahan", "Desa"))
        #expect(AreaUnit(attributeName: "Luas (Ha)") == .hectare)
        #expect(AreaUnit(attributeName: "luas_m2") == .squareMetre)
    }
}
