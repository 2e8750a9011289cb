import TapakGeometry

// File, feature and id of a finding's place are the parcel's: only that it has them is written.

extension RecordWriter {
    /// A finding.
    mutating func write(_ finding: Finding) {
        let location = finding.location
        write(numberOf: finding.code)
        write(numberOf: finding.severity)
        var flags = RecordFlags()
        flags.add(location.file != nil)
        flags.add(location.feature != nil)
        flags.add(location.id != nil)
        flags.add(location.ring != nil)
        flags.add(location.positionIndex != nil)
        flags.add(location.position != nil)
        flags.add(location.byte != nil)
        flags.add(location.line != nil)
        flags.add(location.column != nil)
        write(flags)
        if let ring = location.ring {
            write(ring.part)
            write(ring.ring)
        }
        if let index = location.positionIndex { write(index) }
        if let position = location.position { write(position) }
        if let byte = location.byte { write(byte) }
        if let line = location.line { write(line) }
        if let column = location.column { write(column) }
        write(finding.facts.count)
        for fact in finding.facts {
            write(fact.name)
            write(fact.value)
        }
    }

    private mutating func write(_ value: FactValue) {
        switch value {
        case .text(let text):
            write(0 as UInt8)
            write(text)
        case .integer(let number):
            write(1 as UInt8)
            write(number)
        case .number(let number):
            write(2 as UInt8)
            write(number)
        case .area(let area):
            write(3 as UInt8)
            write(area.squareMetres)
        case .length(let length):
            write(4 as UInt8)
            write(length.metres)
        case .share(let share):
            write(5 as UInt8)
            write(share)
        case .position(let position):
            write(6 as UInt8)
            write(position)
        }
    }
}

extension RecordReader {
    /// A finding about a parcel.
    mutating func finding(of parcel: Parcel) throws(RecordFault) -> Finding {
        let code = try numbered(FindingCode.self)
        let severity = try numbered(FindingSeverity.self)
        var flags = try flags(count: 9)
        var location = InputLocation()
        if flags.next() { location.file = parcel.file }
        if flags.next() { location.feature = parcel.feature }
        if flags.next() { location.id = parcel.id }
        if flags.next() { location.ring = RingPlace(part: try index(), ring: try index()) }
        if flags.next() { location.positionIndex = try index() }
        if flags.next() { location.position = try position() }
        if flags.next() { location.byte = try integer() }
        if flags.next() { location.line = try integer() }
        if flags.next() { location.column = try integer() }
        var facts: [Finding.Fact] = []
        let count = try count(leastSize: 2)
        facts.reserveCapacity(count)
        for _ in 0..<count { facts.append(Finding.Fact(try text(), try factValue())) }
        return Finding(code, at: location, severity: severity, facts: facts)
    }

    private mutating func factValue() throws(RecordFault) -> FactValue {
        switch try byte() {
        case 0: .text(try text())
        case 1: .integer(try integer())
        case 2: .number(try double())
        case 3: .area(.squareMetres(try double()))
        case 4: .length(.metres(try double()))
        case 5: .share(try double())
        case 6: .position(try position())
        default: throw RecordFault()
        }
    }
}
