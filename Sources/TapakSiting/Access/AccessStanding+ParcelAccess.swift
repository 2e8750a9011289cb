import TapakGeometry
public import TapakProgramme

extension AccessStanding {
    /// How a parcel is reached, with what the layer says of the road: the one with the longest front, or else the nearest.
    ///
    /// - Parameters:
    ///   - access: as found in that layer.
    ///   - layer: the layer.
    public init(_ access: ParcelAccess, in layer: RoadLayer) {
        self.init(frontage: access.frontage, road: nil, longSideFaces: access.longSideFaces)
        let front = access.fronts.first.map { ($0.road, $0.distance) }
        guard let (number, distance) = front ?? access.nearest.map({ ($0.road, $0.distance) }),
            layer.roads.indices.contains(number)
        else { return }
        var road = Road(distance: distance)
        road.name = layer.roads[number].name
        road.roadClass = layer.roads[number].roadClass
        road.width = layer.roads[number].width
        self.road = road
    }
}
