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
        for part in 0..<partCount {
            let lines = lineRange(ofPart: part)
            for number in lines {
                let range = positionRange(ofLine: number)
                guard !range.isEmpty else { continue }
                let place = RingPlace(part: part, ring: number - lines.lowerBound)
                var steps = 1
                for index in range.dropFirst() {
                    if positions[index - 1] != positions[index] {
                        steps += 1
                    } else {
                        let here = repeated?.index ?? index - range.lowerBound
                        repeated = (repeated?.place ?? place, here, (repeated?.count ?? 0) + 1)
                    }
                }
                if let fault = fault(ofRing: range, steps: steps) {
                    var here = location
                    here.ring = place
                    (here.positionIndex, here.position) = (fault.index, fault.position)
                    findings.append(Finding(fault.code, at: here, facts: fault.facts))
                }
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

    private struct OpenRing {
        var code: FindingCode
        var index: Int?
        var position: Position
        var facts: [Finding.Fact]
    }

    /// What is wrong with a ring that has a position, and that visits so many different ones, one after the other.
    private func fault(ofRing range: Range<Int>, steps: Int) -> OpenRing? {
        let first = positions[range.lowerBound]
        let last = positions[range.upperBound - 1]
        if steps < 4 {
            return OpenRing(
                code: .ringTooShort, index: nil, position: first, facts: [.init("positions", .integer(steps))])
        }
        guard first != last else { return nil }
        return OpenRing(
            code: .ringUnclosed, index: range.count - 1, position: last,
            facts: [.init("first", .position(first)), .init("last", .position(last))])
    }
}
