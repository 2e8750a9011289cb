/// The kinds of documents that serve as evidence.
public enum DocumentKind: String, CaseIterable, Hashable, Sendable {
    /// Extract of the land register of regional assets.
    case kibA = "kib_a"
    /// Land certificate.
    case certificate
    /// Decree designating the location (penetapan lokasi).
    case locationDecree = "location_decree"
    /// Decree on the status of use (penetapan status penggunaan).
    case useStatusDecree = "use_status_decree"
    /// Lease (sewa).
    case lease
    /// Record of the handover of PSU.
    case bastPsu = "bast_psu"
    /// Site plan of the housing estate.
    case siteplan
    /// The owner's letter of consent.
    case consentLetter = "consent_letter"
    /// Statement that the land is not disputed.
    case noDisputeStatement = "no_dispute_statement"
    /// Record of the verification in the field.
    case verificationRecord = "verification_record"
    /// Photograph of the land.
    case photo
    /// A land letter other than a certificate.
    case landLetter = "land_letter"
    /// Note on spatial planning (KKPR, RDTR).
    case zoningNote = "zoning_note"
    /// Check against LP2B and LSD.
    case lp2bCheck = "lp2b_check"
    /// Deed, as of a gift.
    case deed
    /// Decree recognising the legal entity.
    case legalEntityDecree = "legal_entity_decree"
    /// Proposal of the cooperative.
    case proposal
    /// Letter of approval.
    case approvalLetter = "approval_letter"
    /// Record of the handover of the building.
    case bastBuilding = "bast_building"
    /// Anything else.
    case other
}
