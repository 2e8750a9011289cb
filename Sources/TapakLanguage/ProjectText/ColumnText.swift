/// What is said of a column of a project: a heading, and what it holds.
public struct ColumnText: Hashable, Sendable {
    /// A heading for forms and tables.
    public var title: String
    /// What it holds, in one sentence.
    public var summary: String

    init(_ title: String, _ summary: String) {
        self.title = title
        self.summary = summary
    }
}

extension Phrasebook {
    /// What is said of a column of a project's layers.
    public func text(_ column: ProjectColumn) -> ColumnText {
        switch language {
        case .id: Self.indonesian(column)
        case .en: Self.english(column)
        }
    }

    private static func indonesian(_ column: ProjectColumn) -> ColumnText {
        switch column {
        case .fid: ColumnText("Nomor baris", "nomor tetap fitur ini dalam proyek")
        case .geom: ColumnText("Geometri", "bujur dan lintang, WGS 84")
        case .parcelID: ColumnText("ID bidang", "ID menurut berkas asalnya")
        case .name: ColumnText("Nama", "nama menurut berkas asalnya")
        case .assetClass: ColumnText("Jenis aset", "tercatat sebagai aset siapa")
        case .ownerClass: ColumnText("Jenis pemilik", "kelompok pemiliknya; nama orang tidak disimpan")
        case .captureClass: ColumnText("Cara ukur", "bagaimana sudut-sudut bidang diukur")
        case .declaredArea: ColumnText("Luas dinyatakan (m²)", "luas menurut berkas asalnya")
        case .declaredBasis: ColumnText("Dasar luas dinyatakan", "tertulis, atau panjang kali lebar")
        case .declaredKelurahan: ColumnText("Kelurahan dinyatakan", "kelurahan menurut berkas asalnya")
        case .certificate: ColumnText("Sertifikat", "nomor atau jenis sertifikat menurut berkas asalnya")
        case .psuStatus: ColumnText("Serah terima PSU", "sejauh mana serah terima prasarana, sarana, dan utilitas umum")
        case .coordinateDecimals: ColumnText("Desimal koordinat", "banyaknya desimal koordinat dalam berkas asalnya")
        case .coordinateUnit: ColumnText("Satuan koordinat", "satuan koordinat dalam berkas asalnya")
        case .status: ColumnText("Status", "apakah masih ada dalam kiriman terakhir")
        case .attributes: ColumnText("Atribut lain", "atribut lain dari berkas asalnya, sebagai JSON")
        case .source: ColumnText("Sumber", "dari siapa kirimannya")
        case .delivery: ColumnText("Kiriman", "nomor kiriman terakhir yang memuatnya")
        case .feature: ColumnText("Fitur", "nomor fitur dalam berkas kirimannya, mulai dari nol")
        case .edited: ColumnText("Disunting", "diubah di program lain sesudah dikirim")
        case .kemendagriCode: ColumnText("Kode Kemendagri", "kode wilayah Kemendagri dari kelurahan/desanya")
        case .kelurahan: ColumnText("Kelurahan/desa", "kelurahan atau desa tempat bidang ini berada")
        case .kecamatan: ColumnText("Kecamatan", "kecamatan tempatnya berada")
        case .regency: ColumnText("Kota/kabupaten", "kota atau kabupaten menurut berkas asalnya")
        case .code: ColumnText("Kode asal", "kode menurut berkas asalnya")
        case .area: ColumnText("Luas (m²)", "luas yang dinilai")
        case .uncertainty: ColumnText("± Luas (m²)", "ketidakpastian luas yang dinilai")
        case .areaClass: ColumnText("Kelas luas", "luas dibandingkan dengan minimum dan ukuran ideal")
        case .verdict: ColumnText("Hasil", "hasil penilaian menurut profil aturan")
        case .reason: ColumnText("Alasan", "mengapa hasilnya demikian")
        case .notChecked: ColumnText("Tidak diperiksa", "kode syarat yang tidak diperiksa")
        case .findings: ColumnText("Temuan", "kode temuan pada fitur ini")
        case .ruleProfile: ColumnText("Profil aturan", "nama dan versi aturan yang dipakai")
        case .candidates: ColumnText("Jumlah calon", "banyaknya bidang calon di kelurahan/desa ini")
        case .standing: ColumnText("Keadaan calon", "keadaan menurut calon terbaiknya")
        case .bestParcel: ColumnText("Calon terbaik", "ID bidang calon terbaik")
        case .footprint: ColumnText("Bangunan", "apakah bangunan baku muat di bidang ini")
        case .layers: ColumnText("Layer yang mengena", "nama layer yang menghalangi, mengurangi, atau memperingatkan")
        case .building: ColumnText("Ukuran bangunan (m)", "sisi pendek dan sisi panjang bangunan baku")
        case .fit: ColumnText("Muat menurut gambar", "apakah bangunannya muat di garis batas seperti tergambar")
        case .answer: ColumnText("Jawaban", "muat atau tidak, termasuk ragu letak sudut-sudut bidang")
        case .rotation: ColumnText("Arah sisi panjang (°)", "arah sisi panjang, derajat searah jarum jam dari utara")
        case .clearance: ColumnText("Sisa ruang (m)", "sejauh mana semua sisi bangunan masih bisa digeser ke luar")
        case .frontage: ColumnText("Sisi jalan (m)", "panjang batas bidang yang menghadap jalan")
        }
    }

