import TapakGeodesy
import TapakGeometry

extension DeliveredFeature {
    /// What is different about the geometry; nothing where it is the same.
    ///
    /// - Complexity: O(*n*) where few corners of a ring lie close together.
    func geometryChanges(to other: DeliveredFeature) -> [DeliveryComparison.FeatureChange] {
        guard let before = drawn, let after = other.drawn else {
            return drawn != nil ? [.geometryRemoved] : other.drawn != nil ? [.geometryAdded] : []
        }
        if before == after { return [] }
        guard before.dimension == after.dimension else { return [.kindChanged] }
        if let shift = before.shift(to: after, within: roundingTolerance(to: other)) {
            guard shift.largest > PositionShift.noise else { return [] }
            return [.precision(largestShift: geodesicDistance(shift.from, shift.to))]
        }
        let (oldBox, newBox) = (before.boundingBox, after.boundingBox)
        let distance = geodesicDistance(oldBox.centre, newBox.centre)
        if isCongruent(before, with: after, rounding: rounding + other.rounding, distance: distance) {
            return [.moved(distance: distance)]
        }
        let outline = Self.outlineChange(from: before, to: after)
        // Of what lies elsewhere altogether, how far is the first question.
        return oldBox.touches(newBox) || !distance.metres.isFinite ? [outline] : [.moved(distance: distance), outline]
    }

    /// Whether the two are one shape in two places.
    ///
    /// Each is laid on a plane around its own middle, so that a shape keeps its form on its way north. A translation has
    /// to explain the better part of the difference: where one side was drawn out, the middle of the box moves as well.
    private func isCongruent(_ before: Geometry, with after: Geometry, rounding: Double, distance: Length) -> Bool {
        guard distance.metres.isFinite else { return false }
        let tolerance = DeliveryComparison.Threshold.congruent.metres + rounding * Self.metresPerDegree
        let shift = before.aroundItsMiddle.shift(to: after.aroundItsMiddle, within: tolerance)
        return shift.map { $0.largest <= distance.metres / 2 } ?? false
    }

    private static func outlineChange(from before: Geometry, to after: Geometry) -> DeliveryComparison.FeatureChange {
        let (old, new) = (before.measurableArea, after.measurableArea)
        return isResized(from: old, to: new) ? .resized(before: old, after: new) : .reshaped(before: old, after: new)
    }

    private static func isResized(from before: Area, to after: Area) -> Bool {
        let least = max(
            DeliveryComparison.Threshold.resized.squareMetres,
            DeliveryComparison.Threshold.resizedShare * before.squareMetres)
        return abs(after.squareMetres - before.squareMetres) > least
    }

    /// Metres in a degree of a great circle, rounded up.
    private static let metresPerDegree = 111_700.0
}

extension Geometry {
    /// The geometry in metres around the middle of its box.
    fileprivate var aroundItsMiddle: Geometry {
        let plane = LocalTransverseMercator(centre: boundingBox.centre)
        return mapPositions { plane.forward($0) }
    }

    /// The geodesic area; zero where the coordinates allow none.
    fileprivate var measurableArea: Area {
        let area = geodesicArea
        return area.squareMetres.isFinite ? area : .zero
    }
}
