/// Which attribute names are wanted, and their numbers.
///
/// Features of one file carry the same names in the same order, so the name after the last one seen is tried first, by
/// its bytes; a name is turned into text only once. A file with ever new names is not remembered beyond a limit.
struct AttributeNames: Sendable {
    private struct Slot {
        var start: Int
        var count: Int
        /// The first eight bytes, or all there are.
        var head: UInt64
        /// The number of the name, or `nil` where nobody wants it.
        var name: Int?
    }

    private static let slotLimit = 512

    /// The wanted names, in order of appearance.
    private(set) var wanted: [String] = []

    private let wants: @Sendable (String) -> Bool
    private var spellings: [UInt8] = []
    private var slots: [Slot] = []
    private var guess = 0

    init(wants: @escaping @Sendable (String) -> Bool) { self.wants = wants }

    /// Forgets which name came last: another object begins.
    mutating func restart() { guess = 0 }

    /// The number of a name, or `nil` where nobody wants it.
    mutating func number(of key: JSONString, in bytes: Span<UInt8>) -> Int? {
        let head = Self.head(of: key, in: bytes)
        for step in 0..<slots.count {
            var candidate = guess + step
            if candidate >= slots.count { candidate -= slots.count }
            if matches(slots[candidate], key, head, bytes) {
                guess = candidate + 1 == slots.count ? 0 : candidate + 1
                return slots[candidate].name
            }
        }
        let text = bytes.content(key)
        let name = wants(text) ? number(ofWanted: text) : nil
        if slots.count < Self.slotLimit, key.count < 256 {
            slots.append(Slot(start: spellings.count, count: key.count, head: head, name: name))
            spellings.append(contentsOf: bytes.copy(key.start..<key.end))
        }
        return name
    }

    private mutating func number(ofWanted text: String) -> Int {
        if let known = wanted.firstIndex(of: text) { return known }
        wanted.append(text)
        return wanted.count - 1
    }

    private static func head(of key: JSONString, in bytes: Span<UInt8>) -> UInt64 {
        if key.start + 8 <= bytes.count {
            let word = bytes.word(at: key.start)
            return key.count >= 8 ? word : word & (1 << UInt64(8 * key.count) &- 1)
        }
        return (0..<min(8, key.count)).reduce(0) { $0 | UInt64(bytes[key.start + $1]) << UInt64(8 * $1) }
    }

    private func matches(_ slot: Slot, _ key: JSONString, _ head: UInt64, _ bytes: Span<UInt8>) -> Bool {
        guard slot.head == head, slot.count == key.count else { return false }
        guard slot.count > 8 else { return true }
        for offset in 8..<slot.count where spellings[slot.start &+ offset] != bytes[key.start &+ offset] {
            return false
        }
        return true
    }
}
