/// SHA-256 after FIPS 180-4, for tests only: the programme is given its hash function by whoever uses it.
enum ReferenceSHA256 {
    static let hex: @Sendable ([UInt8]) -> String = { bytes in
        var message = bytes + [0x80]
        while message.count % 64 != 56 { message.append(0) }
        let length = UInt64(bytes.count) * 8
        message += (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * $0)) }
        var hash = fractions(of: 8, power: 2)
        for block in stride(from: 0, to: message.count, by: 64) { compress(message[block..<(block + 64)], into: &hash) }
        return hash.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    private static let constants = fractions(of: 64, power: 3)

    private static func compress(_ block: ArraySlice<UInt8>, into hash: inout [UInt32]) {
        let bytes = Array(block)
        var words = (0..<16).map { word in bytes[(4 * word)..<(4 * word + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            let small = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
            let large = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
            words.append(words[index - 16] &+ small &+ words[index - 7] &+ large)
        }
        var state = hash
        for index in 0..<64 {
            // The eight words stay where they are; what they are called moves on by one each round.
            let first = (64 - index) % 8
            func word(_ name: Int) -> UInt32 { state[(first + name) % 8] }
            let (one, five) = (word(0), word(4))
            let mix = rotated(five, 6) ^ rotated(five, 11) ^ rotated(five, 25)
            let choice = (five & word(5)) ^ (~five & word(6))
            let sum = word(7) &+ mix &+ choice &+ constants[index] &+ words[index]
            let turn = rotated(one, 2) ^ rotated(one, 13) ^ rotated(one, 22)
            let majority = (one & word(1)) ^ (one & word(2)) ^ (word(1) & word(2))
            state[(first + 3) % 8] &+= sum
            state[(first + 7) % 8] = sum &+ turn &+ majority
        }
        for index in 0..<8 { hash[index] = hash[index] &+ state[index] }
    }

    private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    /// The first 32 bits of the fractions of the square or cube roots of the first primes, found by whole numbers.
    private static func fractions(of count: Int, power: Int) -> [UInt32] {
        var primes: [UInt64] = []
        var candidate: UInt64 = 2
        while primes.count < count {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes.map { prime in
            // The largest whole number whose power does not exceed prime · 2^(32 · power).
            let target = UInt128(prime) << UInt128(32 * power)
            var (low, high) = (UInt128(0), UInt128(1) << 40)
            while high - low > 1 {
                let middle = (low + high) / 2
                if (0..<power).reduce(UInt128(1), { product, _ in product * middle }) <= target {
                    low = middle
                } else {
                    high = middle
                }
            }
            return UInt32(truncatingIfNeeded: low)
        }
    }
}
