public import TapakGeoPackage

/// What is said when a project file cannot be used.
extension Phrasebook {
    /// Why a project file could not be used, as a diagnostic.
    public func diagnostic(_ failure: StoreFailure) -> String { diagnostic(explanation(failure)) }

    /// Why a project file could not be used.
    public func explanation(_ failure: StoreFailure) -> Explanation {
        let file = file(failure.path)
        let word = DisplayText.shellWord(failure.path)
        return switch failure.reason {
        case .noSuchFile:
            Explanation(
                code: "project_missing",
                sentence: either("proyek \(file) tidak ada", "the project \(file) does not exist"),
                help: either(
                    "periksa nama dan foldernya, atau buat proyeknya dengan tapak init",
                    "check its name and folder, or make the project with tapak init"))
        case .alreadyExists:
            Explanation(
                code: "project_exists",
                sentence: either("berkas \(file) sudah ada", "the file \(file) already exists"),
                help: either(
                    "beri nama lain; berkas yang sudah ada tidak ditimpa",
                    "give another name; a file that exists is not replaced"))
        case .isDirectory:
            Explanation(
                code: "project_is_folder",
                sentence: either("\(file) adalah folder, bukan berkas", "\(file) is a folder, not a file"),
                help: either("sebutkan berkas proyek (.gpkg) di dalamnya", "name the project file (.gpkg) in it"))
        case .notPermitted:
            Explanation(
                code: "project_not_permitted",
                sentence: either("berkas \(file) tidak boleh dibuka", "the file \(file) may not be opened"),
                help: either(
                    "minta izin kepada pemiliknya, atau salin berkasnya ke folder sendiri",
                    "ask its owner for permission, or copy it to a folder of your own"))
        case .readOnly:
            Explanation(
                code: "project_read_only",
                sentence: either(
                    "\(file) atau foldernya hanya bisa dibaca", "\(file) or its folder can only be read"),
                help: either(
                    "minta izin tulis untuk berkas dan foldernya, atau salin proyeknya ke folder sendiri",
                    "ask for leave to write the file and its folder, or copy the project to a folder of your own"))
        case .busy:
            Explanation(
                code: "project_busy",
                sentence: either(
                    "\(file) sedang dipakai program lain; coba lagi",
                    "\(file) is in use by another program; try again"),
                help: either(
                    "simpan suntingan di QGIS, atau tunggu perintah tapak lain selesai",
                    "save the edits in QGIS, or wait until the other tapak command is done"))
        case .diskFull:
            Explanation(
                code: "project_disk_full",
                sentence: either(
                    "media penyimpanan penuh saat \(file) ditulis", "the disk is full while \(file) is written"),
                help: either(
                    "kosongkan ruang, lalu ulangi; proyek tetap seperti sebelum perintah ini",
                    "free some space, then run again; the project is as it was before this command"))
        case .io(let detail):
            Explanation(
                code: "project_io",
                sentence: either(
                    "\(file) tidak dapat dibaca atau ditulis: \(shown(detail))",
                    "\(file) cannot be read or written: \(shown(detail))"),
                help: either(
                    "salin proyeknya ke media setempat, lalu coba lagi",
                    "copy the project to a local disk, then try again"))
        case .notADatabase:
            Explanation(
                code: "project_not_a_database",
                sentence: either(
                    "\(file) bukan GeoPackage: isinya bukan basis data SQLite",
                    "\(file) is no GeoPackage: its content is not an SQLite database"),
                help: either(
                    "periksa apakah berkasnya benar; proyek dibuat dengan tapak init",
                    "check that it is the right file; projects are made with tapak init"))
        case .notAProject:
            Explanation(
                code: "not_a_project",
                sentence: either(
                    "\(file) bukan proyek Tapak, melainkan GeoPackage atau basis data SQLite lain",
                    "\(file) is no Tapak project but another GeoPackage or SQLite database"),
                help: either(
                    """
                    buat proyek dengan tapak init; isi GeoPackage lain dapat diimpor setelah diubah: ogr2ogr -f \
                    GeoJSON keluar.geojson \(word) NAMA_LAYER -t_srs EPSG:4326
                    """,
                    """
                    make a project with tapak init; the content of another GeoPackage can be imported once it is \
                    converted: ogr2ogr -f GeoJSON out.geojson \(word) LAYER_NAME -t_srs EPSG:4326
                    """))
        case .fromTheFuture(let migration):
            Explanation(
                code: "project_from_the_future",
                sentence: either(
                    "\(file) ditulis oleh Tapak yang lebih baru (\(shown(migration))); perbarui Tapak untuk membukanya",
                    "\(file) was written by a newer Tapak (\(shown(migration))); update Tapak to open it"),
                help: nil)
        case .needsMigration(let migration):
            Explanation(
                code: "project_needs_migration",
                sentence: either(
                    "\(file) ditulis oleh Tapak yang lebih lama dan perlu dimutakhirkan dahulu (\(shown(migration)))",
                    "\(file) was written by an older Tapak and has to be brought up to date first (\(shown(migration)))"
                ),
                help: either(
                    "buat cadangannya, lalu jalankan sekali perintah yang menulis: tapak screen \(word)",
                    "make a backup, then run once a command that writes: tapak screen \(word)"))
        case .damaged(let detail):
            Explanation(
                code: "project_damaged",
                sentence: either("\(file) rusak: \(shown(detail))", "\(file) is damaged: \(shown(detail))"),
                help: either(
                    "pakai cadangan terakhir; bila tidak ada, coba: sqlite3 \(word) .recover",
                    "use the last backup; if there is none, try: sqlite3 \(word) .recover"))
        case .foreignSystem(let layer, let srsID):
            Explanation(
                code: "project_layer_system",
                sentence: either(
                    "layer \(shown(layer)) di \(file) memakai sistem koordinat \(srsID), seharusnya 4326 (WGS 84)",
                    "layer \(shown(layer)) of \(file) is in coordinate system \(srsID), expected 4326 (WGS 84)"),
                help: either(
                    "ubah layernya ke EPSG:4326 di QGIS atau dengan ogr2ogr -t_srs EPSG:4326",
                    "convert the layer to EPSG:4326 in QGIS or with ogr2ogr -t_srs EPSG:4326"))
        case .unusableLayer(let layer, let detail):
            Explanation(
                code: "project_layer_unusable",
                sentence: either(
                    "layer \(shown(layer)) di \(file) tidak dapat dipakai: \(shown(detail))",
                    "layer \(shown(layer)) of \(file) cannot be used: \(shown(detail))"),
                help: either(
                    "pulihkan tabelnya dari cadangan, atau hapus lalu impor kembali",
                    "restore the table from a backup, or delete it and import it again"))
        }
    }

    private func shown(_ text: String) -> String { DisplayText.singleLine(text, limit: 200) }
}
