/// What one row, or one command, says of a cooperative: only what it says, nothing of the rest.
public struct CooperativePatch: Hashable, Sendable {
    /// The name.
    public var name: String?
    /// What it is within the programme.
    public var kind: CooperativeKind?
    /// For whom it is there.
    public var level: CooperativeLevel?
    /// The part of the unit it is there for.
    public var place: String?
    /// How it came about.
    public var model: CooperativeModel?
    /// Its line of business.
    public var trade: CooperativeTrade?
    /// Milestones.
    public var milestones: [CooperativeMilestone: MilestoneStanding] = [:]
    /// Numbers of registrations.
    public var numbers: [CooperativeNumber: String] = [:]
    /// Whether it is at work.
    public var isActive: Bool?
    /// The day of which that is true.
    public var activeAsOf: CalendarDate?
    /// How many members it has.
    public var members: Int?
    /// The day of which that is true.
    public var membersAsOf: CalendarDate?
    /// Branches of business to add.
    public var businessUnits: Set<BusinessUnit> = []
    /// Channels to add.
    public var channels: [String] = []
    /// Partners to add or complete.
    public var partners: [CooperativePartner] = []
    /// Where it comes from.
    public var source: String?
    /// The day of it.
    public var date: CalendarDate?

    /// Days of milestones, from columns of their own.
    var milestoneDates: [CooperativeMilestone: CalendarDate] = [:]

    /// A patch that says nothing.
    public init() {}
}

extension Cooperative {
    /// The cooperative with everything that a patch says, and as it was where the patch says nothing.
    ///
    /// Lists grow; nothing is taken from them. A milestone without a day does not take away a day that is known. A day of a
    /// count or an activity goes with the value it belongs to.
    public func patched(by patch: CooperativePatch) -> Cooperative {
        var result = self
        result.name = patch.name ?? name
        result.kind = patch.kind ?? kind
        result.level = patch.level ?? level
        result.place = patch.place ?? place
        result.model = patch.model ?? model
        result.trade = patch.trade ?? trade
        for (milestone, standing) in patch.milestones {
            if case .reached(nil) = standing, milestones[milestone]?.isReached == true { continue }
            result.milestones[milestone] = standing
        }
        for (milestone, date) in patch.milestoneDates { result.milestones[milestone] = .reached(on: date) }
        result.numbers.merge(patch.numbers) { _, new in new }
        if let isActive = patch.isActive {
            result.isActive = isActive
            result.activeAsOf = patch.activeAsOf ?? patch.date ?? (isActive == self.isActive ? activeAsOf : nil)
        } else if isActive != nil {
            result.activeAsOf = patch.activeAsOf ?? activeAsOf
        }
        if let members = patch.members {
            result.members = members
            result.membersAsOf = patch.membersAsOf ?? patch.date ?? (members == self.members ? membersAsOf : nil)
        } else if members != nil {
            result.membersAsOf = patch.membersAsOf ?? membersAsOf
        }
        result.add(businessUnits: patch.businessUnits, channels: patch.channels, partners: patch.partners)
        result.source = patch.source ?? source
        result.date = patch.date ?? date
        return result
    }
}
