/// The round numbers along an axis.
enum PlotScale {
    /// Round whole numbers from at or below a least to at or above a greatest value, evenly spaced by 1, 2 or 5 times a
    /// power of ten; between two and seven of them.
    ///
    /// - Complexity: O(log of the range).
    static func ticks(from least: Int, to greatest: Int) -> [Int] {
        let range = max(1, greatest - least)
        var step = 1
        var factors = [2, 5, 10]
        var decade = 1
        while range > step * 5 {
            if factors.isEmpty { (factors, decade) = ([2, 5, 10], decade * 10) }
            step = decade * factors.removeFirst()
        }
        let first = floorDivided(least, by: step) * step
        return Array(stride(from: first, to: max(greatest, least + 1) + step, by: step))
    }

    private static func floorDivided(_ number: Int, by divisor: Int) -> Int {
        number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
    }
}
