/// Steps over a value of any size, checking it like everything that is kept.
///
/// The skipper remembers where it is after every token, so that a value larger than the window can be skipped piece by
/// piece: after ``ScanStop/endOfWindow`` the caller brings more bytes and goes on with ``resume(_:_:)``.
struct JSONSkipper {
    private enum Expected { case value, valueOrClose, name, nameOrClose, separator }

    private let maximumNesting: Int
    /// For each open array or object, whether it is an object.
    private var open: [Bool] = []
    private var depth = 0
    private var expected = Expected.value

    init(maximumNesting: Int) { self.maximumNesting = maximumNesting }

    /// Skips the value at `index`, inside of `depth` open arrays and objects.
    mutating func skip(_ bytes: Span<UInt8>, _ index: inout Int, depth: Int) throws(ScanStop) {
        // Most values are strings and numbers, which need no memory of what is open.
        let first = try bytes.next(&index)
        if first == JSONByte.quote {
            _ = try bytes.string(&index)
        } else if JSONByte.startsNumber(first) {
            try bytes.skipNumber(&index)
        } else {
            start(depth: depth)
            try resume(bytes, &index)
        }
    }

    /// Forgets any value begun before.
    mutating func start(depth: Int) {
        if !open.isEmpty { open.removeAll(keepingCapacity: true) }
        self.depth = depth
        expected = .value
    }

    /// Goes on until the value is complete. Where it throws, `index` stands before the first token not consumed.
    mutating func resume(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
        while true {
            var place = index
            let byte = try bytes.next(&place)
            switch expected {
            case .value:
                try value(byte, bytes, &place)
            case .valueOrClose:
                if byte == JSONByte.closeBracket { close(&place) } else { try value(byte, bytes, &place) }
            case .name, .nameOrClose:
                if byte == JSONByte.closeBrace, expected == .nameOrClose {
                    close(&place)
                } else {
                    try name(byte, bytes, &place)
                }
            case .separator:
                try separator(byte, &place)
            }
            index = place
            if open.isEmpty, expected == .separator { return }
        }
    }

    @inline(__always)
    private mutating func value(_ byte: UInt8, _ bytes: Span<UInt8>, _ place: inout Int) throws(ScanStop) {
        switch byte {
        case JSONByte.quote:
            _ = try bytes.string(&place)
            expected = .separator
        case JSONByte.openBrace:
            try push(isObject: true, &place)
            expected = .nameOrClose
        case JSONByte.openBracket:
            try push(isObject: false, &place)
            expected = .valueOrClose
        case JSONByte.t, JSONByte.f, JSONByte.n:
            try bytes.skipLiteral(&place)
            expected = .separator
        default:
            guard JSONByte.startsNumber(byte) else { throw .fault(at: place, expected: .value) }
            try bytes.skipNumber(&place)
            expected = .separator
        }
    }

    @inline(__always)
    private mutating func name(_ byte: UInt8, _ bytes: Span<UInt8>, _ place: inout Int) throws(ScanStop) {
        guard byte == JSONByte.quote else {
            throw .fault(at: place, expected: expected == .name ? .memberName : .memberNameOrCloseBrace)
        }
        _ = try bytes.string(&place)
        guard try bytes.next(&place) == JSONByte.colon else { throw .fault(at: place, expected: .colon) }
        place &+= 1
        expected = .value
    }

    @inline(__always)
    private mutating func separator(_ byte: UInt8, _ place: inout Int) throws(ScanStop) {
        let isObject = open[open.count - 1]
        if byte == JSONByte.comma {
            expected = isObject ? .name : .value
            place &+= 1
        } else if byte == (isObject ? JSONByte.closeBrace : JSONByte.closeBracket) {
            close(&place)
        } else {
            throw .fault(at: place, expected: isObject ? .commaOrCloseBrace : .commaOrCloseBracket)
        }
    }

    private mutating func push(isObject: Bool, _ place: inout Int) throws(ScanStop) {
        guard depth + open.count < maximumNesting else { throw .nestingTooDeep(at: place) }
        open.append(isObject)
        place &+= 1
    }

    private mutating func close(_ place: inout Int) {
        open.removeLast()
        place &+= 1
        expected = .separator
    }
}
