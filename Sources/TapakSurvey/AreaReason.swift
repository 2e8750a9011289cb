import TapakGeometry
import TapakProgramme

/// The reason behind a judged area, with the smallest change that flips it.
enum AreaReason {
    static func of(
        _ answer: Answer, area: Area, uncertainty: AreaUncertainty, profile: RuleProfile, captureIsAssumed: Bool,
        isLargestPart: Bool, isRepaired: Bool
    ) -> Reason {
        let minimum = profile.minimum.value
        let margin = Area.squareMetres(abs(area.squareMetres - minimum.squareMetres))
        var numbers = Reason.AreaCase(
            area: area, uncertainty: uncertainty.bound, minimum: minimum, ideal: profile.ideal?.value,
            captureIsAssumed: captureIsAssumed, margin: margin, sigmaToPass: nil, sigmaToFail: nil,
            isLargestPart: isLargestPart, isRepaired: isRepaired)
        switch answer {
        case .pass:
            return .areaSuffices(numbers)
        case .fail:
            return .areaTooSmall(numbers)
        case .resurvey, .unassessable, .notChecked:
            if area >= minimum {
                numbers.sigmaToPass = uncertainty.sigma(forBound: margin)
            } else {
                numbers.sigmaToFail = uncertainty.sigma(forBound: margin)
            }
            return .areaInDoubt(numbers)
        }
    }
}
