import TapakProgramme

/// All that is said to explain an assessment in one sentence: the reason of the verdict, and how the building stands.
public struct Grounds: Hashable, Sendable {
    /// Why the verdict is what it is.
    public var reason: Reason
    /// How the building stands, where that was asked, says more than the reason and is not beside the point.
    public var footprint: Reason.FootprintCase?

    /// Only a reason.
    public init(_ reason: Reason) { self.reason = reason }
}

extension Assessment {
    /// What explains it.
    ///
    /// That a building does not fit goes without saying where the land is too small for the programme.
    public var grounds: Grounds {
        var grounds = Grounds(reason)
        guard let standing = siting?.footprint else { return grounds }
        switch reason {
        case .buildingDoesNotFit, .buildingInDoubt: break
        case .areaTooSmall where standing.answer != .pass: break
        default: grounds.footprint = Reason.FootprintCase(standing)
        }
        return grounds
    }
}
