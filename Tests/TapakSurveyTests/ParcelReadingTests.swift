import TapakFormats
import TapakGeometry
import TapakProgramme
import TapakSurvey
import Testing

@Suite("Parcels from features")
struct ParcelReadingTests {
    private func parcel(
        _ attributes: [(String, AttributeValue)], id: AttributeValue? = nil, mapped: [ParcelRole: String] = [:]
    ) -> Parcel {
        var reading = ParcelReading(file: "a.geojson", attributes: mapped, isInDegrees: true)
        let feature = Feature(
            index: 7, id: id,
            attributes: attributes.enumerated().map { Attribute(name: $0.offset, value: $0.element.1) })
        return reading.parcel(of: feature, names: attributes.map(\.0))
    }

    @Test("a city's own list is understood without configuration")
    func cityList() {
        let parcel = parcel([
            ("id", .string("BMD-0001")), ("nama", .string("Tanah Kosong")), ("jenis_aset", .string("BMD")),
            ("luas", .string("Luas 2.485,50 m2")), ("metode_ukur", .string("RTK")),
            ("kelurahan", .string("Bekasijaya")),
        ])
        #expect(parcel.id == "BMD-0001")
        #expect(parcel.name == "Tanah Kosong")
        #expect(parcel.assetClass == .bmd)
        #expect(parcel.declaredArea == .squareMetres(2485.5))
        #expect(parcel.captureClass == .rtk)
        #expect(parcel.declaredKelurahan == "Bekasijaya")
        #expect(parcel.findings.isEmpty)
    }

    @Test("the feature's own id goes before attributes, a mapped attribute before both")
    func ids() {
        #expect(parcel([("id", .string("a"))], id: .number("12")).id == "12")
        #expect(parcel([("id", .string("a"))]).id == "a")
        #expect(parcel([("KODE_X", .string("x"))], id: .number("12"), mapped: [.id: "KODE_X"]).id == "x")
    }

    @Test("length times width stands in where no area is declared")
    func lengthTimesWidth() {
        let parcel = parcel([
            ("panjang_tanah", .string("30 m")), ("lebar_tanah", .number("24")), ("luas", .string("-")),
        ])
        #expect(parcel.declaredArea == .squareMetres(720))
        #expect(parcel.declaredBasis == .lengthTimesWidth)
    }

    @Test(
        "white space, a dash and the word null are no value",
        arguments: ["", " ", "-", " - ", "null", "NULL", " Null ", "n ull", "\u{00A0}", "-\t"])
    func blank(text: String) { #expect(parcel([("nama", .string(text))]).name == nil) }

    @Test(
        "anything else is one",
        arguments: ["--", "-5", "nul", "nulls", "nothing", "n", "Nama", "n a", "é", "0", "_", "."])
    func notBlank(text: String) { #expect(parcel([("nama", .string(text))]).name == text) }

    @Test("long codes keep every digit")
    func longCodes() {
        #expect(parcel([("id", .number("32750110010123456789"))]).id == "32750110010123456789")
        #expect(parcel([("id", .string("0012"))]).id == "0012")
    }

    @Test("a value that cannot be read is told, with attribute and value")
    func unreadable() {
        let finding = parcel([("luas", .string("dua ratus"))]).findings.first
        #expect(finding?.code == .valueUnreadable)
        #expect(finding?.fact("attribute") == .text("luas"))
        #expect(finding?.fact("value") == .text("dua ratus"))
        #expect(finding?.location.feature == 7)
    }

    @Test("dashes, blanks and the word null are nothing", arguments: ["-", "", "  ", "null", "NULL"])
    func blanks(text: String) {
        let parcel = parcel([("luas", .string(text)), ("metode_ukur", .string(text)), ("nama", .string(text))])
        #expect(parcel.declaredArea == nil)
        #expect(parcel.captureClass == .unstated)
        #expect(parcel.name == nil)
        #expect(parcel.findings.isEmpty)
    }
}
