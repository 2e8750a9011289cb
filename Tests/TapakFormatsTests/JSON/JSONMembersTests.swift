import TapakFormats
import Testing

@Suite("Members of a JSON object")
struct JSONMembersTests {
    private func members(_ text: String) throws -> JSONMembers {
        try #require(JSONMembers(Array(text.utf8)), "\(text)")
    }

    @Test(
        "equal values in other writings",
        arguments: [
            (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#), (#"{"a":1}"#, " {\n\"a\" :\t1 }\r\n"),
            (#"{"A":"A"}"#, #"{"\u0041":"\u0041"}"#), (#"{"a":"/\u00e9\ud83d\ude00"}"#, "{\"a\":\"\\/é😀\"}"),
            (#"{"a":1}"#, #"{"a":1.0}"#), (#"{"a":1}"#, #"{"a":1e0}"#), (#"{"a":1}"#, #"{"a":10E-1}"#),
            (#"{"a":1200}"#, #"{"a":1.2e+3}"#), (#"{"a":0}"#, #"{"a":-0.0}"#), (#"{"a":0}"#, #"{"a":0e9}"#),
            (#"{"a":0.1}"#, #"{"a":0.10000000000000001}"#), (#"{"a":600.123}"#, #"{"a":600.12300000000005}"#),
            (#"{"a":-2.50}"#, #"{"a":-25e-1}"#), (#"{"a":{"x":1,"y":[1,2]}}"#, #"{"a":{"y":[1.0, 2],"x":1e0}}"#),
            (#"{"a":null,"b":1}"#, #"{"b":1}"#), ("{}", ""), ("{}", " null "), (#"{"a":1,"a":2}"#, #"{"a":2}"#),
            (#"{"a":1e400}"#, #"{"a":10e399}"#), (#"{"a":12345678901234567890}"#, #"{"a":12345678901234567890.0}"#),
        ])
    func equal(one: String, other: String) throws {
        let (first, second) = (try members(one), try members(other))
        #expect(first == second)
        #expect(first.namesDiffering(from: second).isEmpty)
        #expect(first.hashValue == second.hashValue)
    }

    @Test(
        "other values, by the names of their members",
        arguments: [
            (#"{"a":1}"#, #"{"a":"1"}"#, ["a"]), (#"{"a":1}"#, #"{"a":true}"#, ["a"]), (#"{"a":1}"#, "{}", ["a"]),
            ("{}", #"{"b":0,"a":""}"#, ["a", "b"]), (#"{"a":1,"c":3,"b":2}"#, #"{"b":3,"a":1,"c":4}"#, ["b", "c"]),
            (#"{"a":[1,2]}"#, #"{"a":[2,1]}"#, ["a"]), (#"{"a":[1,[2]]}"#, #"{"a":[[1],2]}"#, ["a"]),
            (#"{"a":{"x":null}}"#, #"{"a":{}}"#, ["a"]), (#"{"a":"x"}"#, #"{"A":"x"}"#, ["A", "a"]),
            (#"{"a":3275051003000000001}"#, #"{"a":3275051003000000002}"#, ["a"]),
            (#"{"a":1}"#, #"{"a":-1}"#, ["a"]), (#"{"a":1}"#, #"{"a":10}"#, ["a"]),
            (#"{"a":0.1}"#, #"{"a":0.2}"#, ["a"]),
            (#"{"a":"1,\"b\""}"#, #"{"a":"1,","b":""}"#, ["a", "b"]), (#"{"a":"null"}"#, #"{"a":null}"#, ["a"]),
            (#"{"é":1}"#, #"{"\u00e9":2}"#, ["é"]),
        ])
    func different(one: String, other: String, names: [String]) throws {
        let (first, second) = (try members(one), try members(other))
        #expect(first != second)
        #expect(first.namesDiffering(from: second) == names)
        #expect(second.namesDiffering(from: first) == names)
    }

    @Test(
        "no object",
        arguments: [
            "[]", "1", "true", "nul", "nulll", "{", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1} x"#, #"{"a":01}"#,
            #"{"a":tru}"#, #"{"a":[1,]}"#, #"{"a":x}"#, "{\"a\":1}\n{}",
        ])
    func refuses(text: String) { #expect(JSONMembers(Array(text.utf8)) == nil) }

    @Test("deep nesting is refused, not followed")
    func deep() {
        let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
        #expect(JSONMembers(Array("{\"a\":\(deep)}".utf8)) == nil)
        let allowed = String(repeating: "[", count: 255) + String(repeating: "]", count: 255)
        #expect(JSONMembers(Array("{\"a\":\(allowed)}".utf8)) != nil)
    }
}
