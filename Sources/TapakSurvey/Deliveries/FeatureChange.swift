public import TapakGeometry

extension DeliveryComparison {
    /// One difference between a feature in two deliveries.
    public enum FeatureChange: Hashable, Sendable {
        /// It has another id; `nil` where a file gives none.
        case renamed(from: String?, to: String?)
        /// Its coordinates were rounded otherwise, by so much at most, and nothing else.
        case precision(largestShift: Length)
        /// It lies elsewhere by so much. Without ``resized(before:after:)`` or ``reshaped(before:after:)`` beside it, its
        /// shape is the same.
        case moved(distance: Length)
        /// Its area differs by more than half a square metre and by more than a thousandth of what it was.
        case resized(before: Area, after: Area)
        /// Its outline is different, its area is not; both areas are zero for lines and points, and where they cannot be
        /// measured.
        case reshaped(before: Area, after: Area)
        /// It has a geometry now.
        case geometryAdded
        /// It has no geometry any more.
        case geometryRemoved
        /// It was points, lines or areas, and is another of these now.
        case kindChanged
        /// These properties have other values, are there now, or are not any more; the one name is empty where the
        /// properties cannot be read.
        case attributes([String])
        /// It keeps its id and part of its land: the places of all pieces in the later delivery, ascending.
        case split(into: [Int])
        /// It keeps its id and took in land of others: the places of all pieces in the earlier delivery, ascending.
        case merged(from: [Int])
    }
}
