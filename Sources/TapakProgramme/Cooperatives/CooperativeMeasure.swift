/// Something that people count of cooperatives, so that counts of several sources can stand beside each other.
public enum CooperativeMeasure: String, CaseIterable, Hashable, Sendable {
    /// Cooperatives that exist.
    case cooperatives
    /// With a founding meeting.
    case musyawarah
    /// With a deed.
    case deed
    /// With a legal entity.
    case legalEntity = "legal_entity"
    /// With a registration number.
    case nikKoperasi = "nik_koperasi"
    /// With a business number.
    case nib
    /// With a tax number.
    case npwp
    /// With a bank account.
    case account
    /// With trained people.
    case trained
    /// At work.
    case active

    /// The milestone it counts.
    public var milestone: CooperativeMilestone? { CooperativeMilestone(rawValue: rawValue) }
}

/// A count that somebody else gives, kept as it was given.
public struct ReportedCount: Hashable, Sendable {
    /// The dotted code of the region or unit it is about.
    public var scope: String
    /// What is counted.
    public var measure: CooperativeMeasure
    /// The count.
    public var count: Int
    /// Who says so.
    public var source: String
    /// When, where that is known.
    public var date: CalendarDate?

    /// A count with its source.
    public init(scope: String, measure: CooperativeMeasure, count: Int, source: String, date: CalendarDate?) {
        self.scope = scope
        self.measure = measure
        self.count = count
        self.source = source
        self.date = date
    }
}
