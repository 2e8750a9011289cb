import TapakFormats
import TapakGeometry
import Testing

@Suite("Attributes")
struct AttributeTests {
    private func attributes(_ properties: String, _ options: FeatureReaderOptions) throws -> [String: AttributeValue] {
        let reading = try Reading(#"{"type":"Feature","geometry":null,"properties":\#(properties)}"#, options: options)
        return Dictionary(
            uniqueKeysWithValues: reading.features[0].attributes.map { (reading.names[$0.name], $0.value) })
    }

    @Test("only what was asked for is kept, as the file wrote it")
    func wanted() throws {
        let read = try attributes(
            #"{"a":"x","no":[1],"code":0.10,"long":12345678901234567890123,"b":true,"f":false,"z":null,"o":{ "k": [1, 2] },"e":""}"#,
            .attributes("a", "code", "long", "b", "f", "z", "o", "e"))
        #expect(
            read == [
                "a": .string("x"), "code": .number("0.10"), "long": .number("12345678901234567890123"),
                "b": .bool(true),
                "f": .bool(false), "z": .null, "o": .json(#"{ "k": [1, 2] }"#), "e": .string(""),
            ])
        #expect(read["code"]?.double == 0.1)
        #expect(read["code"]?.text == "0.10")
        #expect(read["z"]?.text == nil)
        #expect(read["a"]?.double == nil)
    }

    @Test(
        "escapes are resolved; lone surrogates become U+FFFD",
        arguments: [
            (#"\u0041\u00e9\u65e5"#, "Aé日"), (#"\ud83d\ude00"#, "😀"), (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{08}\u{0C}\n\r\t"),
            (#"\ud83d"#, "\u{FFFD}"), (#"\ude00x"#, "\u{FFFD}x"), (#"\ud83d\u0041"#, "\u{FFFD}A"),
            (#"\ud83dA"#, "\u{FFFD}A"), (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), ("é😀\\n", "é😀\n"),
            (#"a\u0000b"#, "a\u{0}b"),
        ])
    func escapes(written: String, read: String) throws {
        #expect(try attributes(#"{"a":"\#(written)"}"#, .attributes("a")) == ["a": .string(read)])
        #expect(try attributes(#"{"\#(written)":1}"#, .attributes(read)) == [read: .number("1")])
    }

    @Test("of a name that occurs twice, the last value")
    func repeated() throws {
        #expect(try attributes(#"{"a":1,"b":2,"a":3,"\u0061":4}"#, .attributes("a")) == ["a": .number("4")])
    }

    @Test("names keep their numbers whatever the order and however many there are")
    func changingOrder() throws {
        let rows = [
            #"{"a":1,"b":2,"c":3}"#, #"{"c":3,"a":1,"b":2}"#, #"{"b":2}"#, "{}", "null", #"{"x":0,"c":3,"y":0,"a":1}"#,
        ]
        let many = "{" + (0..<2000).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + ",\"a\":1}"
        let text = (rows + [many, #"{"k1999":1999,"a":1}"#])
            .map { #"{"type":"Feature","geometry":null,"properties":\#($0)}"# }.joined(separator: "\n")
        let reading = try Reading(text, options: .attributes("a", "b", "c", "k1999"))
        let read = reading.features.map { feature in
            feature.attributes.map { "\(reading.names[$0.name])=\($0.value.text ?? "")" }
        }
        #expect(
            read == [
                ["a=1", "b=2", "c=3"], ["c=3", "a=1", "b=2"], ["b=2"], [], [], ["c=3", "a=1"], ["k1999=1999", "a=1"],
                ["k1999=1999", "a=1"],
            ])
    }

    @Test("names that share their first eight bytes are told apart")
    func commonStart() throws {
        let read = try attributes(
            #"{"kelurahan_kode":1,"kelurahan_nama":2,"kelurahan":3,"keluraha":4,"kelurah":5}"#, .window(64))
        #expect(
            read.mapValues(\.text) == [
                "kelurahan_kode": "1", "kelurahan_nama": "2", "kelurahan": "3", "keluraha": "4", "kelurah": "5",
            ])
    }

    @Test("the properties are kept byte for byte on request")
    func raw() throws {
        var options = FeatureReaderOptions()
        options.keepsProperties = true
        let properties = "{ \"a\" : 1.50 ,\n\"b\":\"\\u00e9\" }"
        let features = try Reading(#"{"type":"Feature","geometry":null,"properties":\#(properties)}"#, options: options)
            .features
        #expect(features[0].properties == Array(properties.utf8))
        #expect(features[0].attributes.isEmpty)
        #expect(
            try Reading(#"{"type":"Feature","geometry":null,"properties":null}"#, options: options).features[0]
                .properties == nil)
        #expect(try Reading(#"{"type":"Feature","geometry":null,"properties":{}}"#).features[0].properties == nil)
    }
}
