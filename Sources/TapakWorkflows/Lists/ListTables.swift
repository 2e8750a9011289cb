/// The tables without geometry that take in lists, by which deliveries name them.
enum ListTables {
    static let cooperatives = "cooperatives"
    static let sites = "sites"

    /// The name of a file without its folders.
    static func fileName(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
