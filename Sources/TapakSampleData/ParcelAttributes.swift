/// What a city's own list says about a parcel, in its own words.
struct ParcelAttributes: Hashable {
    /// The number in the list.
    var id = ""
    /// What the list calls it.
    var name: JSONValue = .null
    /// Whose it is, in the list's words.
    var assetClass: JSONValue = .null
    /// How far the handover of a housing estate's facility is.
    var handover: JSONValue = .null
    /// The declared area.
    var declaredArea: JSONValue = .null
    /// The declared length in decimetres.
    var length: Int?
    /// The declared width in decimetres.
    var width: Int?
    /// How it was measured, in the list's words.
    var capture: JSONValue = .null
    /// The number of the certificate.
    var certificate: JSONValue = .null
    /// The kelurahan the list puts it in.
    var kelurahan: JSONValue = .null
    /// The kecamatan the list puts it in.
    var kecamatan: JSONValue = .null
    /// The surface of the road in front of it.
    var road: JSONValue = .null

    /// The asset class that the words mean (a code, for the key).
    var assetCode = "unknown"
    /// The capture class that the words mean (a code, for the key).
    var captureCode = "unstated"

    /// The attributes in the order in which the list has them.
    var members: [JSONMember] {
        var members = [
            JSONMember("id", id), JSONMember("nama", name), JSONMember("jenis_aset", assetClass),
            JSONMember("status_serah_terima", handover), JSONMember("luas", declaredArea),
        ]
        if let length, let width {
            members.append(JSONMember("panjang_tanah", .decimal(length, decimals: 1)))
            members.append(JSONMember("lebar_tanah", .decimal(width, decimals: 1)))
        }
        return members + [
            JSONMember("metode_ukur", capture), JSONMember("no_sertifikat", certificate),
            JSONMember("kelurahan", kelurahan), JSONMember("kecamatan", kecamatan),
            JSONMember("kondisi_jalan", road),
        ]
    }
}
