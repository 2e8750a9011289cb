public import ArgumentParser
import TapakGeometry
public import TapakLanguage
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
