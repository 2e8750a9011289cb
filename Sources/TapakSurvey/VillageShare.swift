/// How much of a parcel lies in a village.
struct VillageShare: Hashable, Sendable {
    /// The village's number in its layer.
    var village: Int
    /// The share of the parcel's area, more than 0 and at most 1.
    var share: Double
}
