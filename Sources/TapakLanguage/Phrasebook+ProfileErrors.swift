import TapakGeometry
public import TapakProgramme

extension Phrasebook {
    /// Everything that is wrong with a rule profile, in the order of its lines.
    public func explanations(_ error: ProfileError) -> [Explanation] {
        error.problems.map { explanation($0, in: error.file) }
    }

    /// One thing that is wrong with a rule profile.
    public func explanation(_ problem: ProfileError.Problem, in file: String) -> Explanation {
        Explanation(
            code: "profile_" + problem.kind.rawValue, sentence: sentence(problem), help: help(problem),
            location: InputLocation(file: file, line: problem.line, column: problem.column))
    }

    private func sentence(_ problem: ProfileError.Problem) -> String {
        let path = problem.path.isEmpty ? either("dokumen", "the document") : DisplayText.singleLine(problem.path)
        let found = syntaxWord(problem.found)
        switch problem.kind {
        case .syntax: return either("isinya bukan YAML: \(found)", "the content is not YAML: \(found)")
        case .empty: return either("profil ini kosong", "the profile is empty")
        case .missingKey: return either("kunci \(path) tidak ada", "the key \(path) is missing")
        case .unknownKey: return either("kunci \(path) tidak dikenal", "the key \(path) is not known")
        case .duplicateKey: return either("kunci \(path) ditulis dua kali", "the key \(path) occurs twice")
        case .wrongType: return either("\(path) berisi \(found)", "\(path) holds \(found)")
        case .outOfRange: return either("\(path) bernilai \(found)", "\(path) is \(found)")
        case .unknownValue: return either("\(path) berisi \(found)", "\(path) holds \(found)")
        case .conflict:
            return either(
                "\(path) bernilai \(found), bertentangan dengan isian lain",
                "\(path) is \(found), against another entry")
        }
    }

    private func help(_ problem: ProfileError.Problem) -> String {
        let choices = problem.expected.split(separator: "|").map { word in
            syntaxWord(String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
        }
        let expected = choices.joined(separator: either(" atau ", " or "))
        switch problem.kind {
        case .syntax:
            return either(
                "periksa lekukan (pakai spasi, bukan tab), titik dua dan tanda petik di sekitar baris itu",
                "check the indentation (spaces, not tabs), colons and quotes around that line")
        case .empty:
            return either(
                "mulai dari profil bawaan: tapak rules show kota-bekasi-600 > aturan.yaml",
                "start from a shipped profile: tapak rules show kota-bekasi-600 > rules.yaml")
        case .missingKey: return either("tambahkan dengan isi \(expected)", "add it, with \(expected)")
        case .unknownKey: return either("mungkin maksudnya \(expected)", "perhaps \(expected) is meant")
        case .duplicateKey: return either("hapus salah satunya", "delete one of them")
        case .wrongType, .outOfRange, .conflict: return either("isi dengan \(expected)", "make it \(expected)")
        case .unknownValue: return either("pilihannya \(expected)", "choose \(expected)")
        }
    }
}
