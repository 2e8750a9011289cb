/// Finds out which of many keys occur more than once, where nearly all occur once.
///
/// **Method.** A bit for each of sixteen times as many values as there are keys: a key whose bit is set already may have
/// come before. Only such keys, about one in sixteen and those that really come again, are compared as they are.
enum SharedKeys {
    /// The numbers of the keys that are equal to another one, group by group, each in ascending order; 0 is no key. The
    /// groups are in no order.
    ///
    /// - Parameter keys: hashes, whose bits are all alike random.
    /// - Complexity: O(*n*); two bits for each of sixteen times *n*.
    static func groups(among keys: [UInt64]) -> [[Int]] {
        var size: UInt64 = 64
        while size < 16 * keys.count { size *= 2 }
        let mask = size - 1
        var seen = [UInt64](repeating: 0, count: Int(size / 64))
        var seenAgain = seen
        for key in keys where key != 0 {
            let (word, bit) = (Int((key & mask) / 64), UInt64(1) << (key % 64))
            seenAgain[word] |= seen[word] & bit
            seen[word] |= bit
        }
        var first: [UInt64: Int] = [:]
        var groups: [UInt64: [Int]] = [:]
        for (number, key) in keys.enumerated() where key != 0 {
            guard seenAgain[Int((key & mask) / 64)] & (1 << (key % 64)) != 0 else { continue }
            if let earlier = first[key] {
                groups[key, default: [earlier]].append(number)
            } else {
                first[key] = number
            }
        }
        return Array(groups.values)
    }
}
