/// What can stand between a site and its next gate, in the order in which it is told.
public enum BlockerCode: String, CaseIterable, Hashable, Comparable, Sendable {
    /// There is no land at all.
    case noCandidate = "no_candidate"
    /// The area is below the minimum.
    case areaBelow = "area_below"
    /// The uncertainty straddles a threshold; the detail is the criterion.
    case resurveyNeeded = "resurvey_needed"
    /// The outline is faulty.
    case geometryInvalid = "geometry_invalid"
    /// There is a point instead of an outline.
    case pointOnly = "point_only"
    /// It is not known how the corners were captured, and no certificate agrees.
    case captureUnstated = "capture_unstated"
    /// The building does not fit.
    case footprintDoesNotFit = "footprint_does_not_fit"
    /// A layer forbids building; the detail is its name.
    case layerBlocked = "layer_blocked"
    /// Another parcel lies on the same ground; the detail is its id.
    case overlapUnresolved = "overlap_unresolved"
    /// The land is not verified; the detail is the stage it stands at.
    case landUnverified = "land_unverified"
    /// The land was rejected.
    case landRejected = "land_rejected"
    /// A stage of tenure is not reached; the detail is the stage.
    case tenureIncomplete = "tenure_incomplete"
    /// PSU that its developer has not handed over; the detail is the stage it stands at.
    case psuNotHandedOver = "psu_not_handed_over"
    /// The owner has not consented; the detail is the stage that is missing.
    case ownerConsentMissing = "owner_consent_missing"
    /// A document is missing; the detail is its kind.
    case documentMissing = "document_missing"
    /// The cooperative is no legal entity; the detail, where there is one, is an earlier milestone that is missing.
    case legalEntityMissing = "legal_entity_missing"
    /// The cooperative has no registration number.
    case nikMissing = "nik_missing"
    /// The cooperative has no business number.
    case nibMissing = "nib_missing"
    /// The cooperative has no tax number.
    case npwpMissing = "npwp_missing"
    /// The cooperative has no bank account.
    case accountMissing = "account_missing"
    /// The building is not where it has to be; the detail is the stage of construction.
    case constructionUnfinished = "construction_unfinished"
    /// What the gate rests on has changed since; the detail is the track, or `assessment`.
    case evidenceStale = "evidence_stale"
    /// Another cooperative of a shared site is not as far; the detail names it.
    case sharedSitePending = "shared_site_pending"
    /// A criterion that counts was not checked; the detail is the criterion.
    case criterionNotChecked = "criterion_not_checked"
    /// The people of the cooperative are not trained.
    case trainingMissing = "training_missing"

    /// In the order in which they are told.
    public static func < (left: BlockerCode, right: BlockerCode) -> Bool { (places[left] ?? 0) < (places[right] ?? 0) }

    private static let places = Dictionary(allCases.enumerated().map { ($1, $0) }) { first, _ in first }
}
