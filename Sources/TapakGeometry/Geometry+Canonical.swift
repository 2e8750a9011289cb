extension Geometry {
    /// The same polygons in a form that does not depend on how they were written down: two geometries have equal
    /// canonical forms exactly when their rings are the same up to start, direction and repeated positions, and their
    /// holes and parts the same up to order.
    ///
    /// **Method.** Every ring starts at the rotation that is lexicographically smallest, in the direction that gives the
    /// smaller one (K. S. Booth (1980), "Lexicographically least circular substrings", Information Processing Letters
    /// 10, 240–242, in the two-pointer form); holes and parts are sorted. **Odd cases.** Rings come out open, without the
    /// closing position; a polygon and a multipolygon of one part are alike, as are −0 and 0. Ordinates have to be finite.
    ///
    /// - Complexity: O(*n*), and the sorting of holes and parts.
    public var canonicalForm: Geometry {
        var parts: [[[Position]]] = []
        for part in 0..<partCount {
            var rings = lineRange(ofPart: part).map { Self.canonicalRing(line($0)) }
            if rings.count > 2 { rings[1...].sort { $0.lexicographicallyPrecedes($1) } }
            parts.append(rings)
        }
        parts.sort { Self.precedes($0, $1) }
        var form = Geometry(polygons: parts)
        form.kind = .multiPolygon
        return form
    }

    /// A hash that equal canonical forms share, the same in every run.
    ///
    /// **Method.** A sum over the sides of every ring, whichever comes first and whichever way it runs, of hashes of
    /// their two ends, mixed as SplitMix64 does. Different forms rarely have the same hash, but may: compare the forms.
    ///
    /// - Complexity: O(*n*).
    public var canonicalHash: UInt64 {
        var hash: UInt64 = 0
        for part in 0..<partCount {
            var partHash: UInt64 = 0
            let lines = lineRange(ofPart: part)
            for number in lines {
                let ring = Self.hash(ofRing: positions.span.extracting(positionRange(ofLine: number)))
                partHash &+= Self.mixed(number == lines.lowerBound ? ring : ~ring)
            }
            hash &+= Self.mixed(partHash)
        }
        return hash
    }

    private static func hash(ofRing ring: Span<Position>) -> UInt64 {
        guard ring.count > 0 else { return 0 }
        var previous = ring[ring.count - 1]
        var previousHash = hash(of: previous)
        var sum: UInt64 = 0
        for index in ring.indices where ring[index] != previous {
            previous = ring[index]
            let own = hash(of: previous)
            sum &+= mixed(previousHash ^ own) &+ own
            previousHash = own
        }
        // A ring that is all one position has no side.
        return sum == 0 ? previousHash : sum
    }

    private static func hash(of position: Position) -> UInt64 {
        // Adding zero turns −0 into 0.
        mixed(mixed((position.x + 0).bitPattern) &+ (position.y + 0).bitPattern)
    }

    private static func mixed(_ bits: UInt64) -> UInt64 {
        var mixed = bits &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private static func precedes(_ left: [[Position]], _ right: [[Position]]) -> Bool {
        for (one, other) in zip(left, right) where one != other { return one.lexicographicallyPrecedes(other) }
        return left.count < right.count
    }

    private static func canonicalRing(_ ring: ArraySlice<Position>) -> [Position] {
        // Adding zero turns −0 into 0.
        let open = ring.openRing.map { Position(x: $0.x + 0, y: $0.y + 0) }
        let forward = leastRotation(open)
        let backward = leastRotation(open.reversed())
        return backward.lexicographicallyPrecedes(forward) ? backward : forward
    }

    /// The rotation that precedes all others.
    private static func leastRotation(_ ring: [Position]) -> [Position] {
        let count = ring.count
        var (first, second, length) = (0, 1, 0)
        while first < count, second < count, length < count {
            let one = ring[(first + length) % count]
            let other = ring[(second + length) % count]
            if one == other {
                length += 1
                continue
            }
            // No rotation that starts within the stretch just compared can be the least.
            if other < one { first += length + 1 } else { second += length + 1 }
            if first == second { second += 1 }
            length = 0
        }
        let start = min(first, second)
        guard start > 0, start < count else { return ring }
        return Array(ring[start...] + ring[..<start])
    }
}

extension Collection<Position> {
    /// The corners of a ring: without direct repetitions, and without the closing position.
    ///
    /// - Complexity: O(*n*).
    public var openRing: [Position] {
        var open: [Position] = []
        open.reserveCapacity(count)
        for position in self where open.last != position { open.append(position) }
        while open.count > 1, open.first == open.last { open.removeLast() }
        return open
    }
}
