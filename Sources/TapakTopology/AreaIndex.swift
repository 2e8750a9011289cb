public import TapakGeometry

/// Many areas, such as the villages of a city, ready to be asked which of them a parcel lies in.
///
/// **Method.** A tree of bounding boxes finds the candidates; prepared geometries tell those that hold the parcel from
/// those that share nothing with it, and only for a parcel on a border is an overlay made. **Odd cases.** Areas have to
/// be valid: see ``TopologyEngine/fault(in:)`` and ``TopologyEngine/madeValid(_:)``.
///
/// Belongs to its engine's task, as the engine does.
public final class AreaIndex {
    /// What one of the areas has to do with a geometry.
    public struct Relation: Hashable, Sendable {
        /// The index of the area in the array the index was made from.
        public var index: Int
        /// How much of the geometry lies in the area.
        public var kind: Kind

        /// Makes a relation.
        public init(index: Int, kind: Kind) {
            self.index = index
            self.kind = kind
        }

        /// How much of a geometry lies in an area.
        public enum Kind: Hashable, Sendable {
            /// The area covers the whole geometry.
            case holds
            /// The area covers a part of the geometry: this one, whose area is not zero.
            case overlaps(Geometry)
        }
    }

    private let engine: TopologyEngine
    private let areas: [PreparedArea?]
    private let tree: EnvelopeTree

    /// Indexes some areas; `nil` and empty ones keep their number and are never found.
    ///
    /// - Throws: ``TopologyError``: `notPolygonal`, or `libraryFailure` when a ring cannot be built.
    /// - Complexity: O(*n* log *n*), about 0.3 µs an area and the copying of the positions.
    public init(_ areas: [Geometry?], engine: TopologyEngine) throws(TopologyError) {
        let tree = try EnvelopeTree(in: engine.session)
        var prepared: [PreparedArea?] = []
        prepared.reserveCapacity(areas.count)
        for (number, area) in areas.enumerated() {
            guard let area, !area.isEmpty else {
                prepared.append(nil)
                continue
            }
            let ready = try PreparedArea(engine.area(area), in: engine.session)
            tree.insert(ready.geometry, number: number)
            prepared.append(ready)
        }
        self.engine = engine
        self.areas = prepared
        self.tree = tree
    }

    /// The areas that share area with a polygonal geometry, by ascending index. Those that only touch it are left out.
    ///
    /// - Throws: ``TopologyError``: `notPolygonal`, or `libraryFailure` when the geometry or an area is not valid.
    /// - Complexity: O(log *n*) to find the candidates; one overlay for each area that holds a part of the geometry.
    public func relations(of polygonal: Geometry) throws(TopologyError) -> [Relation] {
        guard polygonal.isPolygonal else { throw .notPolygonal }
        guard !polygonal.isEmpty else { return [] }
        let geometry = try engine.area(polygonal)
        var relations: [Relation] = []
        for number in tree.numbers(touching: geometry) {
            guard let area = areas[number] else { continue }
            if try area.covers(geometry) {
                relations.append(Relation(index: number, kind: .holds))
            } else if try area.intersects(geometry) {
                let shared = try engine.intersection(geometry, area.geometry).withoutFlatParts
                if !shared.isEmpty { relations.append(Relation(index: number, kind: .overlaps(shared))) }
            }
        }
        return relations
    }

    /// The areas in which, or on whose border, a position lies, by ascending index.
    ///
    /// - Throws: ``TopologyError/libraryFailure(function:message:)`` when an area is not valid.
    public func areas(covering position: Position) throws(TopologyError) -> [Int] {
        guard position.isFinite else { return [] }
        let point = try engine.session.point(position)
        var covering: [Int] = []
        for number in tree.numbers(touching: point) {
            if let area = areas[number], try area.covers(point) { covering.append(number) }
        }
        return covering
    }

    /// The areas whose bounding boxes touch a box, by ascending index; none for an empty box.
    public func candidates(touching box: BoundingBox) -> [Int] {
        guard !box.isEmpty else { return [] }
        do {
            return tree.numbers(touching: try engine.session.rectangle(box))
        } catch {
            // Only for want of memory; every area is then a candidate, which is true of the answer asked for.
            return areas.indices.filter { areas[$0] != nil }
        }
    }
}

extension Geometry {
    /// The polygons whose area is not zero.
    fileprivate var withoutFlatParts: Geometry {
        guard (0..<partCount).contains(where: { !(planeArea(ofPart: $0) > 0) }) else { return self }
        let parts = nestedPolygons.enumerated().filter { planeArea(ofPart: $0.offset) > 0 }.map(\.element)
        return Geometry(polygons: parts)
    }
}
