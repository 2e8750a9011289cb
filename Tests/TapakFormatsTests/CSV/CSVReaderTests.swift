import TapakFormats
import TapakTestSupport
import Testing

@Suite("Tables of comma-separated values")
struct CSVReaderTests {
    private func rows(_ bytes: [UInt8]) throws -> [CSVRow] {
        var reader = try CSVReader(ByteSource(bytes: bytes, name: "a.csv"))
        var rows: [CSVRow] = []
        while let row = try reader.row() { rows.append(row) }
        return rows
    }

    private func texts(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)).map { $0.cells.map(\.text) } }

    @Test(
        "reads what RFC 4180 says, and what spreadsheets write",
        arguments: [
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
            ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]),
            ("a\tb\n1;x\t2", [["a", "b"], ["1;x", "2"]]), ("a\n\n\nb\n", [["a"], ["b"]]),
            ("\"a,b;c\";x\n1;2", [["a,b;c", "x"], ["1", "2"]]), ("a,\"b\"\"c\"\n", [["a", "b\"c"]]),
            ("a,\"b\r\nc\"\n1,2", [["a", "b\r\nc"], ["1", "2"]]), ("a,\n,\n", [["a", ""], ["", ""]]),
            ("a,b\n5\" pipa,2", [["a", "b"], ["5\" pipa", "2"]]), ("\"a\" ,b", [["a", "b"]]),
            ("satu\n", [["satu"]]), ("\"\"\n\"x\"", [[""], ["x"]]),
        ] as [(String, [[String]])])
    func reading(text: String, expected: [[String]]) throws {
        #expect(try texts(text) == expected)
    }

    @Test("every cell knows its line and its column, also after line breaks within quotes")
    func places() throws {
        let found = try rows(Array("a,b\r\n\"x\ny\",2\r\n\r\n3,\"é\r\nz\"\n4,5".utf8))
        #expect(found.map(\.line) == [1, 2, 5, 7])
        #expect(found[1].cells.map(\.line) == [2, 3])
        #expect(found[2].cells.map(\.column) == [1, 2])
        #expect(found[2].cells.map(\.line) == [5, 5])
    }

    @Test("text after a closing quote makes the row faulty and no other")
    func textAfterQuote() throws {
        let found = try rows(Array("a,b\n\"x\"y,1\n2,3\n".utf8))
        #expect(found.map(\.faultyCell) == [nil, 0, nil])
        #expect(found[2].cells.map(\.text) == ["2", "3"])
    }

    @Test("blank rows are known as such")
    func blank() throws {
        #expect(try rows(Array("a;b\n ;\t\n1;2".utf8)).map(\.isBlank) == [false, true, false])
    }

    private struct Refusal: Sendable, CustomTestStringConvertible {
        var bytes: [UInt8]
        var reason: CSVFailure.Reason
        var line: Int
        var column: Int?
        var byte: Int
        var testDescription: String { "\(reason)" }
    }

    private static let refusals: [Refusal] = [
        Refusal(bytes: [], reason: .empty, line: 1, column: nil, byte: 0),
        Refusal(bytes: [0xEF, 0xBB, 0xBF], reason: .empty, line: 1, column: nil, byte: 0),
        Refusal(bytes: [0xFF, 0xFE, 0x61, 0], reason: .utf16, line: 1, column: nil, byte: 0),
        Refusal(bytes: [0xFE, 0xFF, 0, 0x61], reason: .utf16, line: 1, column: nil, byte: 0),
        Refusal(bytes: [0x61, 0, 0x2C, 0], reason: .utf16, line: 1, column: nil, byte: 0),
        Refusal(bytes: [0x50, 0x4B, 3, 4, 0, 0], reason: .foreign(kind: "zip"), line: 1, column: nil, byte: 0),
        // Windows-1252: é is 0xE9, here before a letter, before a comma, at the end of a line, and at the end.
        Refusal(
            bytes: Array("a,b\nJos".utf8) + [0xE9] + Array("x,1".utf8), reason: .notUTF8(byte: 0xE9), line: 2,
            column: 1, byte: 7),
        Refusal(
            bytes: Array("a,b\n1,".utf8) + [0xE9, 0x2C], reason: .notUTF8(byte: 0xE9), line: 2, column: 2, byte: 6),
        Refusal(
            bytes: Array("a,b\n1,".utf8) + [0xE9, 0x0A], reason: .notUTF8(byte: 0xE9), line: 2, column: 2, byte: 6),
        Refusal(bytes: Array("a,b\n1,".utf8) + [0xE9], reason: .notUTF8(byte: 0xE9), line: 2, column: 2, byte: 6),
        Refusal(
            bytes: Array("a\n\"".utf8) + [0xC3, 0x28], reason: .notUTF8(byte: 0xC3), line: 2, column: 1, byte: 3),
        Refusal(bytes: Array("a\n".utf8) + [0x93], reason: .notUTF8(byte: 0x93), line: 2, column: 1, byte: 2),
        // Overlong and surrogate forms are no UTF-8 either.
        Refusal(bytes: Array("a\n".utf8) + [0xC0, 0xAF], reason: .notUTF8(byte: 0xC0), line: 2, column: 1, byte: 2),
        Refusal(
            bytes: Array("a\n".utf8) + [0xED, 0xA0, 0x80], reason: .notUTF8(byte: 0xED), line: 2, column: 1, byte: 2),
        Refusal(bytes: Array("abcd,b\n1,2\u{0}".utf8), reason: .nul, line: 2, column: 2, byte: 10),
        Refusal(bytes: Array("a,b\n1,\"2\n3".utf8), reason: .unclosedQuote, line: 2, column: 2, byte: 6),
    ]

    @Test("what is no such table is refused with line, column and byte", arguments: refusals)
    private func refused(_ refusal: Refusal) throws {
        let error = #expect(throws: CSVReadingError.self) { try rows(refusal.bytes) }
        #expect(
            error
                == .table(
                    CSVFailure(
                        file: "a.csv", line: refusal.line, column: refusal.column, byte: refusal.byte,
                        reason: refusal.reason)))
    }

    @Test("cells and rows beyond all reason are refused, the longest allowed are not")
    func limits() throws {
        let longest = String(repeating: "x", count: CSVReader.cellLimit)
        #expect(try texts("a\n" + longest) == [["a"], [longest]])
        #expect(throws: CSVReadingError.self) { try texts("a\n" + longest + "x") }
        #expect(throws: CSVReadingError.self) { try texts("a\n\"" + longest + "x\"") }
        let widest = String(repeating: ",", count: CSVReader.cellCountLimit - 1)
        #expect(try texts("a\n" + widest)[1].count == CSVReader.cellCountLimit)
        #expect(throws: CSVReadingError.self) { try texts("a\n" + widest + ",") }
    }

    @Test("a file that is not there is told as such")
    func missing() {
        #expect(throws: InputFailure(path: "/tak/ada.csv", reason: .noSuchFile)) {
            try ByteSource(path: "/tak/ada.csv")
        }
    }

    @Test("any table written by the rules comes back whole, whatever its delimiter, across windows", arguments: 0..<20)
    func roundTrip(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let alphabet = ["a", "é", "中", "𐍈", "\"", ",", ";", "\t", "\n", "\r\n", " ", "'", "=", "0"]
        let delimiter = [",", ";", "\t"][seed % 3]
        let width = Int.random(in: 2...6, using: &random)
        var table = [(0..<width).map { "k\($0)" }]
        for _ in 0..<Int.random(in: 1...4000, using: &random) {
            let row = (0..<width).map { _ in
                (0..<Int.random(in: 0...8, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }
                    .joined()
            }
            table.append(row)
        }
        let end = Bool.random(using: &random) ? "\r\n" : "\n"
        let text = table.map { row in
            row.map { cell in
                let isQuoted = cell.unicodeScalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
                return isQuoted ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
            }.joined(separator: delimiter)
        }.joined(separator: end)
        #expect(try texts(text) == table)
    }

    @Test("any cut and any damage ends in an answer", arguments: 0..<200)
    func damage(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        var bytes = Array("nama;kelurahan\r\n\"Koperasi \"\"A\"\"\";Bekasijaya é\r\n;\"x\ny\"\r\n".utf8)
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
        for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
            bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        do {
            let found = try rows(bytes)
            #expect(found.allSatisfy { !$0.cells.isEmpty })
        } catch let error as CSVReadingError {
            guard case .table(let failure) = error else {
                Issue.record("memory cannot fail to be read")
                return
            }
            #expect((0...bytes.count).contains(failure.byte) && failure.line >= 1)
        }
    }
}
