public import TapakGeometry
public import TapakProgramme

extension PlaneFit {
    /// The answer to the criterion when corners of the parcel may lie so far from where they were drawn.
    ///
    /// `pass` when the building fits with so much room on every side, and `fail` when it would not fit on a parcel that is so
    /// much larger on every side; between them the answer depends on the survey, and is `resurvey`. **Odd cases.** Where only
    /// the answer was asked for, and no margin, what was not found out counts as doubt.
    ///
    /// - Parameter uncertainty: how far a corner may be off, at the confidence wanted.
    public func criterion(forUncertainty uncertainty: Length) -> Answer {
        let least = max(uncertainty.metres, FootprintSearch.tolerance.metres)
        switch answer {
        case .fits:
            return (margin?.atLeast ?? -.infinity) >= least ? .pass : .resurvey
        case .doesNotFit:
            guard uncertainty > FootprintSearch.tolerance else { return .fail }
            guard let margin else { return .fail }
            return (margin.atMost ?? .infinity) <= -least ? .fail : .resurvey
        case .withinTolerance:
            return .resurvey
        }
    }
}
