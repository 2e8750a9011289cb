import TapakGeometry
import Yams

extension ProfileReader {
    private static let setbackSides = ["front_m", "side_m", "rear_m"]

    /// The setbacks: `all_round_m`, or else all of `front_m`, `side_m` and `rear_m`.
    ///
    /// Both at once contradict each other even when the numbers agree: nobody could tell which one to change.
    mutating func setbacks(
        _ parent: Mapping?
    ) -> (distances: RuleProfile.Setbacks, sources: [RuleProfile.SourcedPath]) {
        let sides = Self.setbackSides
        let mapping = mapping(
            parent, "setbacks", keys: ["all_round_m"] + sides + ["source", "effective_from", "confidence"])
        let given = sides.filter { mapping?.values[$0] != nil }
        let distances: RuleProfile.Setbacks
        if given.isEmpty {
            distances = .init(allRound: .metres(number(mapping, "all_round_m", in: .notNegative)))
        } else {
            distances = .init(
                front: .metres(number(mapping, "front_m", in: .notNegative)),
                side: .metres(number(mapping, "side_m", in: .notNegative)),
                rear: .metres(number(mapping, "rear_m", in: .notNegative)))
            if let mapping, let node = mapping.values["all_round_m"] {
                note(
                    .conflict, at: node.mark, path: mapping.path(of: "all_round_m"), found: Self.described(node),
                    expected: sides.joined(separator: ", "))
            }
        }
        return (distances, sourced(mapping))
    }
}
