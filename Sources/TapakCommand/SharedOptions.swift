public import ArgumentParser
import TapakGeometry
public import TapakLanguage
import TapakProgramme
import TapakWorkflows

extension Language: ExpressibleByArgument {}

/// Options that mean the same everywhere.
struct SpeechOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say("Bahasa: id atau en (bawaan: menurut locale).", "Language: id or en (default: by locale).")))
    var lang: Language?
}

/// What a person says about the coordinates.
struct CoordinateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say(
                "Sistem koordinat berkas, mengalahkan anggota crs di dalamnya.",
                "Coordinate system of the files, over what their crs member says."),
            valueName: "EPSG:n"),
        transform: { text in
            guard let crs = CoordinateReferenceSystem(parsing: text) else {
                throw ValidationError(
                    say("--crs \(text): tulislah seperti EPSG:32748", "--crs \(text): write it like EPSG:32748"))
            }
            return crs
        })
    var crs: CoordinateReferenceSystem?

    @Flag(
        help: ArgumentHelp(
            say("Lintang tertulis sebelum bujur: tukar keduanya.", "Latitude stands before longitude: exchange them.")))
    var swapAxes = false

    var source: SourceOptions { SourceOptions(crs: crs, swapsAxes: swapAxes) }
}

/// Where the output goes.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            say("Berkas keluaran; - untuk stdout.", "Output file; - for stdout."), valueName: "FILE"))
    var output = "-"

    @Flag(help: ArgumentHelp(say("Timpa berkas keluaran yang sudah ada.", "Replace existing output files.")))
    var overwrite = false

    /// The format that the output's file name asks for.
    func format<F: RawRepresentable>(_ type: F.Type) -> F? where F.RawValue == String {
        guard let dot = output.lastIndex(of: "."), output != "-" else { return nil }
        return F(rawValue: String(output[output.index(after: dot)...]).lowercased())
    }
}

/// Which attributes mean what.
struct AttributeOptions: ParsableArguments {
    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            say("Atribut untuk suatu peran, mis. parcels.id=KODE.", "Attribute for a role, e.g. parcels.id=CODE."),
            discussion: AttributeMapping.roles, valueName: "ROLE=ATTR"))
    var mappings: [AttributeMapping] = []
}

/// How many work at once.
struct WorkerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say("Jumlah pekerja (bawaan: inti prosesor).", "Workers (default: processor cores)."), valueName: "N"))
    var workers: Int?

    /// The number asked for, else that of the processor's cores.
    var count: Int { workers ?? Processor.coreCount }

    func validate() throws {
        if let workers, !(1...256).contains(workers) {
            throw ValidationError(say("--workers antara 1 dan 256", "--workers between 1 and 256"))
        }
    }
}

/// Who brought a delivery.
struct BearerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say("Siapa yang menyerahkan: dinas atau akun.", "Who delivered it: an office or an account."),
            valueName: "NAME"))
    var who: String?

    func validate() throws {
        if let who, PersonalData.looksPersonal(value: who) {
            throw ValidationError(
                say(
                    "--who: sebutkan dinas atau akun, bukan nomor pribadi",
                    "--who: name an office or an account, no personal number"))
        }
    }
}
