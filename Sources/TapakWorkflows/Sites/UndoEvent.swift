import TapakProgramme

/// Undoes an event of a site by a further one: nothing is overwritten.
public struct UndoEvent: Sendable {
    /// The workflow.
    public init() {}

    /// Records the reason as a note, and the undoing after it.
    ///
    /// - Throws: `SiteError`, with nothing recorded.
    public func callAsFunction(
        project: String, site: Int, event: Int, reason: String, entry: SiteEntry
    ) throws(SiteError) -> SiteRecord {
        try SiteAccess.change(project) { database in
            var book = try SiteBook(database)
            _ = try book.site(site)
            try book.record(.noted(SiteNote(reason)), of: site, by: entry)
            try book.record(.undone(event), of: site, by: entry)
            return try book.finished(site)
        }
    }
}
