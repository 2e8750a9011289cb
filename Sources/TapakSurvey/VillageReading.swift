public import TapakFormats
public import TapakGeometry
public import TapakProgramme

/// Makes units of the features of a village layer: recognises its attributes and resolves Kemendagri codes.
public struct VillageReading: Sendable {
    private let file: String
    private let recogniser: AttributeRecogniser<VillageRole>
    private let register: AdministrativeRegister
    private let isCodeMapped: Bool
    /// Which attribute served which role so far.
    public private(set) var use = AttributeUse()

    /// Reads features of a file.
    ///
    /// The code to show is Kemendagri's, else any other the layer has; one mapped by hand goes before both.
    public init(file: String, attributes: [VillageRole: String], register: AdministrativeRegister) {
        self.file = file
        recogniser = AttributeRecogniser(overrides: attributes)
        isCodeMapped = attributes[.code] != nil
        self.register = register
    }

    /// The unit of a feature, and what is to be told of it.
    ///
    /// - Parameters:
    ///   - feature: with its geometry in CRS84.
    ///   - names: the reader's attribute names.
    public mutating func village(of feature: Feature, names: [String]) -> (village: Village, findings: [Finding]) {
        var best: [VillageRole: (rank: Int, attribute: String, text: String)] = [:]
        for attribute in feature.attributes {
            let name = names[attribute.name]
            guard let match = recogniser.match(name), let text = attribute.value.text, !text.isEmpty else { continue }
            if let known = best[match.role], known.rank <= match.rank { continue }
            best[match.role] = (match.rank, name, text)
        }
        for (role, value) in best { use.note(role: role.rawValue, attribute: value.attribute) }
        let geometry = feature.geometry.flatMap { $0.isPolygonal ? $0 : nil }
        var village = Village(index: feature.index, geometry: geometry)
        let kemendagri = best[.kemendagriCode]?.text
        let mapped = isCodeMapped ? best[.code]?.text : nil
        village.code = mapped ?? kemendagri ?? best[.code]?.text
        village.name = best[.name]?.text
        village.kecamatan = best[.kecamatan]?.text
        village.regency = best[.regency]?.text
        village.unit = register.resolve(
            code: kemendagri ?? village.code, name: village.name, kecamatan: village.kecamatan,
            regency: village.regency,
            regencyCode: best[.regencyCode]?.text)
        if village.unit == nil { village.statedKemendagriCode = stated(kemendagri ?? village.code) }
        var findings = feature.findings
        if village.kemendagriCode == nil {
            var facts: [Finding.Fact] = []
            if let name = village.name { facts.append(.init("name", .text(name))) }
            if let code = village.code { facts.append(.init("code", .text(code))) }
            findings.append(
                Finding(.kelurahanUnresolved, at: InputLocation(file: file, feature: feature.index), facts: facts))
        }
        return (village, findings)
    }

    /// A dotted Kemendagri code of a regency that the register does not know: nothing contradicts it.
    private func stated(_ code: String?) -> String? {
        guard let code, let dotted = AdministrativeRegister.dottedVillageCode(code) else { return nil }
        return register.knows(regency: String(dotted.prefix(5))) ? nil : dotted
    }
}
