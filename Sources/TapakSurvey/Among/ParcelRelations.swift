import TapakGeodesy
public import TapakGeometry
public import TapakTopology

/// What parcels have to do with each other: the same outline twice, the same id twice, overlaps.
///
/// Assessments are fed in input order; of each only its place, its id and its geometry are kept. A value: once everything
/// is fed, several workers can look for overlaps in ranges of features at once, and the findings do not depend on how the
/// ranges are cut.
///
/// - **Duplicates** have the same rings in any start and direction, holes and parts in any order, coordinates equal to the
///   last bit; they need not be valid. They are told as duplicates and not also as overlaps.
/// - **Overlaps** are looked for among parcels with a judged area, that is, valid or repaired ones at plausible
///   coordinates. The shared area is made by GEOS in longitude and latitude and measured on the ellipsoid; it is told from
///   the profile's threshold on.
public struct ParcelRelations: Sendable {
    /// The most overlaps with later features that one feature is searched for: a bound for files in which everything
    /// lies upon everything.
    public static let overlapLimit = 100

    /// Two features that overlap, by their numbers in the order they were fed.
    public struct Overlap: Hashable, Sendable {
        /// The earlier one.
        public var first: Int
        /// The later one.
        public var second: Int
        /// The area they share.
        public var area: Area
        /// That area as a share of the smaller one's.
        public var share: Double
    }

    private struct Member: Sendable {
        var file: Int32
        var feature: Int32
        var id: String?
        /// What is compared for duplicates: the geometry of the file.
        var outline: Geometry?
        /// What is overlaid.
        var ground: Geometry?
    }

    private let threshold: Area
    private var members: [Member] = []
    private var files: [String] = []

    /// Nothing fed yet.
    ///
    /// - Parameter threshold: the least area that counts as an overlap.
    public init(overlapFrom threshold: Area) { self.threshold = threshold }

    /// How many features were fed.
    public var count: Int { members.count }

    /// Feeds the next feature.
    public mutating func add(_ assessment: Assessment) {
        let parcel = assessment.parcel
        if files.last != parcel.file { files.append(parcel.file) }
        var member = Member(file: Int32(files.count - 1), feature: Int32(clamping: parcel.feature), id: parcel.id)
        if let geometry = parcel.geometry, geometry.isPolygonal, !geometry.isEmpty {
            if geometry.positions.allSatisfy(\.isFinite) { member.outline = geometry }
            if assessment.area != nil { member.ground = parcel.judgedGeometry }
        }
        members.append(member)
    }

    // MARK: Duplicates

    private func sameOutlines() -> [[Int]] {
        var groups: [[Int]] = []
        for candidates in numbers(sharing: { $0.outline?.canonicalHash }) {
            var byForm: [Geometry: [Int]] = [:]
            for number in candidates {
                if let form = members[number].outline?.canonicalForm { byForm[form, default: []].append(number) }
            }
            groups += byForm.values.filter { $0.count > 1 }
        }
        return groups.sorted { $0[0] < $1[0] }
    }

    private func sameIds() -> [[Int]] {
        numbers(sharing: { $0.id }).sorted { $0[0] < $1[0] }
    }

    /// The numbers of members that share a key, of every key that more than one has.
    private func numbers<Key: Hashable>(sharing key: (Member) -> Key?) -> some Sequence<[Int]> {
        // Nearly every key is one member's own: an array for each would cost more than all the rest.
        var first: [Key: Int] = [:]
        var shared: [Key: [Int]] = [:]
        first.reserveCapacity(members.count)
        for (number, member) in members.enumerated() {
            guard let key = key(member) else { continue }
            if let earlier = first[key] {
                shared[key, default: [earlier]].append(number)
            } else {
                first[key] = number
            }
        }
        return shared.values
    }

    // MARK: Overlaps

    /// What the search for overlaps needs beside the features themselves: made once, shared by the workers.
    public struct Search: Sendable {
        /// Groups of features with the same outline, each in feeding order; by their first member.
        public let sameOutlines: [[Int]]
        fileprivate let index: BoxIndex
        fileprivate let boxes: [BoundingBox]
        /// The group of features with one outline that a feature belongs to.
        fileprivate let group: [Int: Int]
    }

    /// Prepares the search, once everything is fed.
    ///
    /// - Complexity: O(*n* log *n*) in the features, O(*n*) in all positions.
    public func search() -> Search {
        let boxes = members.map { $0.ground?.boundingBox ?? .empty }
        var group: [Int: Int] = [:]
        let same = sameOutlines()
        for numbers in same { for number in numbers { group[number] = numbers[0] } }
        return Search(sameOutlines: same, index: BoxIndex(boxes), boxes: boxes, group: group)
    }

