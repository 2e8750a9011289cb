import TapakFormats
import Testing

@Suite("Splicing properties")
struct PropertiesSplicerTests {
    private func splice(_ original: String?, _ new: String) -> String {
        let bytes = PropertiesSplicer.splice(original.map { Array($0.utf8) }) { $0.append(new) }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "originals stay byte for byte, our own of an earlier run go",
        arguments: [
            (nil, #"{NEW}"#), ("{}", #"{NEW}"#), ("{ \n}", #"{NEW}"#), (#"{"a":1}"#, #"{"a":1,NEW}"#),
            ("{ \"a\" : 1.50 ,\n \"b\":\"\\u00e9\" }", "{ \"a\" : 1.50 ,\n \"b\":\"\\u00e9\" ,NEW}"),
            (#"{"tapak:area":1,"a":1}"#, #"{"a":1,NEW}"#),
            (#"{"a":1,"tapak:area":{"x":[1,"}"]},"b":2}"#, #"{"a":1,"b":2,NEW}"#),
            (#"{"a":1,"tapak:x":0}"#, #"{"a":1,NEW}"#), (#"{"tapak:x":0,"\u0074apak:y":0}"#, #"{NEW}"#),
            (#"{"tapak":1,"tapakx:":2,"a":"tapak:"}"#, #"{"tapak":1,"tapakx:":2,"a":"tapak:",NEW}"#), ("null", "{NEW}"),
        ] as [(String?, String)])
    func splicing(original: String?, expected: String) {
        let new = #""tapak:verdict":"pass","tapak:area":600.5"#
        #expect(splice(original, new) == expected.replacing("NEW", with: new))
    }

    @Test("nothing new leaves the originals alone")
    func nothingNew() {
        #expect(splice(#"{"a":1,"b":2}"#, "") == #"{"a":1,"b":2}"#)
        #expect(splice(nil, "") == "{}")
        #expect(splice(#"{"tapak:a":1}"#, "") == "{}")
    }

    @Test("splicing twice gives the same")
    func twice() {
        let once = splice(#"{"a":1, "b":[1,2]}"#, #""tapak:v":1"#)
        #expect(splice(once, #""tapak:v":1"#) == once)
    }
}
