public import TapakGeometry

/// Points that stand on exactly one coordinate with others: fed with every parcel of a run, asked at its end.
///
/// Parcels with an outline are left out; those that repeat each other are `duplicate_geometry`.
public struct SharedCoordinates: Sendable {
    /// A feature that has points, and the how-manieth it was.
    private struct Member: Sendable {
        var number: Int
        var location: InputLocation
    }

    private var count = 0
    private var members: [Member] = []
    private var byPosition: [Position: [Int]] = [:]

    /// Nothing seen yet.
    public init() {}

    /// Takes note of the next parcel; of one with several points, of each.
    ///
    /// - Complexity: O(1) for a point.
    public mutating func add(_ parcel: Parcel) {
        add(parcel, number: count)
        count += 1
    }

    /// Takes note of a parcel that was the how-manieth, counted from zero, among others that are no points and were left out.
    ///
    /// - Complexity: O(1) for a point.
    public mutating func add(_ parcel: Parcel, number: Int) {
        guard let geometry = parcel.geometry, geometry.isPuntal else { return }
        for position in Set(geometry.positions) where position.isFinite {
            byPosition[position, default: []].append(members.count)
        }
        members.append(Member(number: number, location: parcel.location))
    }

    /// A `shared_coordinate` for every feature that shares a point, with its number in the order of adding, ascending.
    ///
    /// Facts: `count` (features on the coordinate), `position`, and `others`, the ids or numbers of up to five others.
    ///
    /// - Complexity: O(*n* log *n*) in the points seen.
    public func findings() -> [(number: Int, finding: Finding)] {
        let shared = byPosition.filter { $0.value.count > 1 }
            .flatMap { position, group in group.map { (member: $0, position: position, group: group) } }
            .sorted { ($0.member, $0.position) < ($1.member, $1.position) }
        return shared.map { member, position, group in
            let others = group.filter { $0 != member }.prefix(5).map { other in
                members[other].location.id ?? "#\(members[other].location.feature ?? 0)"
            }
            var here = members[member].location
            here.position = position
            let finding = Finding(
                .sharedCoordinate, at: here,
                facts: [
                    .init("count", .integer(group.count)), .init("position", .position(position)),
                    .init("others", .text(others.joined(separator: ", "))),
                ])
            return (members[member].number, finding)
        }
    }
}
