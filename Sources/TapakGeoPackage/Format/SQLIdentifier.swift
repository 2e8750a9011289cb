extension String {
    /// The name as an identifier in SQL, whatever it contains.
    var sqlIdentifier: String {
        "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
