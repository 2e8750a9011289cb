/// The words of lists of cooperatives, in both languages.
public enum CooperativeWord: CaseIterable, Sendable {
    case title, line, column, of, unitsOfRegion, recorded, noData, notStated
    case yes, no, ownCount, reportedCounts, saidBy, undated
    case members, membersFrom, businessUnits, partners, cooperatives, below, elsewhere
    case added, changed, unchanged, refused, empty, rows, dryRun, nothingStored
    case droppedColumns, droppedByName, droppedByValues, unmappedColumns, droppedHint
    case kept, created, nothingChanged, stored, corrected, bothKept, noneReported, unit, kecamatan
}

extension Phrasebook {
    /// A word or short phrase of a list of cooperatives.
    public func cooperativeWord(_ word: CooperativeWord) -> String {
        switch word {
        case .title: either("Koperasi", "Cooperatives")
        case .line: either("baris", "line")
        case .column: either("kolom", "column")
        case .of: either("dari", "of")
        case .unitsOfRegion: either("kelurahan/desa", "kelurahan/desa")
        case .recorded: either("terdata", "on record")
        case .noData: either("belum ada data", "no data yet")
        case .notStated: either("tidak disebutkan", "not stated")
        case .yes: either("sudah", "yes")
        case .no: either("belum", "no")
        case .ownCount: either("menurut data proyek ini", "by this project's data")
        case .reportedCounts: either("Angka dari sumber lain", "Counts of other sources")
        case .saidBy: either("menurut", "by")
        case .undated: either("tanpa tanggal", "undated")
        case .members: either("Anggota", "Members")
        case .membersFrom: either("dari koperasi yang menyebutkannya:", "of cooperatives that say so:")
        case .businessUnits: either("Unit usaha", "Branches of business")
        case .partners: either("Mitra", "Partners")
        case .cooperatives: either("koperasi", "cooperatives")
        case .below: either("Koperasi di bawah kelurahan/desa", "Cooperatives below the kelurahan or desa")
        case .elsewhere: either("Koperasi tanpa kelurahan/desa wilayah ini", "Cooperatives of no unit of this region")
        case .added: either("baru", "new")
        case .changed: either("berubah", "changed")
        case .unchanged: either("tidak berubah", "unchanged")
        case .refused: either("ditolak", "refused")
        case .empty: either("tanpa isi", "without content")
        case .rows: either("baris", "rows")
        case .dryRun: either("percobaan: tidak ada yang disimpan", "dry run: nothing is stored")
        case .nothingStored: either("tidak ada yang disimpan", "nothing is stored")
        case .droppedColumns:
            either("Kolom data pribadi, tidak disimpan", "Columns of personal data, not stored")
        case .droppedByName: either("menurut namanya", "by its name")
        case .droppedByValues:
            either("isinya seperti NIK atau nomor ponsel", "its values look like NIK or mobile numbers")
        case .unmappedColumns: either("Kolom yang tidak dikenal, dilewati", "Columns not recognised, passed over")
        case .droppedHint:
            either(
                "bila kolom NIK itu nomor koperasi, sebutkan: --map coop.nik_koperasi=KOLOM",
                "if that NIK column is the cooperatives' number, say so: --map coop.nik_koperasi=COLUMN")
        case .kept: either("kiriman", "delivery")
        case .created: either("dicatat baru", "newly recorded")
        case .nothingChanged: either("tidak ada yang berubah", "nothing changed")
        case .stored: either("dicatat", "recorded")
        case .corrected: either("mengoreksi", "corrects")
        case .bothKept: either("disandingkan dengan", "beside")
        case .noneReported: either("tidak ada", "none")
        case .unit: either("Kelurahan/desa", "Kelurahan/desa")
        case .kecamatan: either("Kecamatan", "Kecamatan")
        }
    }
}
