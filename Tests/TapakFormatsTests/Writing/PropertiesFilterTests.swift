import TapakFormats
import TapakTestSupport
import Testing

@Suite("Members left out of properties")
struct PropertiesFilterTests {
    private func filtered(
        _ object: String?, names: Set<String> = [], leastDigits: Int = 0, values: Set<String> = []
    ) -> (String, [String]) {
        var filter = PropertiesFilter(
            leastDigits: leastDigits, isNameDropped: names.contains, isValueDropped: values.contains)
        let outcome = filter.filter(object.map { Array($0.utf8) })
        return (String(decoding: outcome.properties, as: UTF8.self), outcome.dropped)
    }

    @Test(
        "the others stay byte for byte",
        arguments: [
            (#"{"a":1,"b":2,"c":3}"#, #"{"a":1,"c":3}"#, ["b"]), (#"{ "b" : 2 , "c" : 3 }"#, #"{ "c" : 3 }"#, ["b"]),
            (#"{"a":{"b":1},"b":[1,{"b":2}]}"#, #"{"a":{"b":1}}"#, ["b"]), (#"{"b":1,"b":2}"#, "{}", ["b", "b"]),
            (#"{"\u0062":1,"a":"\""}"#, #"{"a":"\""}"#, ["b"]), ("{}", "{}", []), ("{ }", "{ }", []),
            (#"{"a":1}"#, #"{"a":1}"#, []), ("[1]", "{}", []), ("null", "{}", []),
        ])
    func byName(object: String, left: String, dropped: [String]) {
        #expect(filtered(object, names: ["b"]) == (left, dropped))
    }

    @Test("no object at all is an empty one")
    func missing() { #expect(filtered(nil) == ("{}", [])) }

    @Test("texts and numbers are looked at, escapes resolved; lists, objects and null are not")
    func byValue() {
        #expect(
            filtered(#"{"a":"x","b":7,"c":["x"],"d":{"e":"x"},"f":null,"g":"\u0078"}"#, values: ["x", "7"])
                == (#"{"c":["x"],"d":{"e":"x"},"f":null}"#, ["a", "b", "g"]))
    }

    @Test("digits are counted as they are written, so that no escape hides one")
    func digits() {
        let values: Set<String> = ["12", "123"]
        #expect(
            filtered(#"{"a":"12","b":"123","c":"\u0031\u0032\u0033"}"#, leastDigits: 3, values: values).1 == ["b", "c"])
    }

    @Test("objects of one file may each look different", arguments: 0..<5 as Range<UInt64>)
    func shapes(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var filter = PropertiesFilter(isNameDropped: { $0.hasPrefix("x") })
        for _ in 0..<300 {
            let names = (0..<Int.random(in: 0...6, using: &generator)).map { place in
                (Bool.random(using: &generator) ? "x" : "y") + "\(Int.random(in: 0...3, using: &generator))-\(place)"
            }
            let object = "{" + names.map { "\"\($0)\":1" }.joined(separator: ",") + "}"
            let left = "{" + names.filter { $0.first == "y" }.map { "\"\($0)\":1" }.joined(separator: ",") + "}"
            let outcome = filter.filter(Array(object.utf8))
            #expect(String(decoding: outcome.properties, as: UTF8.self) == left)
            #expect(outcome.dropped == names.filter { $0.first == "x" })
        }
    }
}
