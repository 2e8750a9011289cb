import TapakGeoPackage
public import TapakProgramme

/// Does without a requirement of a gate for a time.
public struct WaiveRequirement: Sendable {
    /// The workflow.
    public init() {}

    /// Records the waiver.
    ///
    /// - Throws: `SiteError`, with nothing recorded: also where the profile in force gives such a waiver no effect.
    public func callAsFunction(
        project: String, site: Int, _ waiver: Waiver, entry: SiteEntry
    ) throws(SiteError) -> SiteRecord {
        try SiteAccess.change(project) { database in
            var book = try SiteBook(database)
            _ = try book.site(site)
            let stored = try database.profile()
            guard let profile = try? RuleProfile(yaml: stored.yaml, file: stored.key) else {
                throw ProjectRefusal.profileUnreadable(key: stored.key, version: stored.version)
            }
            guard profile.gate(waiver.gate)?.acceptsWaiver(of: waiver.requirement) ?? false else {
                throw SiteError.waiverWithoutEffect(waiver.requirement, of: waiver.gate, profile: profile.identifier)
            }
            try book.record(.waived(waiver), of: site, by: entry)
            return try book.finished(site)
        }
    }
}
