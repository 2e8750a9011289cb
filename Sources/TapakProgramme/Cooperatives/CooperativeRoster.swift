/// The cooperatives of a project as rows are taken in, one after the other.
///
/// A row means the cooperative that bears its registration number; else the one of its unit, or, below the unit, the one of
/// the same name and place there.
public struct CooperativeRoster: Sendable {
    /// The cooperatives: those that were there, changed or not, then new ones.
    public private(set) var cooperatives: [Cooperative]
    private var indexByNumber: [String: Int] = [:]
    private var indexByUnit: [String: Int] = [:]
    /// By unit and letters of the name.
    private var indexesBelow: [String: [Int]] = [:]
    private var firstLines: [Int: Int] = [:]

    /// What a row did.
    public enum Outcome: Hashable, Sendable {
        /// It brought a new cooperative.
        case added(index: Int)
        /// It changed one.
        case changed(index: Int, [CooperativeChange])
        /// It said nothing new.
        case unchanged(index: Int)
    }

    /// Why a row was not taken.
    public enum Refusal: Error, Hashable, Sendable {
        /// An earlier row was about the same cooperative.
        case duplicate(firstLine: Int)
        /// Its registration number belongs to a cooperative of another unit, or to another one of its own.
        case numberOfAnother(number: String, unit: String)
        /// A cooperative below its unit needs a name.
        case unnamed
        /// Several cooperatives there bear its name.
        case ambiguous
        /// A unit's own cooperative is one of the programme.
        case otherForVillage
        /// What is to be new is there already, under this name.
        case alreadyThere(name: String)
        /// A milestone is said to be missing, and dated.
        case contradiction(CooperativeMilestone)
    }

    /// The cooperatives of a project.
    public init(_ cooperatives: [Cooperative]) {
        self.cooperatives = cooperatives
        for index in cooperatives.indices { note(index) }
    }

    /// Takes a row in.
    ///
    /// - Parameters:
    ///   - patch: what it says.
    ///   - unit: its unit.
    ///   - line: where it stands, for the message that another row repeats it.
    ///   - source: where it comes from, where the row does not say so; kept only with a change.
    public mutating func take(
        _ patch: CooperativePatch, of unit: UnitDirectory.Unit, line: Int, source: String? = nil
    ) -> Result<Outcome, Refusal> {
        if let milestone = patch.contradiction { return .failure(.contradiction(milestone)) }
        var patch = Self.withoutUnitName(patch, unit)
        let fresh = Self.fresh(patch, unit)
        let match: Int?
        switch find(patch, of: unit, level: fresh.level) {
        case .success(let index): match = index
        case .failure(let refusal): return .failure(refusal)
        }
        if let match, let first = firstLines[match] { return .failure(.duplicate(firstLine: first)) }
        if match == nil, fresh.level == .rw, patch.name == nil { return .failure(.unnamed) }
        let old = match.map { cooperatives[$0] } ?? fresh
        if let name = patch.name, Words.joined(name) == Words.joined(old.name) { patch.name = nil }
        var new = old.patched(by: patch)
        guard new.level == .rw || new.kind != .other else { return .failure(.otherForVillage) }
        if new.unit == nil { (new.unit, new.unitText) = (unit.code, nil) }
        let changes = match == nil ? [] : old.changes(to: new)
        if let match, changes.isEmpty {
            firstLines[match] = line
            return .success(.unchanged(index: match))
        }
        new.source = patch.source ?? source ?? old.source
        let index = match ?? cooperatives.count
        if match == nil { cooperatives.append(new) } else { cooperatives[index] = new }
        firstLines[index] = line
        note(index)
        return .success(match == nil ? .added(index: index) : .changed(index: index, old.changes(to: new)))
    }

