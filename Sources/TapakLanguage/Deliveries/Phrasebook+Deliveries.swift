public import TapakGeoPackage
public import TapakWorkflows

/// What is said of deliveries and of changes by other programs.
extension Phrasebook {
    /// One line about a file that was imported.
    public func line(_ delivery: Delivery) -> String {
        let who = delivery.who.map { ", " + DisplayText.singleLine($0) } ?? ""
        // A list only ever adds, so that being a part is nothing special.
        let part = delivery.isPartial && !delivery.isList ? either(", sebagian", ", partial") : ""
        return "#\(delivery.id) \(delivery.received) \(delivery.layer) ← \(DisplayText.singleLine(delivery.file)) "
            + "(\(DisplayText.singleLine(delivery.source))\(who)\(part)), \(integer(delivery.featureCount)) "
            + (delivery.isList
                ? either("baris", delivery.featureCount == 1 ? "row" : "rows")
                : either("fitur", delivery.featureCount == 1 ? "feature" : "features"))
            + ", SHA-256 \(delivery.sha256.prefix(12))…"
    }

    /// A sentence about what other programs did to a layer.
    public func sentence(_ edits: LayerEdits) -> String {
        var parts: [String] = []
        func add(_ count: Int, _ indonesian: String, _ english: String) {
            if count > 0 { parts.append("\(integer(count)) \(either(indonesian, english))") }
        }
        add(edits.added.count, "ditambahkan", "added")
        add(edits.reshaped.count, "berubah geometrinya", "with another geometry")
        add(edits.revised.count, "berubah atributnya", "with other attributes")
        add(edits.removed.count, "dihapus", "removed")
        if edits.isReplaced { parts.append(either("tabelnya dibuat ulang", "its table was made anew")) }
        if !edits.missingColumns.isEmpty {
            let names = edits.missingColumns.joined(separator: ", ")
            parts.append(either("kolom yang hilang dipulihkan: \(names)", "missing columns restored: \(names)"))
        }
        let what = parts.joined(separator: ", ")
        return either(
            "layer \(edits.layer.name) diubah di luar Tapak: \(what)",
            "layer \(edits.layer.name) was changed outside Tapak: \(what)")
    }

    /// A sentence about attributes that were not kept because they tell of persons.
    public func sentence(droppedAttributes names: [String]) -> String {
        let list = names.map { DisplayText.singleLine($0) }.joined(separator: ", ")
        return either(
            "data pribadi tidak disimpan; atribut yang dibuang: \(list)",
            "personal data is not kept; attributes left out: \(list)")
    }

