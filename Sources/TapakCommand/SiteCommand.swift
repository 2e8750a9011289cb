import ArgumentParser
import TapakFormats
import TapakLanguage
import TapakProgramme
import TapakReports
import TapakWorkflows

/// `tapak site`: the sites of a project, from the land to the running cooperative.
struct SiteCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "site",
            abstract: say(
                "Lokasi dari lahan sampai koperasi beroperasi: ajukan, maju, catat, lampirkan, batalkan.",
                "Sites from the land to the running cooperative: put forward, advance, note, attach, undo."),
            discussion: say(
                """
                Lokasi menggabungkan bidang dan koperasi. Setiap kejadian dicatat sebagai peristiwa yang tidak pernah diubah;
                yang salah dibatalkan oleh peristiwa baru. Langkah yang ditolak: kode keluar 65, tidak ada yang dicatat.

                Contoh:
                  tapak site add kota-bekasi.gpkg --parcel B-012 --coop 32.75.01.1001 --by cooperative_office
                  tapak site attach kota-bekasi.gpkg 1 dokumen/ba-verifikasi.pdf --kind verification_record --by verifier
                  tapak site advance kota-bekasi.gpkg 1 land verifying --by verifier
                  tapak site advance kota-bekasi.gpkg 1 land verified --by verifier --evidence 1
                  tapak site show kota-bekasi.gpkg 1
                """,
                """
                A site joins parcels and cooperatives. Whatever happens is recorded as an event that is never changed; what was
                wrong is undone by a further event. A refused step: exit code 65, nothing is recorded.

                Examples:
                  tapak site add kota-bekasi.gpkg --parcel B-012 --coop 32.75.01.1001 --by cooperative_office
                  tapak site attach kota-bekasi.gpkg 1 documents/verification.pdf --kind verification_record --by verifier
                  tapak site advance kota-bekasi.gpkg 1 land verifying --by verifier
                  tapak site advance kota-bekasi.gpkg 1 land verified --by verifier --evidence 1
                  tapak site show kota-bekasi.gpkg 1
                """),
            subcommands: [
                Add.self, List.self, Show.self, Advance.self, Note.self, Protect.self, Attach.self, Waive.self,
                Undo.self, History.self, Link.self, Import.self,
            ])
    }

    /// Turns an error into text on standard error and an exit code.
    static func exit(for error: any Error) -> any Error {
        guard let error = error as? SiteError else { return Diagnostics.exit(for: error) }
        let status: ExitStatus
        switch error {
        case .workflow(let error): return Diagnostics.exit(for: error)
        case .unknownSite, .unknownParcel, .ambiguousParcel, .unknownCooperative, .unitWithoutCooperative,
            .documentOutside, .documentNoFile, .documentTooLarge, .noSuchColumn:
            status = .usage
        case .list(.input(let failure)): return Diagnostics.exit(for: failure)
        case .list(.table), .noReportColumns: status = .unusableDocument
        case .parcelTaken, .parcelGone, .event, .step, .waiverWithoutEffect: status = .unusableDocument
        }
        for text in Phrasebook(Speech.language).diagnostics(error) { Console.say(text) }
        return Diagnostics.code(status)
    }

    /// Does something, and tells what was recorded.
    static func recording(_ body: () throws -> SiteRecord) throws {
        do {
            let record = try body()
            let sink = try ReportSink(path: "-", overwrite: false)
            try SiteRecordText(phrasebook: Phrasebook(Speech.language), style: Console.style(forOutput: "-"))
                .write(record, to: sink)
            try sink.commit()
        } catch {
            throw exit(for: error)
        }
    }
}
