import TapakProgramme

/// What a column of a list can mean, with what its digits may be.
protocol ListRole: AttributeRole {
    /// Which digits of a cell are a person's.
    var digits: ListDigits { get }
}

/// Which digits of a cell are a person's.
enum ListDigits {
    /// Those of an NIK or a mobile telephone.
    case text
    /// Those of an NIK: any other number is that of a cooperative.
    case registration
    /// None: the number itself is not kept.
    case unread
}

extension CooperativeRole: ListRole {
    var digits: ListDigits { self == .account ? .unread : isRegistration ? .registration : .text }
}

extension SiteReportRole: ListRole {
    var digits: ListDigits { self == .nikKoperasi ? .registration : .text }
}
