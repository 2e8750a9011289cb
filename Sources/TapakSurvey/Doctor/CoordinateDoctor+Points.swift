import TapakGeodesy
public import TapakGeometry

extension CoordinateDoctor {
    /// How near to the middle of its unit a point is no accident.
    private static let centreDistance = Length.metres(1)

    /// Whether a point stands on the middle of its unit: somebody had no place for it and took the kelurahan's.
    ///
    /// Middles are the centre of gravity of the outline and the centre of its bounding box, within 1 m.
    ///
    /// - Parameters:
    ///   - position: the point, in CRS84.
    ///   - village: the index of its unit in the layer.
    ///   - location: where the feature stands.
    /// - Returns: `on_village_centroid` with the facts `position`, `village` and `distance`, or nothing.
    /// - Complexity: O(*n*) in the positions of the unit.
    public func centroidFinding(of position: Position, inVillage village: Int, at location: InputLocation) -> Finding? {
        guard let ground, ground.layer.villages.indices.contains(village),
            let geometry = ground.layer.villages[village].geometry
        else { return nil }
        let middles = [geometry.planeCentroid, geometry.boundingBox.centre].compactMap(\.self)
        guard let distance = middles.map({ geodesicDistance(position, $0) }).min(), distance <= Self.centreDistance
        else { return nil }
        var here = location
        here.position = position
        var facts: [Finding.Fact] = [.init("position", .position(position)), .init("distance", .length(distance))]
        if let name = ground.layer.villages[village].shownName { facts.append(.init("village", .text(name))) }
        return Finding(.onVillageCentroid, at: here, facts: facts)
    }
}
