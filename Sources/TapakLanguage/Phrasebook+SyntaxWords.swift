extension Phrasebook {
    /// What the readers call found and expected things, in words; anything else is text of the file.
    func syntaxWord(_ token: String) -> String {
        if let words = Self.syntaxWords[token] { return either(words.indonesian, words.english) }
        if token.hasPrefix("number >= ") {
            return either("bilangan ≥ ", "a number ≥ ") + DisplayText.singleLine(String(token.dropFirst(10)))
        }
        let shown = DisplayText.singleLine(token, limit: 80)
        return shown.count == 1 ? "\"\(shown)\"" : shown
    }

    private static let syntaxWords: [String: (indonesian: String, english: String)] = [
        "end_of_file": ("akhir berkas", "the end of the file"),
        "end_of_document": ("akhir dokumen", "the end of the document"),
        "value": ("sebuah nilai", "a value"),
        "member_name": ("nama anggota dalam tanda petik", "a member name in quotes"),
        "member_name_or_close_brace": ("nama anggota atau }", "a member name or }"),
        "colon": ("titik dua", "a colon"),
        "comma_or_close_brace": ("koma atau }", "a comma or }"),
        "comma_or_close_bracket": ("koma atau ]", "a comma or ]"),
        "digit": ("angka 0–9", "a digit 0–9"),
        "literal": ("true, false atau null", "true, false or null"),
        "escape": ("tanda escape yang sah setelah \\", "a legal escape after \\"),
        "hex_digit": ("angka heksadesimal", "a hexadecimal digit"),
        "string_character": ("huruf biasa, bukan karakter kendali", "a plain character, not a control character"),
        "utf8": ("teks UTF-8", "UTF-8 text"),
        "string": ("teks", "a string"),
        "text": ("teks", "text"),
        "number": ("bilangan", "a number"),
        "whole number": ("bilangan bulat", "a whole number"),
        "number > 0": ("bilangan > 0", "a number > 0"),
        "number >= 0": ("bilangan ≥ 0", "a number ≥ 0"),
        "number > 0 and < 1": ("bilangan > 0 dan < 1", "a number > 0 and < 1"),
        "object": ("objek", "an object"),
        "array": ("larik", "an array"),
        "boolean": ("true atau false", "true or false"),
        "nothing": ("larik kosong", "an empty array"),
        "position": ("posisi [bujur, lintang]", "a position [longitude, latitude]"),
        "finite_number": ("bilangan yang dapat dihitung", "a number that can be computed with"),
        "null": ("null", "null"),
        "mapping": ("pasangan kunci dan nilai", "keys with values"),
        "list": ("daftar", "a list"),
        "distinct names": ("nama yang belum dipakai", "a name not used before"),
        "distinct gates": ("gerbang yang belum ada", "a gate not listed before"),
        "distinct columns": ("kolom yang belum ada", "a column not listed before"),
        "alias": ("alias YAML", "a YAML alias"),
    ]
}
