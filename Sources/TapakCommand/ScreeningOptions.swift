import ArgumentParser
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakWorkflows

/// What `screen` and `check` read: parcels, village layer, rules, attributes, coordinates.
struct ScreeningOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            say("Berkas GeoJSON bidang calon; - untuk stdin.", "GeoJSON files of candidate parcels; - for stdin."),
            valueName: "PARCELS"))
    var parcels: [String]

    @Option(
        help: ArgumentHelp(say("Peta kelurahan/desa (GeoJSON).", "Village layer (GeoJSON)."), valueName: "FILE"))
    var kelurahan: String?

    @Option(
        help: ArgumentHelp(
            say("Profil aturan: kunci bawaan atau berkas YAML.", "Rule profile: a shipped key or a YAML file."),
            valueName: "PROFILE|FILE"))
    var rules: String?

    @OptionGroup var attributes: AttributeOptions

    @OptionGroup var coordinates: CoordinateOptions

    /// The rules asked for, else the default ones.
    var chosenRules: String { rules ?? RuleProfile.defaultKey }

    /// The files read.
    var inputs: [String] { parcels + [kelurahan].compactMap(\.self) }

    func validate() throws {
        try StandardInput.checkOnce(inputs)
    }

    /// Refuses outputs that would replace an input or one another.
    ///
    /// - Parameter others: further inputs.
    func checkOutputs(_ outputs: [String], beside others: [String] = []) throws {
        let files = outputs.filter { $0 != "-" }
        guard Set(files).count == files.count else {
            throw ValidationError(say("berkas keluaran tidak boleh sama", "output files must differ"))
        }
        let inputs = inputs + others
        if let file = files.first(where: inputs.contains) {
            throw ValidationError(
                say("\(file) adalah masukan; pilih keluaran lain", "\(file) is an input; choose another output"))
        }
    }

    /// The input of a screening; reads the village layer.
    func input(under rules: ProfileChoice) throws -> ScreenParcels.Input {
        var input = ScreenParcels.Input(files: parcels, profile: rules.profile, profileHash: rules.hash)
        input.villages = try kelurahan.map {
            try LoadVillages()(.init(path: $0, attributes: attributes.mappings.villageAttributes))
        }
        input.source = coordinates.source
        input.attributes = attributes.mappings.parcelAttributes
        input.workerCount = Processor.coreCount
        return input
    }
}

/// Standard input as one of the files of a command.
enum StandardInput {
    /// Refuses `-` where it stands more than once: it can be read only once.
    static func checkOnce(_ files: [String]) throws {
        if files.count(where: { $0 == "-" }) > 1 {
            throw ValidationError(say("- hanya boleh sekali", "- may stand only once"))
        }
    }
}
