import TapakFormats
public import TapakGeometry

extension ParcelRelations {
    /// What to tell each feature, by its number: duplicates first, then overlaps by the other's number.
    ///
    /// - Throws: ``RelationFailure`` when a parcel cannot be read again.
    public func findings(
        _ search: Search, _ overlaps: [Overlap]
    ) throws(RelationFailure) -> [Int: [Finding]] {
        var findings = try findings(ofSameOutlines: search)
        for told in [try findingsOfSameIds(), try self.findings(of: overlaps)] {
            findings.merge(told) { $0 + $1 }
        }
        return findings
    }

    /// What to tell features with the same outline: every one of a group of the first one, the first of the second, and how
    /// many they are.
    ///
    /// - Throws: ``RelationFailure`` when a parcel cannot be read again.
    public func findings(ofSameOutlines search: Search) throws(RelationFailure) -> [Int: [Finding]] {
        var findings: [Int: [Finding]] = [:]
        for group in search.sameOutlines {
            for (number, other) in Self.told(group) {
                findings[number, default: []].append(
                    Finding(
                        .duplicateGeometry, at: try location(of: number),
                        facts: try named(other, from: number) + [.init("count", .integer(group.count))]))
            }
        }
        return findings
    }

    /// What to tell features with the same id, as of outlines. An id that comes again in another file only is a notice: two
    /// offices may both count from 1.
    ///
    /// - Throws: ``RelationFailure`` when a parcel cannot be read again.
    public func findingsOfSameIds() throws(RelationFailure) -> [Int: [Finding]] {
        var findings: [Int: [Finding]] = [:]
        for group in try sameIds() {
            for (number, other) in try tellingIds(group) {
                let isSameFile = try parcel(number).file == parcel(other).file
                findings[number, default: []].append(
                    Finding(
                        .duplicateId, at: try location(of: number), severity: isSameFile ? .warning : .notice,
                        facts: try named(other, from: number) + [.init("count", .integer(group.count))]))
            }
        }
        return findings
    }

    /// What to tell of overlaps, of which each belongs to two features; by the other's number for each of the two.
    ///
    /// - Throws: ``RelationFailure`` when a parcel cannot be read again.
    public func findings(of overlaps: [Overlap]) throws(RelationFailure) -> [Int: [Finding]] {
        var findings: [Int: [Finding]] = [:]
        for overlap in overlaps.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) }) {
            for (number, other) in [(overlap.second, overlap.first), (overlap.first, overlap.second)] {
                findings[number, default: []].append(
                    Finding(
                        .overlap, at: try location(of: number),
                        facts: try named(other, from: number) + [
                            .init("area", .area(overlap.area)), .init("share", .share(overlap.share)),
                        ]))
            }
        }
        return findings
    }

    private func sameIds() throws(RelationFailure) -> [[Int]] {
        var groups: [[Int]] = []
        for candidates in SharedKeys.groups(among: traces.map(\.idHash)) {
            var byId: [String: [Int]] = [:]
            for number in candidates {
                if let id = try parcel(number).id { byId[id, default: []].append(number) }
            }
            groups += byId.values.filter { $0.count > 1 }
        }
        return groups.sorted { $0[0] < $1[0] }
    }

    private static func told(_ group: [Int]) -> [(number: Int, other: Int)] {
        group.map { ($0, $0 == group[0] ? group[1] : group[0]) }
    }

    /// Of features with one id, each is told of one in its own file before any elsewhere.
    private func tellingIds(_ group: [Int]) throws(RelationFailure) -> [(number: Int, other: Int)] {
        var files: [Int] = []
        for number in group { files.append(try parcel(number).file) }
        let byFile = Dictionary(grouping: group.indices, by: { files[$0] })
        return group.indices.map { place in
            let here = byFile[files[place]] ?? []
            let all = here.count > 1 ? here.map { group[$0] } : group
            return (group[place], group[place] == all[0] ? all[1] : all[0])
        }
    }

    private func location(of number: Int) throws(RelationFailure) -> InputLocation {
        let parcel = try parcel(number)
        return InputLocation(file: files[parcel.file], feature: parcel.feature, id: parcel.id)
    }

    private func named(_ other: Int, from number: Int) throws(RelationFailure) -> [Finding.Fact] {
        let parcel = try parcel(other)
        var facts = [Finding.Fact("other", .integer(parcel.feature))]
        if let id = parcel.id { facts.append(.init("other_id", .text(id))) }
        if parcel.file != (try self.parcel(number).file) {
            facts.append(.init("other_file", .text(files[parcel.file])))
        }
        return facts
    }
}
