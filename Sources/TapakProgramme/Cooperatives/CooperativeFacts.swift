/// What is said of a cooperative: its milestones, numbers, trade and partners; what is not said is absent.
///
/// A ``Cooperative`` holds everything that is known, a ``CooperativePatch`` what one row or command says.
public struct CooperativeFacts: Hashable, Sendable {
    /// The part of the unit it is there for, as `RW 05`.
    public var place: String?
    /// How it came about.
    public var model: CooperativeModel?
    /// Its line of business, where it is outside the programme.
    public var trade: CooperativeTrade?
    /// What is known of the milestones; of those that are absent nothing is.
    public var milestones: [CooperativeMilestone: MilestoneStanding] = [:]
    /// The numbers under which it is registered.
    public var numbers: [CooperativeNumber: String] = [:]
    /// Whether it is at work, where that is known.
    public var isActive: Bool?
    /// The day of which ``isActive`` is true.
    public var activeAsOf: CalendarDate?
    /// How many members it has.
    public var members: Int?
    /// The day of which ``members`` is true.
    public var membersAsOf: CalendarDate?
    /// Its branches of business.
    public var businessUnits: Set<BusinessUnit> = []
    /// Where it sells over the net, sorted.
    public var channels: [String] = []
    /// With whom it works, by name.
    public var partners: [CooperativePartner] = []
    /// Where this comes from.
    public var source: String?
    /// The day of it.
    public var date: CalendarDate?

    /// Nothing.
    public init() {}
}

extension CooperativeFacts {
    /// The facts with everything that others say, and as they were where those say nothing.
    ///
    /// Lists grow; nothing is taken from them. A milestone without a day does not take away a day that is known. A day of a
    /// count or an activity goes with the value it belongs to.
    func completed(by other: CooperativeFacts) -> CooperativeFacts {
        var result = self
        result.place = other.place ?? place
        result.model = other.model ?? model
        result.trade = other.trade ?? trade
        for (milestone, standing) in other.milestones {
            if case .reached(nil) = standing, milestones[milestone]?.isReached == true { continue }
            result.milestones[milestone] = standing
        }
        result.numbers.merge(other.numbers) { _, new in new }
        if let isActive = other.isActive {
            result.isActive = isActive
            result.activeAsOf = other.activeAsOf ?? other.date ?? (isActive == self.isActive ? activeAsOf : nil)
        } else if isActive != nil {
            result.activeAsOf = other.activeAsOf ?? activeAsOf
        }
        if let members = other.members {
            result.members = members
            result.membersAsOf = other.membersAsOf ?? other.date ?? (members == self.members ? membersAsOf : nil)
        } else if members != nil {
            result.membersAsOf = other.membersAsOf ?? membersAsOf
        }
        result.addLists(of: other)
        result.source = other.source ?? source
        result.date = other.date ?? date
        return result
    }

    /// Adds branches, channels and partners to those that are there; of a partner by the same name the facts are completed.
    private mutating func addLists(of other: CooperativeFacts) {
        businessUnits.formUnion(other.businessUnits)
        for name in other.channels where !channels.contains(where: { Words.joined($0) == Words.joined(name) }) {
            channels.append(name)
        }
        channels.sort()
        for partner in other.partners {
            if let index = partners.firstIndex(where: { $0.isNamed(partner.name) }) {
                partners[index] = partners[index].completed(by: partner)
            } else {
                partners.append(partner)
            }
        }
        partners.sort { $0.name < $1.name }
    }
}
