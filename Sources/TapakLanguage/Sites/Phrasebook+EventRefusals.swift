public import TapakProgramme

/// Why something cannot be recorded of a site.
extension Phrasebook {
    /// Why an event cannot follow the history of a site.
    public func sentence(_ refusal: EventRefusal) -> String {
        switch refusal.cause {
        case .step(let step): sentence(step)
        case .notCreated, .alreadyCreated, .otherSite, .outOfOrder, .afterRecording: sentence(order: refusal.cause)
        case .textMissing, .textTooLong, .personalData, .nothingNamed: sentence(text: refusal.cause)
        case .parcelJoined, .parcelAbsent, .cooperativeJoined, .cooperativeAbsent: sentence(member: refusal.cause)
        case .documentExists, .documentAbsent, .documentReplaced, .documentUnsound: sentence(document: refusal.cause)
        case .nothingToUndo, .undoneAlready, .notUndoable, .neededBy: sentence(undoing: refusal.cause)
        case .notBeingBuilt, .percentOutOfRange, .percentFell, .reportBefore, .waiverEndsBefore, .conversionOutside:
            sentence(report: refusal.cause)
        }
    }

    private func sentence(order cause: EventRefusal.Cause) -> String {
        switch cause {
        case .notCreated: either("lokasi ini belum diajukan", "the site was not put forward yet")
        case .alreadyCreated: either("lokasi ini sudah diajukan", "the site was put forward already")
        case .otherSite(let site):
            either("peristiwa ini milik lokasi \(site)", "the event is of site \(site)")
        case .outOfOrder(let last):
            either("nomor peristiwa tidak sesudah \(last)", "the event's number does not come after \(last)")
        case .afterRecording(let date):
            either(
                "tanggalnya sesudah hari pencatatan, \(date.text)",
                "the day lies after the day of recording, \(date.text)")
        default: ""
        }
    }

    private func sentence(text cause: EventRefusal.Cause) -> String {
        switch cause {
        case .textMissing(let names):
            let list = names.map(textName).joined(separator: ", ")
            return either("belum diisi: \(list)", "not given: \(list)")
        case .textTooLong(let name, let limit):
            return either(
                "\(textName(name)) lebih dari \(integer(limit)) karakter",
                "\(textName(name)) has more than \(integer(limit)) characters")
        case .personalData(let name):
            return either(
                "\(textName(name)) memuat NIK atau nomor ponsel seseorang",
                "\(textName(name)) holds somebody's NIK or mobile number")
        default:
            return either(
                "tidak ada yang disebut, atau ada yang disebut dua kali",
                "nothing is named, or something is named twice")
        }
    }

    private func sentence(member cause: EventRefusal.Cause) -> String {
        switch cause {
        case .parcelJoined(let id):
            either("bidang \(quoted(id)) sudah ada di lokasi ini", "parcel \(quoted(id)) belongs to the site already")
        case .parcelAbsent(let id):
            either("bidang \(quoted(id)) tidak ada di lokasi ini", "parcel \(quoted(id)) does not belong to the site")
        case .cooperativeJoined(let id):
            either("koperasi #\(id) sudah ada di lokasi ini", "cooperative #\(id) belongs to the site already")
        case .cooperativeAbsent(let id):
            either("koperasi #\(id) tidak ada di lokasi ini", "cooperative #\(id) does not belong to the site")
        default: ""
        }
    }

    private func sentence(document cause: EventRefusal.Cause) -> String {
        switch cause {
        case .documentExists(let id): either("dokumen \(id) sudah ada", "there is a document \(id) already")
        case .documentAbsent(let id):
            either("lokasi ini tidak punya dokumen \(id)", "the site has no document \(id)")
        case .documentReplaced(let id, let successor):
            either(
                "dokumen \(id) sudah diganti dokumen \(successor)",
                "document \(successor) has taken the place of document \(id)")
        case .documentUnsound(let id):
            either(
                "jalur atau SHA-256 dokumen \(id) tidak dapat dipakai",
                "the path or SHA-256 of document \(id) is of no use")
        default: ""
        }
    }

    private func sentence(undoing cause: EventRefusal.Cause) -> String {
        switch cause {
        case .nothingToUndo(let event):
            either("lokasi ini tidak punya peristiwa \(event)", "the site has no event \(event)")
        case .undoneAlready(let undoing):
            either("sudah dibatalkan oleh peristiwa \(undoing)", "undone already, by event \(undoing)")
        case .notUndoable(let kind):
            either(
                "peristiwa jenis \"\(label(kind))\" tidak dibatalkan",
                "an event of the kind \"\(label(kind))\" is not undone")
        case .neededBy(let event):
            either(
                "peristiwa \(event) bertumpu padanya; batalkan yang itu dulu",
                "event \(event) rests on it; undo that one first")
        default: ""
        }
    }

    private func sentence(report cause: EventRefusal.Cause) -> String {
        switch cause {
        case .notBeingBuilt(let stage):
            either(
                "kemajuan hanya dilaporkan selama membangun; sekarang: \(label(stage))",
                "progress is reported while the building is being built; now: \(label(stage))")
        case .percentOutOfRange(let percent):
            either(
                "\(percent) % bukan 0 sampai 99; bangunan selesai dicatat sebagai tahap completed",
                "\(percent) % is not 0 to 99; a finished building is the stage completed")
        case .percentFell(let before):
            either(
                "kemajuan turun dari \(before) %; jelaskan dengan --note",
                "progress fell from \(before) %; say why with --note")
        case .reportBefore(let date):
            either(
                "laporan terakhir bertanggal \(date.text), sesudah yang ini",
                "the last report is of \(date.text), after this one")
        case .waiverEndsBefore(let date):
            either(
                "pengecualian berakhir sebelum dimulai, \(date.text)",
                "the waiver would end before it begins, \(date.text)")
        case .conversionOutside:
            either(
                "alih fungsi hanya dicatat bila lahan di dalam LP2B atau LSD",
                "a conversion is recorded only of land inside LP2B or LSD")
        default: ""
        }
    }

    /// A text of an event by its name in data.
    private func textName(_ name: String) -> String {
        switch name {
        case "name": either("nama lokasi (--name)", "name of the site (--name)")
        case "note": either("catatan (--note)", "note (--note)")
        case "text": either("isi catatan", "text of the note")
        case "reason": either("alasan (--reason)", "reason (--reason)")
        case "terms": either("syarat (--terms)", "terms (--terms)")
        case "present_use": either("penggunaan sekarang (--present-use)", "present use (--present-use)")
        case "invited": either("yang diundang (--invited)", "who was invited (--invited)")
        case "alternatives": either("alternatif (--alternatives)", "alternatives (--alternatives)")
        case "number": either("nomor dokumen (--number)", "number of the document (--number)")
        case "path": either("jalur berkas", "path of the file")
        case "title": either("judul dokumen (--title)", "title of the document (--title)")
        case "parcel": either("bidang (--parcel)", "parcel (--parcel)")
        default: name
        }
    }

    /// Why an account cannot be who acts.
    public func sentence(_ refusal: SiteActor.Refusal) -> String {
        switch refusal {
        case .empty: either("nama akun kosong", "the account is empty")
        case .unreadable:
            either(
                "nama akun lebih dari 80 karakter atau memuat karakter kendali",
                "the account has more than 80 characters, or control characters")
        case .personalData:
            either(
                "nama akun memuat NIK atau nomor ponsel; pakai nama kantor atau akun",
                "the account holds an NIK or a mobile number; use the name of an office or account")
        }
    }
}
