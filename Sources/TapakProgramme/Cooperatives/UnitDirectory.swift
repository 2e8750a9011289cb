/// The units of a project, to be found by what lists say of them.
public struct UnitDirectory: Sendable {
    /// A desa or kelurahan of the project.
    public struct Unit: Hashable, Sendable {
        /// The dotted Kemendagri code.
        public var code: String
        /// The name.
        public var name: String
        /// Whether it is a desa or a kelurahan, where that is known.
        public var kind: AdministrativeUnit.Kind?
        /// The name of its kecamatan.
        public var kecamatan: String?
        /// The code of its kota or kabupaten.
        public var regencyCode: String
        /// The name of that.
        public var regency: String?

        /// Describes a unit.
        public init(
            code: String, name: String, kind: AdministrativeUnit.Kind? = nil, kecamatan: String? = nil,
            regencyCode: String, regency: String? = nil
        ) {
            self.code = code
            self.name = name
            self.kind = kind
            self.kecamatan = kecamatan
            self.regencyCode = regencyCode
            self.regency = regency
        }

        /// The cooperative of the programme that belongs to it; where its kind is not known, its code tells (`2…` is a desa).
        public var cooperativeKind: CooperativeKind {
            CooperativeKind(of: kind ?? (code.split(separator: ".").last?.first == "2" ? .desa : .kelurahan))
        }
    }

    /// Why no unit is meant.
    public enum Doubt: Error, Hashable, Sendable {
        /// Nothing is said that could name one.
        case unnamed
        /// No unit of the project bears the name or code.
        case unknown
        /// Several do; these are their codes.
        case ambiguous([String])
        /// The code is of this unit, the name of another.
        case contradictory(code: String, name: String)
        /// The name is that of this unit, but kecamatan or regency are others.
        case elsewhere(code: String)
    }

    /// The units, in the order given.
    public let units: [Unit]
    private let indexByCode: [String: Int]
    private let indexesByName: [String: [Int]]
    private let regencyCodes: Set<String>

    /// A directory of a project's units.
    public init(_ units: [Unit]) {
        self.units = units
        indexByCode = Dictionary(
            units.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
        indexesByName = Dictionary(grouping: units.indices) {
            AdministrativeName(units[$0].name, level: .village).letters
        }
        regencyCodes = Set(units.map(\.regencyCode))
    }

    /// The unit with a dotted code.
    public subscript(code code: String) -> Unit? { indexByCode[code].map { units[$0] } }

    /// The unit of a dotted code, or of the same ten digits without dots.
    public func unit(written text: String) -> Unit? {
        switch AdministrativeCode(text) {
        case .kemendagri(let code), .ambiguous(let code): self[code: code]
        case .bps, .other: nil
        }
    }

    /// The unit that a row means.
    ///
    /// A dotted code decides, unless a name contradicts it; ten digits without dots, which may be BPS's, count only where the
    /// name agrees. Otherwise the name decides, by letters only and with the other spellings of the register, and a
    /// kecamatan between several.
    ///
    /// - Complexity: O(length of the texts).
    public func resolve(
        code: String?, name: String?, kecamatan: String?, regency: String?
    ) -> Result<Unit, Doubt> {
        let letters = name.map { AdministrativeName($0, level: .village).letters } ?? ""
        let parsed = code.map(AdministrativeCode.init) ?? .other
        if case .kemendagri(let dotted) = parsed, let unit = self[code: dotted] {
            if letters.isEmpty || isNamed(unit, name ?? "") { return .success(unit) }
            return .failure(.contradictory(code: unit.code, name: unit.name))
        }
        if case .ambiguous(let dotted) = parsed, let unit = self[code: dotted], !letters.isEmpty,
            isNamed(unit, name ?? "")
        {
            return .success(unit)
        }
        if case .kemendagri = parsed { return .failure(.unknown) }
        guard !letters.isEmpty else { return .failure(code == nil ? .unnamed : .unknown) }
        return resolve(name: name ?? "", letters: letters, kecamatan: kecamatan, regency: regency)
    }

    private func resolve(
        name: String, letters: String, kecamatan: String?, regency: String?
    ) -> Result<Unit, Doubt> {
        var found = indexesByName[letters] ?? []
        if found.isEmpty {
            // Other spellings, which only the register knows; within each regency of the project.
            found = regencyCodes.compactMap { regencyCode in
                AdministrativeRegister.shipped.resolve(
                    code: nil, name: name, kecamatan: kecamatan, regency: regency, regencyCode: regencyCode
                ).flatMap { indexByCode[$0.code] }
            }
        }
        let agreeing = found.filter { agrees(units[$0], kecamatan: kecamatan, regency: regency) }
        if let only = agreeing.first, agreeing.count == 1 { return .success(units[only]) }
        guard agreeing.isEmpty else { return .failure(.ambiguous(agreeing.map { units[$0].code }.sorted())) }
        return .failure(found.first.map { .elsewhere(code: units[$0].code) } ?? .unknown)
    }

    /// Whether a unit lies where a row says, so far as it says so.
    private func agrees(_ unit: Unit, kecamatan: String?, regency: String?) -> Bool {
        if let told = kecamatan.map({ AdministrativeName($0, level: .kecamatan).letters }), !told.isEmpty,
            let own = unit.kecamatan, AdministrativeName(own, level: .kecamatan).letters != told
        {
            return false
        }
        if let told = regency.map({ AdministrativeName($0, level: .regency) }), !told.letters.isEmpty,
            let own = unit.regency.map({ AdministrativeName($0, level: .regency) })
        {
            return own.letters == told.letters && (told.regencyKind == nil || told.regencyKind == own.regencyKind)
        }
        return true
    }

    private func isNamed(_ unit: Unit, _ name: String) -> Bool {
        AdministrativeRegister.isSameName(unit.name, name)
            || AdministrativeRegister.shipped.unit(code: unit.code).map {
                AdministrativeRegister.shipped.isNamed($0, name)
            } ?? false
    }
}
