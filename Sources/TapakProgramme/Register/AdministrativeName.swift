/// A name of an administrative unit in the form in which spellings agree.
struct AdministrativeName {
    /// The letters of the name, in lower case, without the words for its kind: `Kel. Bekasi Jaya` is `bekasijaya`.
    let letters: String
    /// Of a regency, the kind that the name tells.
    let regencyKind: RegencyKind?

    /// The level of a name, which tells what words may lead it: `Kota Baru` is a whole name of a village.
    enum Level {
        case village, kecamatan, regency
    }

    /// The two kinds of regency.
    enum RegencyKind {
        case kota, kabupaten
    }

    /// Reads a name, dropping the words for its kind, unless they are all there is.
    init(_ text: String, level: Level) {
        var words = Words.list(text)
        var kind: RegencyKind?
        if level == .regency, let first = words.first { kind = Self.regencyKinds[first] }
        let leading = Self.leadingWords(of: level)
        while words.count > 1, let first = words.first, leading.contains(first) { words.removeFirst() }
        letters = Words.letters(words.joined())
        regencyKind = kind
    }

    private static func leadingWords(of level: Level) -> [String] {
        switch level {
        case .village: villageWords
        case .kecamatan: kecamatanWords
        case .regency: regencyWords
        }
    }

    private static let villageWords = ["kelurahan", "kel", "desa", "ds"]
    private static let kecamatanWords = ["kecamatan", "kec"]
    private static let regencyWords = ["kota", "kotamadya", "kabupaten", "kab"]

    private static let regencyKinds: [String: RegencyKind] = [
        "kota": .kota, "kotamadya": .kota, "kabupaten": .kabupaten, "kab": .kabupaten,
    ]
}
