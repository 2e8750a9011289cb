public import TapakFormats
import TapakGeometry
import TapakProgramme
public import TapakSurvey

extension Phrasebook {
    /// Why a verdict is what it is, as one sentence with its numbers and the smallest change that would flip it.
    ///
    /// Areas have two decimals, or as many as it takes (up to six) to show that the margin is not zero. A corner σ is
    /// rounded down to two digits, so that keeping it does flip the verdict; one below a centimetre is out of reach of
    /// a land survey, and the sentence says so instead of naming it.
    public func sentence(_ reason: Reason) -> String { TextBuffer.text { appendSentence(reason, to: &$0) } }

    /// Adds the sentence of a reason, as ``sentence(_:)`` gives it.
    ///
    /// - Complexity: O(*n*) in its bytes; of reasons that rest on the area alone, without memory of its own.
    public func appendSentence(_ reason: Reason, to buffer: inout TextBuffer) {
        switch reason {
        case .areaSuffices(let numbers): append(.areaSuffices, numbers, to: &buffer)
        case .areaTooSmall(let numbers): append(.areaTooSmall, numbers, to: &buffer)
        case .areaInDoubt(let numbers): append(doubt(of: numbers), numbers, to: &buffer)
        case .faultyGeometry(let code, let position):
            append(.faultyGeometry, [.fault: label(code), .at: position.map { self.position($0) }], to: &buffer)
        case .noGeometry(let code): append(.noGeometry, [.fault: label(code)], to: &buffer)
        case .pointOnly(let claimed?): append(.pointWithClaim, [.claimed: plainArea(claimed)], to: &buffer)
        case .pointOnly(nil): append(.pointWithoutClaim, to: &buffer)
        case .implausibleCoordinates(let code):
            append(.implausibleCoordinates, [.fault: label(code)], to: &buffer)
        case .notChecked(let criterion): append(.notChecked, [.criterion: label(criterion)], to: &buffer)
        case .layerBlocked(let name, let area, let share):
            let values: [ReasonGap: String?] = [
                .area: self.area(area), .share: self.share(share), .layer: label(Criterion.layer(name)),
            ]
            append(.layerBlocked, values, to: &buffer)
        case .remainingTooSmall(let name, let numbers): append(remaining: numbers, after: name, to: &buffer)
        case .buildingDoesNotFit(let numbers), .buildingInDoubt(let numbers): buffer.append(sentence(numbers))
        }
    }

    private func append(
        remaining numbers: Reason.RemainingCase, after layer: String, to buffer: inout TextBuffer
    ) {
        let values: [ReasonGap: String?] = [
            .layer: label(Criterion.layer(layer)), .area: area(numbers.area),
            .uncertainty: numbers.uncertainty.map { area($0) }, .minimum: plainArea(numbers.minimum),
        ]
        let text: ReasonText =
            switch numbers.answer {
            case .fail where numbers.area == .zero: .nothingRemains
            case .fail: .remainingTooSmall
            default: .remainingInDoubt
            }
        append(text, values, to: &buffer)
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

    private func append(_ text: ReasonText, _ numbers: Reason.AreaCase, to buffer: inout TextBuffer) {
        let decimals = decimals(showing: numbers.margin)
        text.parsed(in: language).fill(&buffer) { gap, buffer in
            switch gap {
            case .part: if numbers.isLargestPart { append(.largestPart, to: &buffer) }
            case .assumption:
                if numbers.captureIsAssumed { append(.certificateQuality, to: &buffer) }
                if numbers.isRepaired { append(.repairedGeometry, to: &buffer) }
            case .area: appendArea(numbers.area, decimals: decimals, to: &buffer)
            case .uncertainty: appendArea(numbers.uncertainty, decimals: decimals, to: &buffer)
            case .minimum: appendPlainArea(numbers.minimum, to: &buffer)
            case .margin: appendArea(numbers.margin, decimals: decimals, to: &buffer)
            case .sigma:
                let isShort = numbers.area < numbers.minimum
                guard let sigma = isShort ? numbers.sigmaToFail : numbers.sigmaToPass else { return false }
                appendLengthRoundedDown(sigma, to: &buffer)
            default: return false
            }
            return true
        }
    }

    /// Adds a text with its gaps filled.
    func append(_ text: ReasonText, _ values: [ReasonGap: String?] = [:], to buffer: inout TextBuffer) {
        text.parsed(in: language).fill(&buffer) { gap, buffer in
            guard let value = values[gap] ?? nil else { return false }
            buffer.append(value)
            return true
        }
    }

    /// A text with its gaps filled.
    func filled(_ text: ReasonText, _ values: [ReasonGap: String?]) -> String {
        TextBuffer.text { append(text, values, to: &$0) }
    }

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
