public import TapakProgramme

/// Records what was agreed or remarked on a site, and what authorities say of protected farmland.
public struct NoteOnSite: Sendable {
    /// What is recorded.
    public enum Subject: Hashable, Sendable {
        /// Something that was agreed or remarked.
        case note(SiteNote)
        /// What an authority says of protected farmland.
        case protectedLand(ProtectedLandRecord)
    }

    /// The workflow.
    public init() {}

    /// Records it.
    ///
    /// - Throws: `SiteError`, with nothing recorded.
    public func callAsFunction(
        project: String, site: Int, _ subject: Subject, entry: SiteEntry
    ) throws(SiteError) -> SiteRecord {
        try SiteAccess.change(project) { database in
            var book = try SiteBook(database)
            _ = try book.site(site)
            switch subject {
            case .note(let note): try book.record(.noted(note), of: site, by: entry)
            case .protectedLand(let record): try book.record(.protectedLandRecorded(record), of: site, by: entry)
            }
            return try book.finished(site)
        }
    }
}
