/// The words that lists of land use, and the names we invented for them. No place, estate or certificate is real, and
/// nobody is named.
enum ListVocabulary {
    /// Asset classes by how often they occur among candidates.
    static let assetCodes: [(String, weight: Double)] = [
        ("bmd", 38), ("psu_fasum", 27), ("psu_fasos", 19), ("bmn", 4), ("bumn", 3), ("hibah", 4), ("unknown", 5),
    ]

    /// How lists write an asset class.
    static func assetWords(_ code: String) -> [JSONValue] {
        switch code {
        case "bmd": texts(["BMD", "BMD", "Barang Milik Daerah (BMD)", "Aset Pemkot"])
        case "psu_fasum": texts(["Fasum", "Fasum", "Fasum perumahan"])
        case "psu_fasos": texts(["Fasos", "Fasos", "Fasos perumahan"])
        case "bmn": texts(["BMN", "Barang Milik Negara (BMN)"])
        case "bumn": texts(["BUMN"])
        case "hibah": texts(["Hibah"])
        default: [.null, .text("-"), .text("")]
        }
    }

    /// The beginning of the number of a parcel in the list.
    static func idPrefix(_ code: String) -> String {
        switch code {
        case "bmd": "BMD"
        case "psu_fasum", "psu_fasos": "PSU"
        case "bmn": "BMN"
        case "bumn": "BUMN"
        case "hibah": "HBH"
        default: "LHN"
        }
    }

    /// How far the facilities of housing estates are handed over, in the proportions of an audit.
    static let handovers: [(String, weight: Double)] = [
        ("belum serah terima", 50), ("proses", 9), ("BAST tanpa siteplan", 19), ("BAST dengan siteplan", 9),
        ("tercatat KIB", 7), ("bersertifikat", 6),
    ]

    /// Capture classes by how often lists state them.
    static let captureCodes: [(String, weight: Double)] = [
        ("unstated", 46), ("rtk", 8), ("total_station", 10), ("orthophoto", 12), ("imagery", 10), ("handheld_gnss", 8),
        ("phone", 6),
    ]

    /// Capture classes precise enough for a certain answer.
    static let preciseCaptureCodes = ["unstated", "unstated", "rtk", "total_station", "orthophoto"]

    /// How lists write a capture class.
    static func captureWords(_ code: String) -> [JSONValue] {
        switch code {
        case "rtk": texts(["RTK", "GNSS RTK", "GPS geodetik"])
        case "total_station": texts(["Total Station", "TS"])
        case "orthophoto": texts(["Drone", "Foto udara", "Ortofoto"])
        case "imagery": texts(["Citra satelit", "Google Earth"])
        case "handheld_gnss": texts(["GPS genggam", "GPS handheld"])
        case "phone": texts(["HP", "Ponsel", "Avenza"])
        default: [.null, .null, .text("-"), .text("")]
        }
    }

    /// The surface of a road, as the field form asks for it.
    static let roadConditions: [(String, weight: Double)] = [
        ("Beraspal", 45), ("Beton", 33), ("Batu", 10), ("Tanah", 8), ("Belum Ada Akses Jalan", 4),
    ]

    /// Streets that are nowhere.
    static let streets = [
        "Jl. Contoh", "Jl. Misal", "Jl. Umpama", "Jl. Andai", "Jl. Ibarat", "Jl. Seumpama", "Jl. Contoh Raya",
        "Gg. Misal",
    ]

    /// Housing estates that are nowhere.
    static let estates = [
        "Perumahan Contoh Indah", "Perumahan Misal Permai", "Griya Umpama Asri", "Taman Andai Lestari", "Puri Ibarat",
        "Bumi Seumpama", "Perumahan Contoh Baru", "Graha Misal", "Pondok Andai", "Villa Umpama",
    ]

    /// What facilities of an estate are used for.
    static func facilities(_ code: String) -> [String] {
        code == "psu_fasum"
            ? ["taman", "lahan terbuka", "lapangan", "sisa kavling"]
            : ["balai warga", "sarana sosial", "lahan sekolah"]
    }

    /// What the city's own parcels are.
    static let ownLand: [(String, weight: Double)] = [
        ("Tanah Kosong", 55), ("Eks Kantor", 8), ("Eks Pasar", 5), ("Lapangan", 9), ("Tanah Matang", 8),
        ("Eks Puskesmas Pembantu", 5), ("Tanah Tepi Jalan", 10),
    ]

    /// Texts as values.
    private static func texts(_ words: [String]) -> [JSONValue] { words.map { .text($0) } }

    /// A number of hundredths the way Indonesian lists write it: 248550 is `2.485,50`.
    static func indonesian(hundredths: Int) -> String {
        let whole = String(hundredths / 100)
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { grouped += "." }
            grouped.append(digit)
        }
        let rest = hundredths % 100
        return rest == 0 ? grouped : grouped + "," + (rest < 10 ? "0" : "") + String(rest)
    }
}
