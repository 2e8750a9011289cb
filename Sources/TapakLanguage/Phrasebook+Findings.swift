public import TapakGeometry
import TapakProgramme
import TapakSurvey

extension Phrasebook {
    /// What was found, with its numbers: begins in lower case, ends without a full stop.
    public func sentence(_ finding: Finding) -> String {
        MessageTemplate(text(of: finding.code).sentence).filled { value(named: $0, of: finding) }
    }

    /// What to do about a finding.
    public func help(_ finding: Finding) -> String {
        MessageTemplate(text(of: finding.code).help).filled { name in
            name == "file" ? inputFile(of: finding) : value(named: name, of: finding)
        }
    }

    /// A fact as this language writes it, with its unit.
    public func value(_ value: FactValue) -> String {
        switch value {
        case .text(let text): DisplayText.singleLine(text, limit: 200)
        case .integer(let count): integer(count)
        case .number(let number): self.number(number, upTo: 6)
        case .area(let area): self.area(area)
        case .length(let length): self.length(length, decimals: length.metres.magnitude < 10 ? 2 : 1)
        case .share(let share): self.share(share)
        case .position(let position): self.position(position)
        }
    }

    private func value(named name: String, of finding: Finding) -> String? {
        if name == "at" { return finding.location.position.map(position) }
        if name == "role_key" { return roleKey(of: finding) }
        if name == "cure", case .text(let code) = finding.fact("defect") { return layerCure(code) }
        if name == "nothing_remains", finding.fact("remaining") == .area(.zero) {
            return either("tidak ada yang tersisa", "nothing is left")
        }
        guard let fact = finding.fact(name) else { return nil }
        switch (name, fact) {
        case ("distance", .length(.zero)), ("remaining", .area(.zero)), ("features", .text("")): return nil
        // Indices stand as in the data, without grouping.
        case ("other", .integer(let index)), ("other_part", .integer(let index)), ("other_ring", .integer(let index)),
            ("other_position", .integer(let index)):
            return String(index)
        case ("difference", .area(let area)): return value(.area(.squareMetres(area.squareMetres.magnitude)))
        case ("role", .text(let role)): return roleLabel(role)
        case ("defect", .text(let code)): return layerDefect(code) ?? value(fact)
        case ("evidence", .text(let code)): return CoordinateEvidence(rawValue: code).map(words) ?? value(fact)
        case ("unit", .text(let code)): return unitWords(code) ?? value(fact)
        case ("basis", .text(let basis)): return AreaBasis(rawValue: basis).map(label) ?? value(fact)
        case ("found", .text(let token)), ("expected", .text(let token)): return syntaxWord(token)
        default: return value(fact)
        }
    }

    /// Why a proposed place is believed.
    private func words(_ evidence: CoordinateEvidence) -> String {
        switch evidence {
        case .landsInDeclaredKelurahan:
            either("di sana sesuai dengan kelurahan yang dinyatakan", "there it lies in the declared kelurahan")
        case .landsInLayer: either("di sana masuk layer kelurahan", "there it lies in the village layer")
        case .landsNearLayer: either("di sana dekat layer kelurahan", "there it lies near the village layer")
        case .landsInIndonesia: either("di sana masuk wilayah Indonesia", "there it lies in Indonesia")
        }
    }

    /// The unit that a declared area has mixed up with square metres.
    private func unitWords(_ code: String) -> String? {
        switch code {
        case "are", "m2_as_are": either("are", "are (100 m²)")
        case "ha", "m2_as_ha": either("hektare", "hectare")
        default: nil
        }
    }

    /// A file for use in a command of a help; a stand-in where the data did not come from a named file.
    private func inputFile(of finding: Finding) -> String {
        guard let file = finding.location.file, file != "-" else { return either("MASUKAN", "INPUT") }
        return DisplayText.shellWord(DisplayText.singleLine(file))
    }

    /// The left side of `--map`: a role is one of parcels, unless it begins with the layer it belongs to.
    private func roleKey(of finding: Finding) -> String {
        guard case .text(let role) = finding.fact("role") else { return either("parcels.PERAN", "parcels.ROLE") }
        let key = DisplayText.singleLine(role, limit: 60)
        return key.contains(".") ? key : "parcels." + key
    }

    private func roleLabel(_ key: String) -> String {
        let words = key.split(separator: ".", maxSplits: 1).map(String.init)
        guard let role = words.last else { return key }
        if words.first == "kelurahan", words.count == 2 { return VillageRole(rawValue: role).map(label) ?? key }
        return ParcelRole(rawValue: role).map(label) ?? DisplayText.singleLine(key, limit: 60)
    }
}