    private static func english(_ column: ProjectColumn) -> ColumnText {
        switch column {
        case .fid: ColumnText("Row number", "the number that this feature keeps in the project")
        case .geom: ColumnText("Geometry", "longitude and latitude, WGS 84")
        case .parcelID: ColumnText("Parcel ID", "the ID in the file it came from")
        case .name: ColumnText("Name", "the name in the file it came from")
        case .assetClass: ColumnText("Asset class", "in whose books it stands")
        case .ownerClass: ColumnText("Owner class", "what kind of owner; names of persons are not kept")
        case .captureClass: ColumnText("Capture class", "how the corners were captured")
        case .declaredArea: ColumnText("Declared area (m²)", "the area in the file it came from")
        case .declaredBasis: ColumnText("Declared basis", "stated, or length times width")
        case .declaredKelurahan: ColumnText("Declared kelurahan", "the kelurahan in the file it came from")
        case .certificate: ColumnText("Certificate", "number or kind of the certificate in the file it came from")
        case .psuStatus: ColumnText("PSU handover", "how far the handover of public facilities has come")
        case .coordinateDecimals:
            ColumnText("Coordinate decimals", "decimals of the coordinates in the file it came from")
        case .coordinateUnit: ColumnText("Coordinate unit", "unit of the coordinates in the file it came from")
        case .status: ColumnText("Status", "whether the last delivery still has it")
        case .attributes: ColumnText("Other attributes", "the other attributes of the file it came from, as JSON")
        case .source: ColumnText("Source", "who delivered it")
        case .delivery: ColumnText("Delivery", "number of the last delivery that has it")
        case .feature: ColumnText("Feature", "number of the feature in the delivered file, from zero")
        case .edited: ColumnText("Edited", "changed in another program since it was delivered")
        case .kemendagriCode: ColumnText("Kemendagri code", "the Kemendagri code of its kelurahan or desa")
        case .kelurahan: ColumnText("Kelurahan/desa", "the kelurahan or desa in which the parcel lies")
        case .kecamatan: ColumnText("Kecamatan", "the kecamatan in which it lies")
        case .regency: ColumnText("Kota/kabupaten", "the kota or kabupaten in the file it came from")
        case .code: ColumnText("Original code", "the code in the file it came from")
        case .area: ColumnText("Area (m²)", "the area that was judged")
        case .uncertainty: ColumnText("± Area (m²)", "the uncertainty of the area that was judged")
        case .areaClass: ColumnText("Area class", "the area against minimum and ideal size")
        case .verdict: ColumnText("Verdict", "the verdict by the rule profile")
        case .reason: ColumnText("Reason", "why the verdict is what it is")
        case .notChecked: ColumnText("Not checked", "codes of the criteria that were not checked")
        case .findings: ColumnText("Findings", "codes of what was found in this feature")
        case .ruleProfile: ColumnText("Rule profile", "name and version of the rules applied")
        case .candidates: ColumnText("Candidates", "number of candidate parcels in this kelurahan or desa")
        case .standing: ColumnText("Standing", "where it stands by its best candidate")
        case .bestParcel: ColumnText("Best candidate", "ID of the best candidate parcel")
        case .footprint: ColumnText("Building", "whether the standard building fits on the parcel")
        case .layers: ColumnText("Layers that count", "names of the layers that block, take part of it, or warn")
        case .building: ColumnText("Building size (m)", "short and long side of the standard building")
        case .fit: ColumnText("Fits as drawn", "whether the building fits within the outline as it is drawn")
        case .answer: ColumnText("Answer", "whether it fits, with the doubt about where the corners are")
        case .rotation:
            ColumnText("Bearing of long side (°)", "direction of the long side, degrees clockwise from north")
        case .clearance: ColumnText("Clearance (m)", "how far all sides of the building can move outward")
        case .frontage: ColumnText("Road frontage (m)", "length of the parcel's boundary on a road")
        }
    }
}
