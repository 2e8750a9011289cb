import ArgumentParser
import TapakProgramme
import TapakSiting
import TapakWorkflows

/// One `--layer lp2b=FILE`.
struct LayerFile: ExpressibleByArgument {
    let name: String
    let path: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else { return nil }
        name = String(argument[..<equals])
        path = String(argument[argument.index(after: equals)...])
        if path.isEmpty { return nil }
    }
}

/// What parcels are held against beyond their own area: layers, roads, the building.
struct LandOptions: ParsableArguments {
    @Option(
        name: .customLong("layer"),
        help: ArgumentHelp(
            say(
                "Layer menurut profil, mis. lp2b=sawah.geojson; boleh berulang, juga untuk nama yang sama.",
                "A layer that the profile knows, e.g. lp2b=fields.geojson; may be repeated, also for one name."),
            valueName: "NAME=FILE"))
    var layers: [LayerFile] = []

    @Option(
        help: ArgumentHelp(
            say(
                "Jalan (garis atau bidang GeoJSON): sisi bidang di jalan.", "Roads (GeoJSON lines or areas): frontage."),
            valueName: "FILE"))
    var roads: String?

    @Flag(
        name: .customLong("no-footprint"),
        help: ArgumentHelp(
            say(
                "Jangan periksa apakah bangunan muat; kriterianya lalu tidak diperiksa.",
                "Leave out whether the building fits; its criterion is then not checked.")))
    var leavesFootprint = false

    /// The files named, which no output may replace.
    var files: [String] { layers.map(\.path) + [roads].compactMap(\.self) }

    /// Whether anything was asked for that a project brings itself.
    var isEmpty: Bool { files.isEmpty }

    /// Reads what is named into the input of a screening.
    ///
    /// Files of one name are one layer together.
    func read(
        into input: inout ScreenParcels.Input, under profile: RuleProfile, _ mappings: [AttributeMapping]
    ) throws {
        var names: [String] = []
        for layer in layers where !names.contains(layer.name) { names.append(layer.name) }
        for name in names {
            guard let rule = profile.layer(named: name) else { throw Self.unknown(name, to: profile) }
            var source = LoadLayer.Input(name: name, paths: layers.filter { $0.name == name }.map(\.path))
            source.landAttributes = mappings.landAttributes
            input.layers.append(try LoadLayer()(source, rule: rule))
        }
        input.roads = try roads.map { try Self.roads($0, mappings) }
        input.asksFootprint = !leavesFootprint
    }

    /// Reads a file of roads.
    static func roads(
        _ path: String, _ mappings: [AttributeMapping]
    ) throws(WorkflowError) -> LoadLayer.Outcome<RoadLayer> {
        var source = LoadLayer.Input(name: "roads", paths: [path])
        source.roadAttributes = mappings.roadAttributes
        return try LoadLayer().roads(source)
    }

    private static func unknown(_ name: String, to profile: RuleProfile) -> ValidationError {
        let known = profile.layers.map(\.name).joined(separator: ", ")
        return ValidationError(
            say(
                "profil \(profile.key) tidak mengenal layer \(name) (yang dikenal: \(known)); "
                    + "tambahkan di bawah `layers:` pada profil sendiri",
                "the profile \(profile.key) knows no layer \(name) (it knows: \(known)); "
                    + "add it under `layers:` of a profile of your own"))
    }
}