    /// The new cooperative that somebody records by hand.
    ///
    /// - Returns: the cooperative, not yet among the others; or why there can be none, also where it is there already.
    public func newcomer(_ patch: CooperativePatch, of unit: UnitDirectory.Unit) -> Result<Cooperative, Refusal> {
        if let milestone = patch.contradiction { return .failure(.contradiction(milestone)) }
        let patch = Self.withoutUnitName(patch, unit)
        let fresh = Self.fresh(patch, unit)
        switch find(patch, of: unit, level: fresh.level) {
        case .failure(let refusal): return .failure(refusal)
        case .success(let index?): return .failure(.alreadyThere(name: cooperatives[index].name))
        case .success(nil): break
        }
        if fresh.level == .rw, patch.name == nil { return .failure(.unnamed) }
        let new = fresh.patched(by: patch)
        return new.level == .rw || new.kind != .other ? .success(new) : .failure(.otherForVillage)
    }

    /// A list that gives the unit's name for that of its cooperative says nothing of its name.
    private static func withoutUnitName(_ patch: CooperativePatch, _ unit: UnitDirectory.Unit) -> CooperativePatch {
        var patch = patch
        if let name = patch.name, AdministrativeRegister.isSameName(name, unit.name) { patch.name = nil }
        return patch
    }

    /// What a row means where nothing of it is known yet.
    private static func fresh(_ patch: CooperativePatch, _ unit: UnitDirectory.Unit) -> Cooperative {
        let kind = kind(of: patch, unit)
        let level = patch.level ?? (patch.place != nil || kind == .other ? .rw : .village)
        return Cooperative(
            unit: unit.code, level: level, place: patch.place, kind: kind,
            name: patch.name ?? Cooperative.customaryName(kind, of: unit.name))
    }

    /// The kind a row means: what it says, what its name tells, or what belongs to the unit.
    private static func kind(of patch: CooperativePatch, _ unit: UnitDirectory.Unit) -> CooperativeKind {
        if let kind = patch.kind { return kind }
        if patch.level == .rw { return .other }
        guard let name = patch.name, patch.level == nil else { return unit.cooperativeKind }
        if let kind = CooperativeKind(recognising: name) { return kind }
        let isOfProgramme = CooperativeKind.placeName(inName: name) != nil || Words.joined(name).contains("merahputih")
        return isOfProgramme ? unit.cooperativeKind : .other
    }

    private func find(
        _ patch: CooperativePatch, of unit: UnitDirectory.Unit, level: CooperativeLevel
    ) -> Result<Int?, Refusal> {
        let number = patch.numbers[.nikKoperasi]
        let byNumber = number.flatMap { indexByNumber[Words.joined($0)] }
        if let byNumber, let number, let own = cooperatives[byNumber].unit, own != unit.code {
            return .failure(.numberOfAnother(number: number, unit: own))
        }
        let byPlace: Int?
        switch level {
        case .village: byPlace = indexByUnit[unit.code]
        case .rw:
            switch findBelow(patch, of: unit) {
            case .success(let index): byPlace = index
            case .failure(let refusal): return .failure(refusal)
            }
        }
        if let byNumber, let number {
            guard let byPlace, byPlace != byNumber else { return .success(byNumber) }
            return .failure(.numberOfAnother(number: number, unit: unit.code))
        }
        return .success(byPlace)
    }

    private func findBelow(_ patch: CooperativePatch, of unit: UnitDirectory.Unit) -> Result<Int?, Refusal> {
        guard let name = patch.name else { return .success(nil) }
        let found = (indexesBelow[Self.key(unit.code, name)] ?? []).filter { index in
            let place = cooperatives[index].place
            return patch.place == nil || place == nil || place == patch.place
        }
        let exact = found.filter { cooperatives[$0].place == patch.place }
        if exact.count == 1 { return .success(exact[0]) }
        return found.count > 1 ? .failure(.ambiguous) : .success(found.first)
    }

    private static func key(_ unit: String, _ name: String) -> String { unit + "/" + Words.joined(name) }

    private mutating func note(_ index: Int) {
        let cooperative = cooperatives[index]
        if let number = cooperative.numbers[.nikKoperasi] { indexByNumber[Words.joined(number)] = index }
        guard let unit = cooperative.unit else { return }
        switch cooperative.level {
        case .village: indexByUnit[unit] = index
        case .rw:
            let key = Self.key(unit, cooperative.name)
            if !(indexesBelow[key] ?? []).contains(index) { indexesBelow[key, default: []].append(index) }
        }
    }
}