    /// The overlaps of some features with later ones, by their numbers.
    ///
    /// - Throws: `TopologyError` when GEOS fails.
    /// - Complexity: one overlay for every two features whose boxes share as much area as the threshold.
    public func overlaps(
        of range: Range<Int>, in search: Search, engine: TopologyEngine
    ) throws(TopologyError) -> [Overlap] {
        var found: [Overlap] = []
        for first in range {
            guard let ground = members[first].ground else { continue }
            let box = search.boxes[first]
            var area: Area?
            var count = 0
            for second in search.index.numbers(touching: box) where second > first && count < Self.overlapLimit {
                guard let other = members[second].ground else { continue }
                if let group = search.group[first], group == search.group[second] { continue }
                guard Self.mayShare(threshold, box, search.boxes[second]) else { continue }
                let shared = try engine.intersection(ground, other).geodesicArea
                guard shared >= threshold, shared > .zero else { continue }
                let own = area ?? ground.geodesicArea
                area = own
                let smaller = min(own, other.geodesicArea)
                let share = smaller > .zero ? min(1, shared.squareMetres / smaller.squareMetres) : 1
                found.append(Overlap(first: first, second: second, area: shared, share: share))
                count += 1
            }
        }
        return found
    }

    /// Whether what two boxes share is large enough, by an upper bound of the metres in a degree: 111,700.
    private static func mayShare(_ area: Area, _ one: BoundingBox, _ other: BoundingBox) -> Bool {
        let width = min(one.maxX, other.maxX) - max(one.minX, other.minX)
        let height = min(one.maxY, other.maxY) - max(one.minY, other.minY)
        return width * height * 111_700 * 111_700 >= area.squareMetres
    }

    // MARK: Findings

    /// What to tell each feature, by its number: duplicates first, then overlaps by the other's number.
    ///
    /// Every member of a group of duplicates is told of the first one, the first of the second, and how many they are. An
    /// id that comes again in another file only is a notice: two offices may both count from 1.
    public func findings(_ search: Search, _ overlaps: [Overlap]) -> [Int: [Finding]] {
        var findings: [Int: [Finding]] = [:]
        for group in search.sameOutlines {
            for (number, other) in Self.told(group) {
                findings[number, default: []].append(
                    Finding(
                        .duplicateGeometry, at: location(of: number),
                        facts: named(other, from: number) + [.init("count", .integer(group.count))]))
            }
        }
        for group in sameIds() {
            for (number, other) in tellingIds(group) {
                let isSameFile = members[number].file == members[other].file
                findings[number, default: []].append(
                    Finding(
                        .duplicateId, at: location(of: number), severity: isSameFile ? .warning : .notice,
                        facts: named(other, from: number) + [.init("count", .integer(group.count))]))
            }
        }
        // Sorted by the other's number for each of the two.
        for overlap in overlaps.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) }) {
            for (number, other) in [(overlap.second, overlap.first), (overlap.first, overlap.second)] {
                findings[number, default: []].append(
                    Finding(
                        .overlap, at: location(of: number),
                        facts: named(other, from: number) + [
                            .init("area", .area(overlap.area)), .init("share", .share(overlap.share)),
                        ]))
            }
        }
        return findings
    }

    private static func told(_ group: [Int]) -> [(number: Int, other: Int)] {
        group.map { ($0, $0 == group[0] ? group[1] : group[0]) }
    }

    /// Of features with one id, each is told of one in its own file before any elsewhere.
    private func tellingIds(_ group: [Int]) -> [(number: Int, other: Int)] {
        var byFile: [Int32: [Int]] = [:]
        for number in group { byFile[members[number].file, default: []].append(number) }
        return group.map { number in
            let here = byFile[members[number].file] ?? []
            let all = here.count > 1 ? here : group
            return (number, number == all[0] ? all[1] : all[0])
        }
    }

    private func location(of number: Int) -> InputLocation {
        let member = members[number]
        return InputLocation(file: files[Int(member.file)], feature: Int(member.feature), id: member.id)
    }

    private func named(_ other: Int, from number: Int) -> [Finding.Fact] {
        let member = members[other]
        var facts = [Finding.Fact("other", .integer(Int(member.feature)))]
        if let id = member.id { facts.append(.init("other_id", .text(id))) }
        if member.file != members[number].file { facts.append(.init("other_file", .text(files[Int(member.file)]))) }
        return facts
    }
}
