public import TapakGeometry

extension Geometry {
    /// What is wrong with the rings of a polygonal geometry before topology is asked.
    ///
    /// Found are rings that are too short or unclosed (errors, with ring and position), directly repeated positions
    /// and winding against RFC 7946 (notices, once per geometry).
    ///
    /// - Complexity: O(*n*).
    public func ringFindings(at location: InputLocation) -> [Finding] {
        var findings: [Finding] = []
        var repeated: (place: RingPlace, index: Int, count: Int)?
        for (place, ring) in rings {
            var here = location
            here.ring = place
            guard let first = ring.first, let last = ring.last else { continue }
            if ring.count < 4 {
                here.position = first
                findings.append(
                    Finding(.ringTooShort, at: here, facts: [.init("positions", .integer(ring.count))]))
                continue
            }
            if first != last {
                here.positionIndex = ring.count - 1
                here.position = last
                findings.append(
                    Finding(
                        .ringUnclosed, at: here,
                        facts: [.init("first", .position(first)), .init("last", .position(last))]))
            }
            var previous = first
            for (index, position) in ring.enumerated().dropFirst() {
                if position == previous {
                    repeated = (repeated?.place ?? place, repeated?.index ?? index, (repeated?.count ?? 0) + 1)
                }
                previous = position
            }
        }
        if let repeated {
            var here = location
            here.ring = repeated.place
            here.positionIndex = repeated.index
            findings.append(Finding(.repeatedPosition, at: here, facts: [.init("count", .integer(repeated.count))]))
        }
        if !followsRightHandRule { findings.append(Finding(.winding, at: location)) }
        return findings
    }
}
