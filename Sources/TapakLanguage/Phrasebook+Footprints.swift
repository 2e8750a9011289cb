public import TapakFormats
import TapakGeometry
public import TapakProgramme
public import TapakSurvey

extension Phrasebook {
    /// What explains an assessment: the reason of its verdict, then how the building stands.
    public func sentence(_ grounds: Grounds) -> String {
        TextBuffer.text { appendSentence(grounds, to: &$0) }
    }

    /// Adds what explains an assessment, as ``sentence(_:)`` gives it.
    ///
    /// - Complexity: O(*n*) in its bytes; where only the area is to be explained, without memory of its own.
    public func appendSentence(_ grounds: Grounds, to buffer: inout TextBuffer) {
        appendSentence(grounds.reason, to: &buffer)
        guard let footprint = grounds.footprint else { return }
        buffer.append("; ")
        buffer.append(sentence(footprint))
    }

    /// How a building stands to a parcel, with the smallest change that would make it fit.
    ///
    /// What is to spare is rounded down to a centimetre and what is short up, so that no sentence promises too much.
    public func sentence(_ footprint: Reason.FootprintCase) -> String {
        var values: [ReasonGap: String?] = [
            .building: plain(footprint.building), .corner: tenths(footprint.cornerUncertainty, .up),
            .clearance: footprint.clearance.map { hundredths($0, .down) },
        ]
        let text: ReasonText
        switch footprint.answer {
        case _ where footprint.isUndecided: text = .buildingUndecided
        case .pass: text = .buildingFits
        case .resurvey where footprint.fit == .fits: text = .buildingFitsBarely
        case .resurvey: text = .buildingInDoubt
        case .fail: text = .buildingDoesNotFit
        case .unassessable, .notChecked: return label(Criterion.footprint) + ": " + label(footprint.answer)
        }
        values[.change] = footprint.change.map { phrase($0, of: footprint.building) }
        let note = footprint.frontIsUnknown ? filled(.frontUnknown, [:]) : ""
        return filled(text, values) + note
    }

    /// How a building stands to a parcel, and where: with the direction of its long side from north.
    public func sentence(_ standing: FootprintStanding) -> String {
        let text = sentence(Reason.FootprintCase(standing))
        guard let rotation = standing.rotation else { return text }
        let degrees = number(rotation, upTo: 1)
        return text + either("; sisi panjang pada arah \(degrees)°", "; the long side runs at \(degrees)° from north")
    }

    /// A building by its sides: `20 × 30 m`.
    public func plain(_ building: BuildingFootprint) -> String {
        let sides = [building.shortSide, building.longSide].map { number($0.metres, upTo: 2) }
        return sides.joined(separator: " × ") + " m"
    }

    /// The distances a building keeps: `sempadan 3 m`, or by side; nothing where it keeps none.
    public func phrase(_ setbacks: RuleProfile.Setbacks) -> String? {
        if let allRound = setbacks.allRound {
            return allRound > .zero ? either("sempadan ", "setback ") + length(allRound) : nil
        }
        let (front, side, rear) = (length(setbacks.front), length(setbacks.side), length(setbacks.rear))
        return either(
            "sempadan depan \(front), samping \(side), belakang \(rear)",
            "setbacks front \(front), side \(side), rear \(rear)")
    }

    private func phrase(_ change: FootprintStanding.Change, of building: BuildingFootprint) -> String {
        switch change {
        case .frontSetback(let length): filled(.buildingWithFrontSetback, [.length: tenths(length, .down)])
        case .setback(let length): filled(.buildingWithSetback, [.length: tenths(length, .down)])
        case .shortSide(let length): filled(.buildingShortSide, [.length: tenths(length, .up)])
        case .longSide(let length): filled(.buildingLongSide, [.length: tenths(length, .up)])
        case .scale(let factor):
            filled(.buildingScaled, [.building: plain(scaled(building, by: factor))])
        }
    }

    private func scaled(_ building: BuildingFootprint, by factor: Double) -> BuildingFootprint {
        func side(_ length: Length) -> Length {
            .metres((length.metres * factor * 10).rounded(.down) / 10)
        }
        return BuildingFootprint(shortSide: side(building.shortSide), longSide: side(building.longSide))
    }

    private func tenths(_ length: Length, _ rule: FloatingPointRoundingRule) -> String {
        number(rounded(length.metres, to: 10, rule), upTo: 1) + " m"
    }

    private func hundredths(_ length: Length, _ rule: FloatingPointRoundingRule) -> String {
        number(rounded(length.metres, to: 100, rule), upTo: 2) + " m"
    }

    /// Rounded one way, but for what is only the noise of a double.
    private func rounded(_ value: Double, to units: Double, _ rule: FloatingPointRoundingRule) -> Double {
        let scaled = value * units
        let nearest = scaled.rounded()
        return (abs(scaled - nearest) < 1e-6 ? nearest : scaled.rounded(rule)) / units
    }
}
