public import TapakGeometry

extension Geometry {
    /// What is wrong with the rings of a polygonal geometry before topology is asked.
    ///
    /// Found are rings that are too short or unclosed (errors, with ring and position), directly repeated positions
    /// and winding against RFC 7946 (notices, once per geometry). A ring without any position is none.
    ///
    /// - Complexity: O(*n*).
    public func ringFindings(at location: InputLocation) -> [Finding] {
        var findings: [Finding] = []
        var repeated: (place: RingPlace, index: Int, count: Int)?
        for (place, ring) in rings {
            var here = location
            here.ring = place
            guard let first = ring.first, let last = ring.last else { continue }
            var steps = 1
            for (index, pair) in zip(ring, ring.dropFirst()).enumerated() {
                if pair.0 != pair.1 {
                    steps += 1
                } else {
                    repeated = (repeated?.place ?? place, repeated?.index ?? index + 1, (repeated?.count ?? 0) + 1)
                }
            }
            if steps < 4 {
                here.position = first
                findings.append(Finding(.ringTooShort, at: here, facts: [.init("positions", .integer(steps))]))
            } else if first != last {
                here.positionIndex = ring.count - 1
                here.position = last
                findings.append(
                    Finding(
                        .ringUnclosed, at: here,
                        facts: [.init("first", .position(first)), .init("last", .position(last))]))
            }
        }
        if let repeated {
            var here = location
            here.ring = repeated.place
            here.positionIndex = repeated.index
            let line = (repeated.place.part == 0 ? 0 : partEnds[repeated.place.part - 1]) + repeated.place.ring
            here.position = positions[positionRange(ofLine: line).lowerBound + repeated.index]
            findings.append(Finding(.repeatedPosition, at: here, facts: [.init("count", .integer(repeated.count))]))
        }
        if !followsRightHandRule { findings.append(Finding(.winding, at: location)) }
        return findings
    }
}
