import TapakFormats
import TapakProgramme

/// Finds the site that a row of another system's list is about.
///
/// In this order: our own number of the site, the registration number of the cooperative, its unit with the name of a
/// cooperative there. Nothing is guessed: what may mean two sites means none.
struct SiteReportMatching {
    private let list: DeliveredList<SiteReportRole>
    private let directory: UnitDirectory
    private let cooperatives: [Cooperative]
    private let states: [Int: SiteState]
    private let cooperativeByNumber: [String: Int]
    private let cooperativesByUnit: [String: [Int]]
    private let sitesByCooperative: [Int: [Int]]

    init(
        _ list: DeliveredList<SiteReportRole>, directory: UnitDirectory, cooperatives: [Cooperative],
        states: [Int: SiteState]
    ) {
        self.list = list
        self.directory = directory
        self.cooperatives = cooperatives
        self.states = states
        cooperativeByNumber = Dictionary(
            cooperatives.enumerated().compactMap { index, cooperative in
                cooperative.numbers[.nikKoperasi].map { (Self.digits($0), index) }
            }, uniquingKeysWith: { first, _ in first })
        cooperativesByUnit = Dictionary(grouping: cooperatives.indices) { cooperatives[$0].unit ?? "" }
        var sites: [Int: [Int]] = [:]
        for state in states.values.sorted(by: { $0.site < $1.site }) {
            for cooperative in state.cooperatives { sites[cooperative, default: []].append(state.site) }
        }
        sitesByCooperative = sites
    }

    /// The site of a row, or why there is none.
    func site(of row: CSVRow) -> Result<SiteState, Miss> {
        if let text = list.text(.site, in: row) {
            guard let state = Int(text).flatMap({ states[$0] }) else { return .failure(.none(.unknownSite(text))) }
            return .success(state)
        }
        let unit: UnitDirectory.Unit?
        switch self.unit(of: row) {
        case .success(let found): unit = found
        case .failure(let miss): return .failure(miss)
        }
        if let number = list.text(.nikKoperasi, in: row) {
            if let cooperative = cooperativeByNumber[Self.digits(number)].map({ cooperatives[$0] }) {
                if let unit, let own = cooperative.unit, own != unit.code {
                    return .failure(.none(.numberElsewhere(number, unit: own)))
                }
                return only(sites(of: [cooperative]), unit: cooperative.unit)
            }
            guard unit != nil else { return .failure(.none(.unknownNumber(number))) }
        }
        guard let unit else { return .failure(.none(.unnamed)) }
        let here = (cooperativesByUnit[unit.code] ?? []).map { cooperatives[$0] }
        if let name = list.text(.name, in: row) {
            let named = here.filter { $0.level == .rw && AdministrativeRegister.isSameName($0.name, name) }
            if !named.isEmpty { return only(sites(of: named), unit: unit.code) }
        }
        return only(sites(of: here.filter { $0.level == .village }), unit: unit.code)
    }

    /// Why a row has no site.
    enum Miss: Error {
        case several(SiteReportRow.Doubt)
        case none(SiteReportRow.Cause)
    }

    private func sites(of cooperatives: [Cooperative]) -> [Int] {
        Set(cooperatives.compactMap(\.id).flatMap { sitesByCooperative[$0] ?? [] }).sorted()
    }

    private func only(_ sites: [Int], unit: String?) -> Result<SiteState, Miss> {
        if sites.count > 1 { return .failure(.several(.sites(sites))) }
        guard let state = sites.first.flatMap({ states[$0] }) else { return .failure(.none(.withoutSite(unit: unit))) }
        return .success(state)
    }

    /// The unit that a row names; nothing where it names none, and its cooperative's number may tell.
    private func unit(of row: CSVRow) -> Result<UnitDirectory.Unit?, Miss> {
        let code = list.text(.unitCode, in: row)
        let name = list.text(.name, in: row)
        let told =
            list.text(.unit, in: row) ?? (code == nil ? name.map { CooperativeKind.placeName(inName: $0) ?? $0 } : nil)
        guard code != nil || told != nil else { return .success(nil) }
        switch directory.resolve(
            code: code, name: told, kecamatan: list.text(.kecamatan, in: row), regency: list.text(.regency, in: row))
        {
        case .success(let unit): return .success(unit)
        case .failure(let doubt):
            let given = [code, told].compactMap(\.self).joined(separator: " ")
            if case .ambiguous(let codes) = doubt { return .failure(.several(.units(codes, text: given))) }
            // The name of a cooperative need not be that of its unit, where its number tells.
            if code == nil, list.text(.unit, in: row) == nil, list.text(.nikKoperasi, in: row) != nil {
                return .success(nil)
            }
            return .failure(.none(.unit(doubt, text: given)))
        }
    }

    /// A registration number without dots, dashes and blanks.
    private static func digits(_ number: String) -> String { number.filter { $0.isNumber || $0.isLetter } }
}
