/// What people write where there is nothing to write.
enum AbsentText {
    /// Whether a text says that there is no value.
    static func matches(_ text: String) -> Bool {
        words.contains(Words.spaced(text))
    }

    private static let words: Set<String> = [
        "", "null", "nil", "none", "nan", "na", "n a", "tidak ada", "belum ada", "belum diukur", "belum diketahui",
        "tidak diketahui", "kosong", "nihil",
    ]
}
