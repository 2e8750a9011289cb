public import TapakFormats
import TapakGeodesy
public import TapakGeometry
public import TapakTopology

/// What parcels have to do with each other: the same outline twice, the same id twice, overlaps.
///
/// Parcels are fed in input order; of each only a ``ParcelTrace`` is needed, and the few that may have to do with another one
/// are asked for again. A value: once everything is fed, several workers can look for overlaps in ranges of features at
/// once, and the findings do not depend on how the ranges are cut.
///
/// - **Duplicates** have the same rings in any start and direction, holes and parts in any order, coordinates equal to the
///   last bit; they need not be valid. They are told as duplicates and not also as overlaps.
/// - **Overlaps** are looked for among parcels with a judged area, that is, valid or repaired ones at plausible
///   coordinates. The shared area is that of ``RingIntersection``, in case of doubt of what GEOS makes of the two in
///   longitude and latitude, measured on the ellipsoid; it is told from the profile's threshold on.
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

    private let threshold: Area
    private let kept: (any ComparedParcels)?
    private(set) var traces: [ParcelTrace] = []
    private var held: [ComparedParcel] = []
    private(set) var files: [String] = []

    /// Nothing fed yet; assessments are fed one by one and held.
    ///
    /// - Parameter threshold: the least area that counts as an overlap.
    public init(overlapFrom threshold: Area) {
        self.threshold = threshold
        kept = nil
    }

    /// Relations among parcels that are kept elsewhere.
    ///
    /// - Parameters:
    ///   - threshold: the least area that counts as an overlap.
    ///   - traces: of each parcel, in order.
    ///   - parcels: gives those that have to be looked at.
    ///   - files: the names of the files that parcels say by number.
    public init(
        overlapFrom threshold: Area, traces: [ParcelTrace], of parcels: any ComparedParcels, files: [String]
    ) {
        self.threshold = threshold
        self.traces = traces
        self.files = files
        kept = parcels
    }

    /// How many features were fed.
    public var count: Int { traces.count }

    /// Feeds the next feature.
    ///
    /// - Precondition: the relations were not made of parcels kept elsewhere.
    public mutating func add(_ assessment: Assessment) {
        precondition(kept == nil, "parcels that are kept elsewhere come all at once")
        let parcel = ComparedParcel(assessment, file: number(ofFile: assessment.parcel.file))
        traces.append(ParcelTrace(of: parcel))
        held.append(parcel)
    }

    /// The number of a file; one that is read again keeps it.
    private mutating func number(ofFile file: String) -> Int {
        if files.last == file { return files.count - 1 }
        if let known = files.firstIndex(of: file) { return known }
        files.append(file)
        return files.count - 1
    }

    func parcel(_ number: Int) throws(RelationFailure) -> ComparedParcel {
        guard let kept else { return held[number] }
        do { return try kept.parcel(number) } catch { throw .reading(error) }
    }

    // MARK: Duplicates

    private func sameOutlines() throws(RelationFailure) -> [[Int]] {
        var groups: [[Int]] = []
        for candidates in SharedKeys.groups(among: traces.map(\.outlineHash)) {
            var byForm: [Geometry: [Int]] = [:]
            for number in candidates {
                if let form = try parcel(number).outline?.canonicalForm { byForm[form, default: []].append(number) }
            }
            groups += byForm.values.filter { $0.count > 1 }
        }
        return groups.sorted { $0[0] < $1[0] }
    }

    // MARK: Overlaps

    /// What the search for overlaps needs beside the features themselves: made once, shared by the workers.
    public struct Search: Sendable {
        /// Groups of features with the same outline, each in feeding order; by their first member.
        public let sameOutlines: [[Int]]
        fileprivate let grid: BoxGrid
        /// The group of features with one outline that a feature belongs to.
        fileprivate let group: [Int: Int]
    }

    /// Prepares the search, once everything is fed.
    ///
    /// - Throws: ``RelationFailure`` when a parcel cannot be read again.
    /// - Complexity: O(*n*) in the features.
    public func search() throws(RelationFailure) -> Search {
        var group: [Int: Int] = [:]
        let same = try sameOutlines()
        for numbers in same { for number in numbers { group[number] = numbers[0] } }
        return Search(sameOutlines: same, grid: BoxGrid(traces.map(\.box)), group: group)
    }

    /// The overlaps of some features with later ones, by their numbers.
    ///
    /// - Throws: ``RelationFailure`` when GEOS fails, or a parcel cannot be read again.
    /// - Complexity: one overlay for every two features whose boxes share as much area as the threshold.
    public func overlaps(
        of range: Range<Int>, in search: Search, engine: TopologyEngine
    ) throws(RelationFailure) -> [Overlap] {
        var found: [Overlap] = []
        var rings = RingIntersection()
        for first in range {
            let near = search.grid.numbers(touchingLater: first).filter { mayOverlap(first, $0, in: search) }
            if near.isEmpty { continue }
            guard let ground = try parcel(first).ground else { continue }
            var area: Area?
            var count = 0
            for second in near where count < Self.overlapLimit {
                guard let other = try parcel(second).ground, !Self.areBeside(ground, other) else { continue }
                let shared: Area
                if let area = rings.area(ground, other), abs(area - threshold.squareMetres) > Self.doubt {
                    shared = .squareMetres(area)
                } else {
                    shared = try Self.shared(ground, other, engine)
                }
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

    /// Areas so near the threshold, in square metres, are worked out by GEOS.
    private static let doubt = 1e-6

    /// Whether two features whose boxes touch have to be overlaid: not duplicates, whose boxes share enough.
    private func mayOverlap(_ first: Int, _ second: Int, in search: Search) -> Bool {
        guard Self.mayShare(threshold, traces[first].box, traces[second].box) else { return false }
        guard !search.group.isEmpty, let group = search.group[first] else { return true }
        return group != search.group[second]
    }

    /// Whether two parcels are certainly no more than neighbours, which most of those are whose boxes share an area.
    private static func areBeside(_ one: Geometry, _ other: Geometry) -> Bool {
        one.lineCount == 1 && other.lineCount == 1 && RingContact.areDisjoint(one.positions, other.positions)
    }

    private static func shared(
        _ one: Geometry, _ other: Geometry, _ engine: TopologyEngine
    ) throws(RelationFailure) -> Area {
        do { return try engine.intersection(one, other).geodesicArea } catch { throw .topology(error) }
    }

    /// Whether what two boxes share is large enough, by an upper bound of the metres in a degree: 111,700.
    private static func mayShare(_ area: Area, _ one: BoundingBox, _ other: BoundingBox) -> Bool {
        let width = min(one.maxX, other.maxX) - max(one.minX, other.minX)
        let height = min(one.maxY, other.maxY) - max(one.minY, other.minY)
        return width * height * 111_700 * 111_700 >= area.squareMetres
    }
}

/// Why parcels could not be compared.
public enum RelationFailure: Error, Hashable, Sendable {
    /// GEOS failed on geometries that had passed inspection.
    case topology(TopologyError)
    /// A parcel could not be read again.
    case reading(InputFailure)
}
