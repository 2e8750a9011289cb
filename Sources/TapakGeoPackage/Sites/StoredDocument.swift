import GRDB

/// A document of a site as a project keeps it, without its content.
public struct StoredDocument: Hashable, Sendable {
    /// Its number in the project.
    public var id: Int
    /// The site it was attached to.
    public var site: Int
    /// The code of its kind.
    public var kind: String
    /// Its own number.
    public var number: String?
    /// Its own day, `YYYY-MM-DD`.
    public var date: String?
    /// What people call it: the name of the file unless they say otherwise. Nothing rests on it.
    public var title: String?
    /// SHA-256 of its bytes, in hexadecimal.
    public var sha256: String
    /// Where it lies below the project's folder; nothing where its bytes are stored.
    public var path: String?
    /// How many bytes it has.
    public var size: Int
    /// The number of the document that took its place.
    public var replacedBy: Int?
    /// Whether its attachment was undone.
    public var isWithdrawn: Bool

    /// Describes a document.
    public init(
        id: Int, site: Int, kind: String, number: String?, date: String?, title: String?, sha256: String, path: String?,
        size: Int, replacedBy: Int? = nil, isWithdrawn: Bool = false
    ) {
        self.id = id
        self.site = site
        self.kind = kind
        self.number = number
        self.date = date
        self.title = title
        self.sha256 = sha256
        self.path = path
        self.size = size
        self.replacedBy = replacedBy
        self.isWithdrawn = isWithdrawn
    }
}

extension ProjectDatabase {
    /// Every document, by number.
    public func documents() throws -> [StoredDocument] {
        let sql = """
            SELECT id, site, kind, number, date, title, sha256, path, size, replaced_by, withdrawn
            FROM documents ORDER BY id
            """
        return try Row.fetchAll(connection, sql: sql).map { row in
            StoredDocument(
                id: row["id"], site: row.number("site") ?? 0, kind: row.text("kind") ?? "", number: row.text("number"),
                date: row.text("date"), title: row.text("title"), sha256: row.text("sha256") ?? "",
                path: row.text("path"), size: row.number("size") ?? 0, replacedBy: row.number("replaced_by"),
                isWithdrawn: row.number("withdrawn") == 1)
        }
    }

    /// The stored bytes of a document; nothing where they are not in the project.
    public func content(ofDocument id: Int) throws -> [UInt8]? {
        let statement = try RawStatement("SELECT content FROM documents WHERE id = ?", on: connection)
        statement.bind(id, at: 1)
        return try statement.step() ? statement.blob(0) : nil
    }

    /// Keeps a document.
    ///
    /// - Parameter content: its bytes, where they are to be stored in the project.
    public func keep(_ document: StoredDocument, content: [UInt8]?) throws {
        let statement = try RawStatement(
            """
            INSERT INTO documents (id, site, kind, number, date, title, sha256, path, size, content)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, on: connection)
        statement.bind(document.id, at: 1)
        statement.bind(document.site, at: 2)
        let texts = [
            document.kind, document.number, document.date, document.title, document.sha256, document.path,
        ]
        for (index, text) in texts.enumerated() { statement.bind(StoredValue(text), at: Int32(index + 3)) }
        statement.bind(document.size, at: 9)
        if let content { statement.bind(blob: content, at: 10) } else { statement.bindNull(at: 10) }
        try statement.run()
    }

    /// Writes whether documents still count: by which others they were replaced, and whether their attachment was undone.
    public func setStandings(of documents: [Int: (replacedBy: Int?, isWithdrawn: Bool)]) throws {
        for (id, standing) in documents.sorted(by: { $0.key < $1.key }) {
            try connection.execute(
                sql: """
                    UPDATE documents SET replaced_by = ?, withdrawn = ?
                    WHERE id = ? AND (replaced_by IS NOT ? OR withdrawn IS NOT ?)
                    """,
                arguments: [standing.replacedBy, standing.isWithdrawn, id, standing.replacedBy, standing.isWithdrawn])
        }
    }
}
