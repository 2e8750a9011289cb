import TapakFormats
import TapakGeoPackage
public import TapakProgramme

/// Attaches a document to a site: by its path below the project's folder, or with its bytes.
public struct AttachDocument: Sendable {
    /// What is attached.
    public struct Input: Sendable {
        /// The project.
        public var project: String
        /// The site.
        public var site: Int
        /// The file.
        public var file: String
        /// What it is.
        public var kind: DocumentKind
        /// Its own number.
        public var number: String?
        /// Its own day.
        public var date: CalendarDate?
        /// What people call it; the name of the file where it is not said.
        public var title: String?
        /// Whether its bytes are stored in the project.
        public var stores = false
        /// The document whose place it takes.
        public var replaces: Int?
        /// Who records it, when.
        public var entry: SiteEntry

        /// Attaches a file; everything else is set afterwards.
        public init(project: String, site: Int, file: String, kind: DocumentKind, entry: SiteEntry) {
            self.project = project
            self.site = site
            self.file = file
            self.kind = kind
            self.entry = entry
        }
    }

    /// The most bytes of a document that are stored in a project: 100 MiB.
    public static let storedLimit = 100 << 20

    /// The workflow.
    public init() {}

    /// Records the document; its bytes are read and hashed.
    ///
    /// - Throws: `SiteError`, with nothing recorded.
    public func callAsFunction(_ input: Input) throws(SiteError) -> SiteRecord {
        let file = try Self.read(input)
        return try SiteAccess.change(input.project) { database in
            var book = try SiteBook(database)
            let state = try book.site(input.site)
            // The title is in no event, which checks the other texts.
            if let title = file.title, PersonalData.looksPersonal(value: title) {
                throw SiteError.event(EventRefusal(sequence: 0, cause: .personalData("title")))
            }
            let attached = book.ledger.states.values.flatMap(\.documents.keys)
            let id = ((try database.documents().map(\.id) + attached).max() ?? 0) + 1
            let document = SiteDocument(
                id: id, kind: input.kind, number: input.number, date: input.date, sha256: file.sha256, path: file.path)
            let fact: SiteFact =
                input.replaces.map { .documentReplaced(old: $0, new: document) } ?? .documentAttached(document)
            try book.record(fact, of: state.site, by: input.entry)
            try database.keep(
                StoredDocument(
                    id: id, site: state.site, kind: input.kind.rawValue, number: input.number, date: input.date?.text,
                    title: file.title, sha256: file.sha256, path: file.path, size: file.size), content: file.content)
            return try book.finished(state.site, document: id)
        }
    }

    private struct File {
        var sha256: String
        var size: Int
        var path: String?
        var title: String?
        var content: [UInt8]?
    }

    /// Reads and hashes the file, and finds out by which path the project's folder leads to it.
    private static func read(_ input: Input) throws(SiteError) -> File {
        let source = try reading { () throws(InputFailure) in try ByteSource(path: input.file) }
        guard input.file != "-", let size = source.byteCount else { throw .documentNoFile(input.file) }
        let title = input.title ?? input.file.split(separator: "/").last.map(String.init)
        if input.stores {
            guard size <= storedLimit else {
                throw .documentTooLarge(input.file, bytes: size, limit: storedLimit)
            }
            let content = try reading { () throws(InputFailure) in try source.readToEnd() }
            return File(sha256: SHA256Digest.hex(of: content), size: content.count, title: title, content: content)
        }
        let folder = ProjectFolder(ofProject: input.project)
        guard let path = folder.relativePath(of: input.file) else {
            throw .documentOutside(input.file, folder: folder.path)
        }
        let sha256 = try reading { () throws(InputFailure) in try source.sha256AfterReadingToEnd() }
        return File(sha256: sha256, size: source.bytesRead, path: path, title: title)
    }

    private static func reading<Value>(_ body: () throws(InputFailure) -> Value) throws(SiteError) -> Value {
        do {
            return try body()
        } catch {
            guard error.reason != .isDirectory else { throw .documentNoFile(error.path) }
            throw .workflow(.reading(.input(error)))
        }
    }
}
