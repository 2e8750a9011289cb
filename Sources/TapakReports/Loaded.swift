import TapakLanguage
import TapakProgramme
import TapakWorkflows

/// What a run says of the layers and roads it was given.
extension Phrasebook {
    /// One line a file: `layer LP2B: lp2b.geojson, Dinas Pertanian, data 2024`.
    func origins(of provenance: Provenance) -> [String] {
        provenance.inputs.compactMap { input in
            guard let layer = input.layer else { return nil }
            let name = input.role == .roads ? word(.roads) : label(Criterion.layer(layer))
            return origin(layer: name, file: file(input.file), sources: input.sources, dates: input.dates)
        }
    }

    /// What a file was read as, with the name of its layer: `layer lp2b`.
    func role(of input: InputProvenance) -> String {
        guard input.role == .layer, let layer = input.layer else { return input.role.rawValue }
        return input.role.rawValue + " " + shown(layer)
    }

    /// What a pass means beside what was not checked.
    func noteOnNotChecked(_ outcome: ScreenParcels.Outcome) -> String {
        let checksLayers = outcome.provenance.inputs.contains { $0.role == .layer }
        let checksFootprint = !outcome.notChecked.contains(.footprint)
        return word(checksLayers || checksFootprint ? .notCheckedOtherwise : .notCheckedNote)
    }
}
