import TapakGeometry

extension LandInventory {
    /// What the list says about a parcel of this area.
    mutating func attributes(
        assetCode: String, captureCode: String, area: Double, cell: Int, estate: Estate?
    ) -> ParcelAttributes {
        let facts = map.cells[cell].facts
        var attributes = ParcelAttributes()
        attributes.assetCode = assetCode
        attributes.captureCode = captureCode
        attributes.name = .text(name(assetCode, estate))
        attributes.assetClass = words.pick(ListVocabulary.assetWords(assetCode))
        attributes.capture = words.pick(ListVocabulary.captureWords(captureCode))
        attributes.declaredArea = declared(area, longitudeOf: map.cells[cell].centre)
        attributes.kelurahan = .text(spelled(facts.name))
        attributes.kecamatan = .text(facts.kecamatan)
        attributes.road = .text(words.pick(ListVocabulary.roadConditions))
        var isCertified = assetCode == "bmd" && words.chance(45)
        if assetCode.hasPrefix("psu") {
            let handover = words.pick(ListVocabulary.handovers)
            attributes.handover = .text(handover)
            isCertified = handover == "bersertifikat"
        }
        attributes.certificate =
            isCertified
            ? .text("HP-CONTOH-" + String(words.whole(10_001...19_999)).dropFirst())
            : words.pick([.null, .text("-"), .text("Belum Bersertifikat")])
        return attributes
    }

    /// What the list would say about another parcel of the same owner, place and area.
    mutating func attributesOfAnother(like parcel: CandidateParcel) -> ParcelAttributes {
        let said = parcel.attributes
        guard let cell = parcel.site.cell else { return said }
        return attributes(
            assetCode: said.assetCode, captureCode: said.captureCode, area: parcel.area, cell: cell, estate: nil)
    }

    private mutating func name(_ assetCode: String, _ estate: Estate?) -> String {
        let street = words.pick(ListVocabulary.streets) + " " + String(words.whole(1...98))
        switch assetCode {
        case "psu_fasum", "psu_fasos":
            let kind = assetCode == "psu_fasum" ? "Fasum " : "Fasos "
            let facility = words.pick(ListVocabulary.facilities(assetCode))
            let block = words.pick(["A", "B", "C", "D", "E", "F", "G", "H"])
            return kind + (estate?.name ?? street) + " Blok " + block + " (" + facility + ")"
        case "bmn": return "Tanah Instansi Pusat " + street
        case "bumn": return "Lahan BUMN " + street
        case "hibah": return "Tanah Hibah " + street
        case "bmd": return words.pick(ListVocabulary.ownLand) + " " + street
        default: return "Lahan Kosong " + street
        }
    }

    private mutating func spelled(_ kelurahan: String) -> String {
        switch words.whole(1...100) {
        case 1...7: "Kel. " + kelurahan
        case 8...11: kelurahan.uppercased()
        default: kelurahan
        }
    }

    /// A declared area as certificates have it: the grid's, within a surveyor's tolerance.
    private mutating func declared(_ area: Double, longitudeOf centre: Position) -> JSONValue {
        let east = (106.97 - 106.5) * 110_660 + centre.x
        let scale = 0.9999 * (1 + east * east / (2 * 6_378_137 * 6_378_137))
        let deviation = words.number(-0.3...0.3) * area.squareRoot()
        let certified = area * scale * scale + deviation
        let hundredths = Int((certified * 100).rounded())
        let whole = Int(certified.rounded())
        switch words.whole(1...100) {
        case 1...52: return .whole(whole)
        case 53...64: return .decimal(hundredths, decimals: 2)
        case 65...76: return .text("Luas " + ListVocabulary.indonesian(hundredths: hundredths) + " m2")
        case 77...83: return .text("Luas " + ListVocabulary.indonesian(hundredths: whole * 100) + " m2")
        case 84...88: return .text(String(whole) + " m2")
        case 89...96: return .text("-")
        default: return .null
        }
    }
}
