public import TapakProgramme
public import TapakWorkflows

/// What verification of a project found.
extension Phrasebook {
    /// A place that differs.
    public func sentence(_ difference: ProjectDifference) -> String {
        switch difference {
        case .eventUnreadable(let event):
            return either(
                "peristiwa \(event) tidak terbaca, atau kolom di sampingnya menyebut hal lain",
                "event \(event) cannot be read, or the columns beside it say otherwise")
        case .chain(let fault): return sentence(fault)
        case .eventRefused(let refusal):
            return either("peristiwa \(refusal.sequence): ", "event \(refusal.sequence): ") + sentence(refusal)
        case .siteTable(let site, let column, let found, let expected):
            return either("lokasi \(site) pada tabel sites, ", "site \(site) in the table sites, ")
                + change(column, found, expected)
        case .documentTable(let id, let column, let found, let expected):
            return either("dokumen \(id) pada tabel documents, ", "document \(id) in the table documents, ")
                + change(column, found, expected)
        case .documentMissing(let id, let site, let path):
            let place = path.map { quoted($0) } ?? either("di dalam proyek", "in the project")
            return either(
                "dokumen \(id) (lokasi \(site)) tidak ada: \(place)",
                "document \(id) (site \(site)) is not there: \(place)")
        case .documentChanged(let id, let site, let path, let found, let expected):
            let place = path.map { " " + quoted($0) } ?? ""
            return either(
                "isi dokumen \(id) (lokasi \(site))\(place) berubah: SHA-256 \(found), semula \(expected)",
                "the bytes of document \(id) (site \(site))\(place) have changed: SHA-256 \(found), was \(expected)")
        case .approvalStale(let site, let stale):
            return either("lokasi \(site), peristiwa ", "site \(site), event ") + "\(stale.approval.sequence), "
                + sentence(stale)
        case .parcelGeometry, .assessmentMissing, .assessmentOutdated, .assessmentDiffers, .assessmentStray,
            .parcelColumn:
            return sentence(parcel: difference)
        }
    }

    private func sentence(parcel difference: ProjectDifference) -> String {
        switch difference {
        case .parcelGeometry(let parcel):
            either(
                "batas bidang \(quoted(parcel)) berubah sejak dinilai",
                "the outline of parcel \(quoted(parcel)) has changed since it was assessed")
        case .assessmentMissing(let parcel):
            either("bidang \(quoted(parcel)) belum pernah dinilai", "parcel \(quoted(parcel)) was never assessed")
        case .assessmentOutdated(let parcel):
            either(
                "bidang \(quoted(parcel)) dinilai atas data, aturan, atau versi lain; jalankan tapak screen",
                "parcel \(quoted(parcel)) was assessed on other data, rules or version; run tapak screen")
        case .assessmentDiffers(let parcel):
            either(
                "penilaian bidang \(quoted(parcel)) yang tersimpan bukan hasil hitung ulang",
                "the stored assessment of parcel \(quoted(parcel)) is not what computing it anew gives")
        case .assessmentStray(let key):
            either(
                "ada penilaian untuk bidang #\(key) yang tidak ada",
                "there is an assessment of parcel #\(key), which is not there")
        case .parcelColumn(let parcel, let column, let found, let expected):
            either("bidang \(quoted(parcel)), ", "parcel \(quoted(parcel)), ") + change(column, found, expected)
        default: ""
        }
    }

    private func change(_ column: String, _ found: String?, _ expected: String?) -> String {
        func shown(_ text: String?) -> String { text.map { quoted($0) } ?? either("kosong", "empty") }
        return either(
            "kolom \(column): tertulis \(shown(found)), seharusnya \(shown(expected))",
            "column \(column): it says \(shown(found)), and should say \(shown(expected))")
    }

    /// Where a chain of events is broken.
    public func sentence(_ fault: ChainFault) -> String {
        let place = fault.place
        switch fault.cause {
        case .sequenceDiffers(let found):
            return either(
                "peristiwa \(place): di tempat ini ada nomor \(found); ada yang hilang, disisipkan, atau bertukar tempat",
                "event \(place): number \(found) stands here; one is missing, was put in, or two changed places")
        case .previousDiffers:
            return either(
                "peristiwa \(place): tidak menyambung peristiwa sebelumnya",
                "event \(place): it does not follow the one before")
        case .hashDiffers:
            return either(
                "peristiwa \(place): isinya atau hash-nya diubah", "event \(place): it or its hash was changed")
        case .headDiffers(let found, let expected):
            return either(
                "peristiwa \(place): hash \(found), padahal dicatat \(expected); riwayat ditulis ulang",
                "event \(place): hash \(found), but \(expected) was noted; the history was written anew")
        case .eventsMissing(let found, let expected):
            return either(
                "hanya \(integer(found)) dari \(integer(expected)) peristiwa; ujung riwayat terpotong, atau salinan lama",
                "only \(integer(found)) of \(integer(expected)) events; the end was cut off, or it is an old copy")
        }
    }
}
