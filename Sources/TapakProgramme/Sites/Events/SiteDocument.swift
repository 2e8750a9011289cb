/// A document of a site, known by the hash of its bytes.
public struct SiteDocument: Hashable, Sendable {
    /// Its number in the project.
    public var id: Int
    /// What it is.
    public var kind: DocumentKind
    /// Its own number, as `027/118-BPKAD`.
    public var number: String?
    /// Its own date.
    public var date: CalendarDate?
    /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public var sha256: String
    /// Where it is: a path below the project's folder, with `/`; nothing where its bytes are stored in the project.
    public var path: String?

    /// Describes a document.
    public init(
        id: Int, kind: DocumentKind, number: String? = nil, date: CalendarDate? = nil, sha256: String,
        path: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.number = number
        self.date = date
        self.sha256 = sha256
        self.path = path
    }

    /// Whether the hash is one, and the path stays below the project's folder on every system.
    var isSound: Bool {
        let isHash =
            sha256.utf8.count == 64
            && sha256.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
            }
        guard isHash, let path else { return isHash }
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        return !path.contains("\\") && !path.contains(":") && !path.contains("\0")
            && steps.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}
