import TapakGeometry
import TapakProgramme

// A judged area stands in the assessment and again in the reason: where both have the same bits it is written once.

extension RecordWriter {
    /// The reason of an assessment with such an area and bound.
    mutating func write(_ reason: Reason, area: Area?, uncertainty: Area?) {
        switch reason {
        case .areaSuffices(let numbers):
            write(0 as UInt8)
            write(numbers, area, uncertainty)
        case .areaTooSmall(let numbers):
            write(1 as UInt8)
            write(numbers, area, uncertainty)
        case .areaInDoubt(let numbers):
            write(2 as UInt8)
            write(numbers, area, uncertainty)
        case .faultyGeometry(let code, let position):
            write(3 as UInt8)
            write(numberOf: code)
            var flags = RecordFlags()
            flags.add(position != nil)
            write(flags)
            if let position { write(position) }
        case .noGeometry(let code):
            write(4 as UInt8)
            write(numberOf: code)
        case .pointOnly(let claimed):
            write(5 as UInt8)
            var flags = RecordFlags()
            flags.add(claimed != nil)
            write(flags)
            if let claimed { write(claimed.squareMetres) }
        case .implausibleCoordinates(let code):
            write(6 as UInt8)
            write(numberOf: code)
        case .notChecked(let criterion):
            write(7 as UInt8)
            write(criterion)
        case .layerBlocked(let name, let area, let share):
            write(8 as UInt8)
            write(name)
            write(area.squareMetres)
            write(share)
        case .remainingTooSmall(let name, let numbers):
            write(9 as UInt8)
            write(name)
            write(numbers.area.squareMetres)
            write(ifPresent: numbers.uncertainty?.squareMetres)
            write(numbers.minimum.squareMetres)
            write(numberOf: numbers.answer)
        case .buildingDoesNotFit:
            // Its numbers are those of the standing, which is written too.
            write(10 as UInt8)
        case .buildingInDoubt:
            write(11 as UInt8)
        }
    }

    private mutating func write(_ numbers: Reason.AreaCase, _ area: Area?, _ uncertainty: Area?) {
        let isAssessed = numbers.area.hasBits(of: area) && numbers.uncertainty.hasBits(of: uncertainty)
        let isDifference = numbers.margin.hasBits(of: .difference(numbers.area, numbers.minimum))
        var flags = RecordFlags()
        flags.add(isAssessed)
        flags.add(isDifference)
        flags.add(numbers.ideal != nil)
        flags.add(numbers.sigmaToPass != nil)
        flags.add(numbers.sigmaToFail != nil)
        flags.add(numbers.captureIsAssumed)
        flags.add(numbers.isLargestPart)
        flags.add(numbers.isRepaired)
        write(flags)
        if !isAssessed {
            write(numbers.area.squareMetres)
            write(numbers.uncertainty.squareMetres)
        }
        write(numbers.minimum.squareMetres)
        if !isDifference { write(numbers.margin.squareMetres) }
        if let ideal = numbers.ideal { write(ideal.squareMetres) }
        if let sigma = numbers.sigmaToPass { write(sigma.metres) }
        if let sigma = numbers.sigmaToFail { write(sigma.metres) }
    }
}

extension RecordReader {
    /// The reason of an assessment with such an area and bound, and such a footprint.
    mutating func reason(
        area: Area?, uncertainty: Area?, footprint: FootprintStanding?
    ) throws(RecordFault) -> Reason {
        switch try byte() {
        case 0: .areaSuffices(try areaCase(area, uncertainty))
        case 1: .areaTooSmall(try areaCase(area, uncertainty))
        case 2: .areaInDoubt(try areaCase(area, uncertainty))
        case 3: .faultyGeometry(try numbered(FindingCode.self), at: try isPresent() ? try position() : nil)
        case 4: .noGeometry(try numbered(FindingCode.self))
        case 5: .pointOnly(claimed: try isPresent() ? .squareMetres(try double()) : nil)
        case 6: .implausibleCoordinates(try numbered(FindingCode.self))
        case 7: .notChecked(try criterion())
        case 8: .layerBlocked(name: try text(), area: .squareMetres(try double()), share: try double())
        case 9:
            .remainingTooSmall(
                name: try text(),
                Reason.RemainingCase(
                    area: .squareMetres(try double()), uncertainty: try doubleIfPresent().map { .squareMetres($0) },
                    minimum: .squareMetres(try double()), answer: try numbered(Answer.self)))
        case 10: .buildingDoesNotFit(try footprintCase(of: footprint))
        case 11: .buildingInDoubt(try footprintCase(of: footprint))
        default: throw RecordFault()
        }
    }

    private func footprintCase(of standing: FootprintStanding?) throws(RecordFault) -> Reason.FootprintCase {
        guard let standing else { throw RecordFault() }
        return Reason.FootprintCase(standing)
    }

    private mutating func isPresent() throws(RecordFault) -> Bool {
        var flags = try flags(count: 1)
        return flags.next()
    }

    private mutating func areaCase(_ area: Area?, _ bound: Area?) throws(RecordFault) -> Reason.AreaCase {
        var flags = try flags(count: 8)
        let isAssessed = flags.next()
        let isDifference = flags.next()
        let hasIdeal = flags.next()
        let canPass = flags.next()
        let canFail = flags.next()
        let judged: Area
        let uncertainty: Area
        if isAssessed {
            guard let area, let bound else { throw RecordFault() }
            judged = area
            uncertainty = bound
        } else {
            judged = .squareMetres(try double())
            uncertainty = .squareMetres(try double())
        }
        let minimum = Area.squareMetres(try double())
        let margin: Area = isDifference ? .difference(judged, minimum) : .squareMetres(try double())
        let ideal: Area? = hasIdeal ? .squareMetres(try double()) : nil
        let sigmaToPass: Length? = canPass ? .metres(try double()) : nil
        let sigmaToFail: Length? = canFail ? .metres(try double()) : nil
        return Reason.AreaCase(
            area: judged, uncertainty: uncertainty, minimum: minimum, ideal: ideal, captureIsAssumed: flags.next(),
            margin: margin, sigmaToPass: sigmaToPass, sigmaToFail: sigmaToFail, isLargestPart: flags.next(),
            isRepaired: flags.next())
    }
}

extension Area {
    /// |A − B|, as the reason computes its margin.
    fileprivate static func difference(_ left: Area, _ right: Area) -> Area {
        .squareMetres(abs(left.squareMetres - right.squareMetres))
    }
}
