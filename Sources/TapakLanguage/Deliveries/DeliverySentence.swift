/// Fixed sentences about deliveries and projects.
public enum DeliverySentence: CaseIterable, Hashable, Sendable {
    /// Nothing was written.
    case dryRun
    /// The file was delivered before.
    case repeatedDelivery
    /// Said behind a count of features.
    case unchanged
    /// Rows that a person put right and the delivery changes too, and were left as they are.
    case conflictsKept
    /// The same rows, replaced.
    case conflictsReplaced
    /// Nothing has been delivered.
    case noDelivery
    /// Nothing had become stale.
    case nothingStale
}

extension Phrasebook {
    /// A fixed sentence.
    public func sentence(_ sentence: DeliverySentence) -> String {
        switch sentence {
        case .dryRun: either("uji coba: tidak ada yang ditulis", "dry run: nothing is written")
        case .repeatedDelivery:
            either(
                "berkas ini sudah pernah diterima; tidak ada yang berubah",
                "this file was delivered before; nothing changes")
        case .unchanged: either("tetap", "unchanged")
        case .conflictsKept:
            either(
                "bentrok: diubah orang di proyek dan juga di kiriman; yang di proyek dipertahankan "
                    + "(--prefer-delivery untuk memakai kiriman)",
                "conflicts: changed by a person in the project and by the delivery too; the project's stay "
                    + "(--prefer-delivery takes the delivery's)")
        case .conflictsReplaced:
            either(
                "bentrok: diubah orang di proyek dan juga di kiriman; yang dipakai kiriman",
                "conflicts: changed by a person in the project and by the delivery too; the delivery's are taken")
        case .noDelivery:
            either("belum ada kiriman", "nothing has been delivered yet")
        case .nothingStale:
            either("tidak ada penilaian yang basi", "no assessment was stale")
        }
    }
}
