public import TapakProgramme

/// What became of one row of another system's list of sites.
public struct SiteReportRow: Hashable, Sendable {
    /// The one-based line on which the row begins.
    public var line: Int
    /// What became of it.
    public var result: Result
    /// What is to be told of it beside that.
    public var remarks: [Remark] = []

    /// What can become of a row.
    public enum Result: Hashable, Sendable {
        /// It is about this site; the words that were new, and how many were on record already.
        case matched(site: Int, name: String, recorded: [Word], unchanged: Int)
        /// It may be about several sites, or says two things at once.
        case ambiguous(Doubt)
        /// It is about no site of the project, or cannot be read.
        case unmatched(Cause)
    }

    /// A word that a row brought.
    public struct Word: Hashable, Sendable {
        /// The word as it is kept.
        public var report: ForeignReport
        /// The day of which it is true.
        public var date: CalendarDate
        /// The stage here on the same track; nothing where the track is not known.
        public var own: String?
        /// How the word stands to that stage.
        public var standing: ForeignStanding
    }

    /// Why a row may mean several things.
    public enum Doubt: Hashable, Sendable {
        /// Several units bear the name; their codes.
        case units([String], text: String)
        /// The cooperative has several sites.
        case sites([Int])
        /// The row has two words for one track.
        case words(String, String)
        /// Other rows say something else of the same site and track; their lines.
        case rows([Int])
    }

    /// Why a row is about no site.
    public enum Cause: Hashable, Sendable {
        /// Nothing in it tells a site.
        case unnamed
        /// No unit is meant.
        case unit(UnitDirectory.Doubt, text: String)
        /// No cooperative has this registration number.
        case unknownNumber(String)
        /// The number is that of a cooperative of another unit.
        case numberElsewhere(String, unit: String)
        /// The project has no site with this number.
        case unknownSite(String)
        /// The unit or cooperative has no site here.
        case withoutSite(unit: String?)
        /// It has more or fewer cells than the header.
        case ragged(found: Int, expected: Int)
        /// Text stands after the closing quote of a cell.
        case textAfterQuote(column: Int)
        /// A day cannot be read.
        case day(String)
        /// The word cannot be recorded.
        case refused(EventRefusal)
    }

    /// Something beside what became of a row.
    public enum Remark: Hashable, Sendable {
        /// A word is none that is known of the system; it is kept as it is.
        case unknownWord(String)
        /// A cell looked like the number of a person, and was emptied; the name of its column.
        case personalValueDropped(column: String)
    }
}
