/// The kelurahan and desa that the binary knows: codes, names and other spellings.
public struct AdministrativeRegister: Sendable {
    /// Every unit, in the order of the tables.
    public let units: [AdministrativeUnit]

    private let indexByCode: [String: Int]
    /// Regency code, then letters of a name or alias, to the units that bear it.
    private let indexesByName: [String: [String: [Int]]]
    private let regencyNames: [String: AdministrativeName]

    /// The register of all units in the binary: 521 of three regencies.
    ///
    /// Source: Kepmendagri codes as of 2025; see the tables of ``Region``.
    public static let shipped = AdministrativeRegister(
        tables: Region.allCases.map(\.csv),
        aliases: String(decoding: PackageResources.name_aliases_csv, as: UTF8.self))

    /// Reads tables of the shape of ``Region/csv`` and a table of aliases (`kode_kemendagri, nama, alias`).
    ///
    /// Lines of another shape are left out.
    ///
    /// - Complexity: O(lines).
    public init(tables: [String], aliases: String) {
        var units = tables.flatMap { RegisterTable($0).rows.compactMap(AdministrativeUnit.init(fields:)) }
        let indexByCode = Dictionary(
            units.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
        for fields in RegisterTable(aliases).rows {
            guard fields.count == 3, let index = indexByCode[fields[0]] else { continue }
            units[index].aliases.append(fields[2])
        }
        var indexesByName: [String: [String: [Int]]] = [:]
        var regencyNames: [String: AdministrativeName] = [:]
        for (index, unit) in units.enumerated() {
            if regencyNames[unit.regencyCode] == nil {
                regencyNames[unit.regencyCode] = AdministrativeName(unit.regency, level: .regency)
            }
            func note(_ name: String) {
                let letters = AdministrativeName(name, level: .village).letters
                // An alias may have the letters of the name.
                if indexesByName[unit.regencyCode]?[letters]?.last == index { return }
                indexesByName[unit.regencyCode, default: [:]][letters, default: []].append(index)
            }
            note(unit.name)
            unit.aliases.forEach(note)
        }
        self.units = units
        self.indexByCode = indexByCode
        self.indexesByName = indexesByName
        self.regencyNames = regencyNames
    }

    /// A dotted Kemendagri code of a kelurahan or desa as it is written, `32.75.01.1001`; nothing for anything else.
    public static func dottedVillageCode(_ text: String) -> String? {
        if case .kemendagri(let code) = AdministrativeCode(text) { code } else { nil }
    }

    /// Whether the units of a kota or kabupaten, by its dotted code, are in the register.
    public func knows(regency code: String) -> Bool { regencyNames[code] != nil }

    /// The unit with a dotted Kemendagri code.
    public func unit(code: String) -> AdministrativeUnit? { indexByCode[code].map { units[$0] } }
}

extension AdministrativeRegister {
    /// The unit that a layer's attributes mean; nothing when they leave a doubt.
    ///
    /// A Kemendagri code decides first: dotted, it must agree with the name where one is given; ten bare digits, which
    /// may be a BPS code, must agree with a name. Otherwise the name decides within the regency that `regencyCode`,
    /// `regency` or the code itself tells, by letters only and with other spellings; a kecamatan decides between
    /// several. Where no regency is told, the kecamatan must agree: a name alone says little in a country of 83,762
    /// villages. `Bekasi` without `Kota` or `Kabupaten` may be either.
    ///
    /// **Odd cases.** Regencies that contradict each other, or that are not in the register, give nothing.
    ///
    /// - Parameters:
    ///   - code: a Kemendagri or BPS code.
    ///   - name: the name of the village.
    ///   - kecamatan: the name of its kecamatan.
    ///   - regency: the name of its kota or kabupaten.
    ///   - regencyCode: the code of that, as `32.75`, `3275` or `id3275`.
    /// - Complexity: O(length of the texts).
    public func resolve(
        code: String?, name: String?, kecamatan: String?, regency: String?, regencyCode: String? = nil
    ) -> AdministrativeUnit? {
        let parsedCode = code.map(AdministrativeCode.init) ?? .other
        let letters = name.map { AdministrativeName($0, level: .village).letters }.flatMap { $0.isEmpty ? nil : $0 }
        switch parsedCode {
        case .kemendagri(let dotted):
            if let index = indexByCode[dotted], letters.map({ isNamed(index, $0) }) ?? true { return units[index] }
        case .ambiguous(let dotted):
            if let index = indexByCode[dotted], let letters, isNamed(index, letters) { return units[index] }
        case .bps, .other: break
        }

        guard let letters else { return nil }
        let told = regencies(named: regency, code: regencyCode, of: parsedCode)
        var found = (told ?? Set(indexesByName.keys)).flatMap { indexesByName[$0]?[letters] ?? [] }
        if told == nil || found.count > 1 {
            let wanted = kecamatan.map { AdministrativeName($0, level: .kecamatan).letters }
            found = found.filter { AdministrativeName(units[$0].kecamatan, level: .kecamatan).letters == wanted }
        }
        return found.count == 1 ? found.first.map { units[$0] } : nil
    }

    /// Whether a unit bears a name, in any of its spellings.
    public func isNamed(_ unit: AdministrativeUnit, _ name: String) -> Bool {
        guard let index = indexByCode[unit.code] else { return false }
        return isNamed(index, AdministrativeName(name, level: .village).letters)
    }

    /// Whether two names of villages are the same but for spacing, case, and a leading `Kelurahan`, `Desa` or the like.
    public static func isSameName(_ left: String, _ right: String) -> Bool {
        AdministrativeName(left, level: .village).letters == AdministrativeName(right, level: .village).letters
    }

    private func isNamed(_ index: Int, _ letters: String) -> Bool {
        indexesByName[units[index].regencyCode]?[letters]?.contains(index) ?? false
    }

    /// The regencies that agree with everything told, or nothing when nothing was told.
    private func regencies(named name: String?, code: String?, of parsed: AdministrativeCode) -> Set<String>? {
        var agreeing: Set<String>?
        for told in [code.flatMap(AdministrativeCode.regency), parsed.regency].compactMap(\.self) {
            agreeing = (agreeing ?? [told]).intersection([told])
        }
        if let wanted = name.map({ AdministrativeName($0, level: .regency) }), !wanted.letters.isEmpty {
            let named = regencyNames.filter { _, own in
                own.letters == wanted.letters
                    && (wanted.regencyKind == nil || wanted.regencyKind == own.regencyKind)
            }
            agreeing = (agreeing ?? Set(named.keys)).intersection(named.keys)
        }
        return agreeing
    }
}
