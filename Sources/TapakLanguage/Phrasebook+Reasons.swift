import TapakGeometry
import TapakProgramme
public import TapakSurvey

extension Phrasebook {
    /// Why a verdict is what it is, as one sentence with its numbers and the smallest change that would flip it.
    ///
    /// Areas have two decimals, or as many as it takes (up to six) to show that the margin is not zero. A corner σ is
    /// rounded down to two digits, so that keeping it does flip the verdict; one below a centimetre is out of reach of
    /// a land survey, and the sentence says so instead of naming it.
    public func sentence(_ reason: Reason) -> String {
        switch reason {
        case .areaSuffices(let numbers): filled(.areaSuffices, numbers)
        case .areaTooSmall(let numbers): filled(.areaTooSmall, numbers)
        case .areaInDoubt(let numbers): filled(doubt(of: numbers), numbers)
        case .faultyGeometry(let code, let position):
            filled(.faultyGeometry, ["fault": label(code), "at": position.map { self.position($0) }])
        case .noGeometry(let code): filled(.noGeometry, ["fault": label(code)])
        case .pointOnly(let claimed?): filled(.pointWithClaim, ["claimed": plainArea(claimed)])
        case .pointOnly(nil): filled(.pointWithoutClaim, [:])
        case .implausibleCoordinates(let code): filled(.implausibleCoordinates, ["fault": label(code)])
        case .notChecked(let criterion): filled(.notChecked, ["criterion": label(criterion)])
        case .layerBlocked(let name, let area, let share):
            filled(
                .layerBlocked,
                ["area": self.area(area), "share": self.share(share), "layer": label(Criterion.layer(name))])
        case .remainingTooSmall(let name, let numbers): sentence(remaining: numbers, after: name)
        case .buildingDoesNotFit(let numbers), .buildingInDoubt(let numbers): sentence(numbers)
        }
    }

    private func sentence(remaining numbers: Reason.RemainingCase, after layer: String) -> String {
        let values: [String: String?] = [
            "layer": label(Criterion.layer(layer)), "area": area(numbers.area),
            "uncertainty": numbers.uncertainty.map { area($0) }, "minimum": plainArea(numbers.minimum),
        ]
        return switch numbers.answer {
        case .fail where numbers.area == .zero: filled(.nothingRemains, values)
        case .fail: filled(.remainingTooSmall, values)
        default: filled(.remainingInDoubt, values)
        }
    }

    private static let leastSurveySigma = Length.metres(0.01)

    private func doubt(of numbers: Reason.AreaCase) -> ReasonText {
        let isShort = numbers.area < numbers.minimum
        if let sigma = isShort ? numbers.sigmaToFail : numbers.sigmaToPass {
            if sigma < Self.leastSurveySigma { return isShort ? .shortMargin : .margin }
            return isShort ? .shortUntilSigma : .passesWithSigma
        }
        if numbers.margin == .zero { return .margin }
        return isShort ? .coordinatesToSettle : .coordinatesToPass
    }

    private func filled(_ text: ReasonText, _ numbers: Reason.AreaCase) -> String {
        let decimals = decimals(showing: numbers.margin)
        let sigma = numbers.area < numbers.minimum ? numbers.sigmaToFail : numbers.sigmaToPass
        return filled(text) { name in
            switch name {
            case "part": numbers.isLargestPart ? ReasonText.largestPart.template(in: language) : ""
            case "assumption": assumption(of: numbers)
            case "area": area(numbers.area, decimals: decimals)
            case "uncertainty": area(numbers.uncertainty, decimals: decimals)
            case "minimum": plainArea(numbers.minimum)
            case "margin": area(numbers.margin, decimals: decimals)
            case "sigma": sigma.map(lengthRoundedDown)
            default: nil
            }
        }
    }

    private func assumption(of numbers: Reason.AreaCase) -> String {
        var text = numbers.captureIsAssumed ? ReasonText.certificateQuality.template(in: language) : ""
        if numbers.isRepaired { text += ReasonText.repairedGeometry.template(in: language) }
        return text
    }

    func filled(_ text: ReasonText, _ values: [String: String?]) -> String {
        filled(text) { values[$0] ?? nil }
    }

    private func filled(_ text: ReasonText, _ value: (String) -> String?) -> String {
        let template = Self.templates[language]?[text] ?? MessageTemplate(text.template(in: language))
        return template.filled(value)
    }

    /// Reasons stand in every row: their templates are taken apart once.
    private static let templates = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
            let own = ReasonText.allCases.map { ($0, MessageTemplate($0.template(in: language))) }
            return (language, Dictionary(uniqueKeysWithValues: own))
        })

    private func decimals(showing margin: Area) -> Int {
        guard margin > .zero else { return 2 }
        var decimals = 2
        var half = 0.005
        while decimals < 6, margin.squareMetres < half {
            decimals += 1
            half /= 10
        }
        return decimals
    }
}
