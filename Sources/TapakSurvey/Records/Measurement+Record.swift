import TapakGeodesy
import TapakGeometry

extension RecordWriter {
    /// What was measured.
    mutating func write(_ measurement: Measurement) {
        let zone = measurement.zone.flatMap { TM3Zone.number(of: $0) }
        let isWhole =
            measurement.largestPart == 0 && measurement.largestGeodesicArea.hasBits(of: measurement.geodesicArea)
            && Area.haveSameBits(measurement.largestGridArea, measurement.gridArea)
        var flags = RecordFlags()
        flags.add(measurement.gridArea != nil)
        flags.add(zone != nil)
        flags.add(isWhole)
        flags.add(!isWhole && measurement.largestGridArea != nil)
        write(flags)
        write(measurement.geodesicArea.squareMetres)
        write(measurement.perimeter.metres)
        if let area = measurement.gridArea { write(area.squareMetres) }
        if let zone { write(zone) }
        write(measurement.ringCount)
        write(measurement.positionCount)
        if isWhole { return }
        write(measurement.largestPart)
        write(measurement.largestGeodesicArea.squareMetres)
        if let area = measurement.largestGridArea { write(area.squareMetres) }
    }

    /// How sure an area is.
    mutating func write(_ uncertainty: AreaUncertainty) {
        write(uncertainty.bound.squareMetres)
        write(uncertainty.captureBound.squareMetres)
        write(uncertainty.roundingBound.squareMetres)
        write(uncertainty.boundPerMetre)
    }
}

extension RecordReader {
    /// What was measured.
    mutating func measurement() throws(RecordFault) -> Measurement {
        var flags = try flags(count: 4)
        let hasGridArea = flags.next()
        let hasZone = flags.next()
        let isWhole = flags.next()
        let hasLargestGridArea = flags.next()
        guard !(isWhole && hasLargestGridArea) else { throw RecordFault() }
        let geodesicArea = Area.squareMetres(try double())
        let perimeter = Length.metres(try double())
        let gridArea: Area? = hasGridArea ? .squareMetres(try double()) : nil
        var zone: TM3Zone?
        if hasZone {
            let number = Int(try byte())
            guard TM3Zone.all.indices.contains(number) else { throw RecordFault() }
            zone = TM3Zone.all[number]
        }
        var measurement = Measurement(
            geodesicArea: geodesicArea, perimeter: perimeter, gridArea: gridArea, zone: zone, ringCount: try index(),
            positionCount: try index(), largestPart: 0, largestGeodesicArea: geodesicArea, largestGridArea: gridArea)
        if isWhole { return measurement }
        measurement.largestPart = try index()
        measurement.largestGeodesicArea = .squareMetres(try double())
        measurement.largestGridArea = hasLargestGridArea ? .squareMetres(try double()) : nil
        return measurement
    }

    /// How sure an area is.
    mutating func uncertainty() throws(RecordFault) -> AreaUncertainty {
        AreaUncertainty(
            bound: .squareMetres(try double()), captureBound: .squareMetres(try double()),
            roundingBound: .squareMetres(try double()), boundPerMetre: try double())
    }
}

extension AreaUncertainty {
    /// An uncertainty that was computed before.
    fileprivate init(bound: Area, captureBound: Area, roundingBound: Area, boundPerMetre: Double) {
        self.bound = bound
        self.captureBound = captureBound
        self.roundingBound = roundingBound
        self.boundPerMetre = boundPerMetre
    }
}

extension TM3Zone {
    /// Its index in ``all``: the zones follow each other every three degrees.
    fileprivate static func number(of zone: TM3Zone) -> UInt8? {
        UInt8(exactly: ((zone.centralMeridian - all[0].centralMeridian) / 3).rounded())
    }
}

extension Area {
    /// Whether the other area is there and the same number, to the bit.
    func hasBits(of other: Area?) -> Bool { squareMetres.bitPattern == other?.squareMetres.bitPattern }

    /// Whether both are absent, or the same number to the bit.
    static func haveSameBits(_ left: Area?, _ right: Area?) -> Bool {
        left?.squareMetres.bitPattern == right?.squareMetres.bitPattern
    }
}
