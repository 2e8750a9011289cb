public import TapakGeometry

extension RuleProfile {
    /// The distances the building keeps from the parcel's edges.
    public struct Setbacks: Hashable, Sendable {
        /// From edges on a road.
        public var front: Length
        /// From edges that are neither front nor rear, and from holes.
        public var side: Length
        /// From edges that face away from the road.
        public var rear: Length

        /// A distance for each kind of edge.
        public init(front: Length, side: Length, rear: Length) {
            self.front = front
            self.side = side
            self.rear = rear
        }

        /// One distance all round.
        public init(allRound: Length) { self.init(front: allRound, side: allRound, rear: allRound) }

        /// The distance from every edge, where it is the same; nothing where the edges differ.
        public var allRound: Length? { front == side && side == rear ? front : nil }

        /// The longest of the three, which is enough whichever edge is the front.
        public var longest: Length { max(front, side, rear) }
    }
}
