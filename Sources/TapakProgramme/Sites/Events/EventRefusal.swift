/// Why an event cannot follow the history of a site.
public struct EventRefusal: Error, Hashable, Sendable {
    /// The number of the event; 0 where it has none yet.
    public var sequence: Int
    /// What is wrong with it.
    public var cause: Cause

    /// Refuses an event.
    public init(sequence: Int, cause: Cause) {
        self.sequence = sequence
        self.cause = cause
    }

    /// What is wrong with an event.
    public enum Cause: Hashable, Sendable {
        /// The site does not exist yet: its first event must create it.
        case notCreated
        /// The site exists already.
        case alreadyCreated
        /// The event is about another site, with this number.
        case otherSite(Int)
        /// Its number does not come after the last one, which was this.
        case outOfOrder(after: Int)
        /// The day lies after the day it was recorded.
        case afterRecording(CalendarDate)
        /// A text that must be there is empty: `name`, `note`, `reason`, `alternatives` …
        case textMissing([String])
        /// A text is longer than it may be; the number of characters allowed.
        case textTooLong(String, limit: Int)
        /// A text holds what looks like a person's NIK or mobile telephone.
        case personalData(String)
        /// A list is empty, or names something twice.
        case nothingNamed
        /// This parcel belongs to the site already.
        case parcelJoined(String)
        /// This parcel does not belong to the site.
        case parcelAbsent(String)
        /// This cooperative belongs to the site already.
        case cooperativeJoined(Int)
        /// This cooperative does not belong to the site.
        case cooperativeAbsent(Int)
        /// A document with this number is there already.
        case documentExists(Int)
        /// The site has no document with this number.
        case documentAbsent(Int)
        /// Another document has taken the place of this one.
        case documentReplaced(Int, by: Int)
        /// The hash of the document is none, or its path leaves the project's folder.
        case documentUnsound(Int)
        /// The step on a track is refused.
        case step(TransitionRefusal)
        /// Progress is reported while the building is being built, and construction stands at this stage.
        case notBeingBuilt(ConstructionStage)
        /// The percentage is not one of 0 to 99.
        case percentOutOfRange(Int)
        /// Less is reported than before, without a note that says why; before it was this.
        case percentFell(from: Int)
        /// The last report is of a later day.
        case reportBefore(CalendarDate)
        /// The waiver would end before it begins.
        case waiverEndsBefore(CalendarDate)
        /// A conversion is recorded of land that is not protected.
        case conversionOutside
        /// There is no event with this number that could be undone.
        case nothingToUndo(Int)
        /// The event was undone already, by this one.
        case undoneAlready(by: Int)
        /// The creation of the site, and an undoing, are not undone.
        case notUndoable(SiteFact.Kind)
        /// A later event rests on it: this one has to be undone first.
        case neededBy(Int)
    }
}
