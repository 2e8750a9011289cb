extension Geometry {
    /// The same polygons wound as RFC 7946 §3.1.6 asks: exteriors counter-clockwise, holes clockwise.
    ///
    /// A ring that has to be turned keeps its first position.
    public var followingRightHandRule: Geometry {
        guard isPolygonal else { return self }
        var wound = self
        for part in 0..<partCount {
            for (offset, number) in lineRange(ofPart: part).enumerated() {
                let range = positionRange(ofLine: number)
                let doubled = positions[range].doubledSignedPlaneArea
                let isWrong = offset == 0 ? doubled < 0 : doubled > 0
                if isWrong { wound.positions[range].reverse() }
            }
        }
        return wound
    }

    /// Whether every exterior is counter-clockwise and every hole clockwise.
    public var followsRightHandRule: Bool {
        for part in 0..<partCount {
            for (offset, number) in lineRange(ofPart: part).enumerated() {
                let doubled = line(number).doubledSignedPlaneArea
                if offset == 0 ? doubled < 0 : doubled > 0 { return false }
            }
        }
        return true
    }
}
