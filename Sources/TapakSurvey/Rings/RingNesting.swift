import TapakGeometry

/// Finds holes and parts that lie where they must not, among rings that neither cross nor run along each other.
///
/// **Method.** Of two such rings, the first corner that is not on the other's boundary tells where the whole ring lies.
/// An index of boxes finds the pairs. The work is bounded as that of ``SegmentSearch`` is.
struct RingNesting {
    private let outlines: [RingOutline]
    private let index: BoxIndex
    private var budget = SegmentSearch.budget

    init(_ outlines: [RingOutline]) {
        self.outlines = outlines
        index = BoxIndex(outlines.map(\.box))
    }

    /// The faults; pairs that are entangled are not looked at.
    mutating func faults(entangled: (Int, Int) -> Bool) -> [RingFault] {
        var faults: [RingFault] = []
        var exteriors: [Int: Int] = [:]
        for (number, outline) in outlines.enumerated() where outline.place.isExterior {
            exteriors[outline.place.part] = number
        }
        for (number, outline) in outlines.enumerated() {
            if !outline.place.isExterior, let exterior = exteriors[outline.place.part], !entangled(number, exterior),
                let found = side(of: number, in: exterior), found.side == .outside
            {
                faults.append(fault(.holeOutside, number, corner: found.corner, other: exterior))
            }
            if let container = container(of: number, exteriors, entangled) {
                let code: FindingCode = outline.place.isExterior ? .shellsNested : .holesNested
                faults.append(fault(code, number, corner: container.corner, other: container.ring))
            }
        }
        return faults
    }

    /// The ring of the same role that this one lies in: for a hole another hole of its part, for an exterior that of
    /// another part, unless it lies in a hole there.
    private mutating func container(
        of number: Int, _ exteriors: [Int: Int], _ entangled: (Int, Int) -> Bool
    ) -> (ring: Int, corner: Int)? {
        let outline = outlines[number]
        for other in index.numbers(touching: outline.box) where other != number {
            let candidate = outlines[other]
            let isExterior = outline.place.isExterior
            guard candidate.place.isExterior == isExterior,
                isExterior != (candidate.place.part == outline.place.part), !entangled(number, other)
            else { continue }
            guard let found = side(of: number, in: other), found.side == .inside else { continue }
            if isExterior, isInHole(number, ofPart: candidate.place.part) { continue }
            return (other, found.corner)
        }
        return nil
    }

    private mutating func isInHole(_ number: Int, ofPart part: Int) -> Bool {
        for other in index.numbers(touching: outlines[number].box)
        where !outlines[other].place.isExterior && outlines[other].place.part == part {
            // An exterior that fills a hole has all its corners on the hole's boundary.
            guard let found = side(of: number, in: other) else { return true }
            if found.side == .inside { return true }
        }
        return false
    }

    private mutating func side(of number: Int, in other: Int) -> (side: RingSide, corner: Int)? {
        guard budget > 0 else { return nil }
        budget -= outlines[other].corners.count
        return outlines[number].side(in: outlines[other])
    }

    private func fault(_ code: FindingCode, _ number: Int, corner: Int, other: Int) -> RingFault {
        let outline = outlines[number]
        return RingFault(
            code, outline.place, index: outline.indices[corner], at: outline.corners[corner],
            other: outlines[other].place)
    }
}