    /// Why a request does not fit a project.
    public func explanation(_ refusal: ProjectRefusal) -> Explanation {
        switch refusal {
        case .regionUnreadable(let code):
            return Explanation(
                code: "region_unreadable",
                sentence: either(
                    "\(code) bukan kode wilayah Kemendagri", "\(code) is no Kemendagri code of a region"),
                help: either(
                    "tulis kode bertitik, mis. 32.75 (Kota Bekasi), 32.16 (Kab. Bekasi), 33.04 (Banjarnegara)",
                    "write a dotted code, e.g. 32.75 (Kota Bekasi), 32.16 (Kab. Bekasi), 33.04 (Banjarnegara)"))
        case .noUnitOfRegion(let code, let file):
            return Explanation(
                code: "no_unit_of_region",
                sentence: either(
                    "tidak ada kelurahan/desa wilayah \(code) di \(self.file(file))",
                    "\(self.file(file)) has no kelurahan or desa of region \(code)"),
                help: either(
                    "periksa kode wilayahnya, atau sebutkan kolom kodenya: --map kelurahan.kemendagri_code=KOLOM",
                    "check the region's code, or name the column of codes: --map kelurahan.kemendagri_code=COLUMN"))
        case .unitsUnknown(let code):
            return Explanation(
                code: "units_unknown",
                sentence: either(
                    "daftar kelurahan/desa wilayah \(code) tidak ada di dalam program",
                    "the kelurahan and desa of region \(code) are not in the program"),
                help: either("sertakan peta desanya: --kelurahan BERKAS", "give its village layer: --kelurahan FILE"))
        case .layerName(let name):
            return Explanation(
                code: "layer_name",
                sentence: either(
                    "layer tidak dapat bernama \(DisplayText.singleLine(name))",
                    "a layer cannot be named \(DisplayText.singleLine(name))"),
                help: either(
                    "pakai huruf kecil, angka dan garis bawah, mis. parcels, kelurahan, lp2b, zona_industri",
                    "use small letters, digits and underscores, e.g. parcels, kelurahan, lp2b, industrial_zone"))
        case .manyGone(let gone, let count, let source):
            let name = DisplayText.singleLine(source)
            return Explanation(
                code: "many_gone",
                sentence: either(
                    "\(integer(gone)) dari \(integer(count)) fitur sumber “\(name)” tidak ada dalam kiriman ini",
                    "\(integer(gone)) of \(integer(count)) features of the source “\(name)” are not in this delivery"),
                help: either(
                    "kiriman dari daftar lain? beri nama sumbernya: --source NAMA; kiriman sebagian? --partial; "
                        + "memang hilang? --allow-gone",
                    "from another list? name its source: --source NAME; only a part? --partial; "
                        + "really gone? --allow-gone"))
        case .noSuchDelivery(let name, let known):
            let list = known.map { "#\($0)" }.joined(separator: ", ")
            return Explanation(
                code: "no_such_delivery",
                sentence: either(
                    "tidak ada kiriman \(DisplayText.singleLine(name))",
                    "there is no delivery \(DisplayText.singleLine(name))"),
                help: known.isEmpty
                    ? either("proyek ini belum menerima kiriman", "this project has received no delivery yet")
                    : either("kiriman yang ada: \(list)", "the deliveries there are: \(list)"))
        case .listDelivery(let id, let table):
            return Explanation(
                code: "list_delivery",
                sentence: either(
                    "kiriman #\(id) adalah daftar (\(table)); barisnya tidak disimpan untuk dibandingkan",
                    "delivery #\(id) is a list (\(table)); its rows are not kept to be compared"),
                help: either(
                    "yang akan diubah suatu daftar ditunjukkan oleh --dry-run",
                    "what a list would change is shown by --dry-run"))
        case .differentLayers(let one, let other):
            return Explanation(
                code: "different_layers",
                sentence: either(
                    "kedua kiriman menuju layer yang berbeda: \(one) dan \(other)",
                    "the two deliveries went into different layers: \(one) and \(other)"),
                help: either("bandingkan kiriman dari layer yang sama", "compare deliveries of one layer"))
        case .dateUnreadable(let text):
            return Explanation(
                code: "date_unreadable",
                sentence: either(
                    "\(DisplayText.singleLine(text)) bukan tanggal", "\(DisplayText.singleLine(text)) is no date"),
                help: either("tulis TTTT-BB-HH, mis. 2026-03-31", "write YYYY-MM-DD, e.g. 2026-03-31"))
        case .profileUnreadable(let key, let version):
            return Explanation(
                code: "profile_unreadable",
                sentence: either(
                    "profil aturan \(key) \(version) di dalam proyek tidak terbaca oleh versi ini",
                    "the rule profile \(key) \(version) in the project cannot be read by this version"),
                help: either(
                    "pasang versi Tapak yang lebih baru, atau ganti profilnya: tapak screen PROYEK --rules PROFIL",
                    "install a newer Tapak, or change the profile: tapak screen PROJECT --rules PROFILE"))
        }
    }

    /// The same as text for standard error.
    public func diagnostic(_ refusal: ProjectRefusal) -> String { diagnostic(explanation(refusal)) }
}
