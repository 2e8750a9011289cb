/// Links the events of a project, each to the hash of the one before it, and finds where a chain was tampered with.
///
/// The chain proves that nothing was changed within it. It cannot prove that nothing was cut off its end, or that
/// somebody did not compute all of it anew: for that an earlier ``Head``, kept outside the project, is needed.
///
/// **Method.** The hash of an event is that of its ``SiteEvent/canonicalBytes``, which hold the hash before it.
public struct EventChain: Sendable {
    private let digest: @Sendable ([UInt8]) -> String

    /// Where a chain stands: how many events it has, and the hash of the last.
    public struct Head: Hashable, Sendable {
        /// How many events there are.
        public var count: Int
        /// The hash of the last one.
        public var hash: String

        /// A head, as an export printed it.
        public init(count: Int, hash: String) {
            self.count = count
            self.hash = hash
        }

        /// The head of a chain without events: 64 zeros.
        public static let origin = Head(count: 0, hash: String(repeating: "0", count: 64))
    }

    /// An event as it is kept, with the hash that was kept beside it.
    public struct Link: Hashable, Sendable {
        /// The event.
        public var event: SiteEvent
        /// The hash as it was kept.
        public var hash: String

        /// An event with its hash.
        public init(event: SiteEvent, hash: String) {
            self.event = event
            self.hash = hash
        }
    }

    /// A chain over a hash function.
    ///
    /// - Parameter digest: SHA-256 of bytes, as 64 lower-case hexadecimal digits.
    public init(digest: @escaping @Sendable ([UInt8]) -> String) { self.digest = digest }

    /// The event with its number and the hash before it, and its own hash beside it.
    public func link(_ event: SiteEvent, after head: Head) -> Link {
        var linked = event
        linked.sequence = head.count + 1
        linked.previousHash = head.hash
        return Link(event: linked, hash: hash(of: linked))
    }

    /// The hash of an event that has its place in the chain.
    public func hash(of event: SiteEvent) -> String { digest(event.canonicalBytes) }

    /// Reads a chain from its beginning and names the first place that is not as it was written.
    ///
    /// - Parameters:
    ///   - links: the events in the order in which they are kept.
    ///   - known: a head noted earlier. The chain may have grown since, but must have been exactly so at that count.
    /// - Returns: nothing when everything agrees.
    /// - Complexity: O(bytes of the events), one at a time.
    public func firstFault(in links: some Sequence<Link>, knownHead known: Head? = nil) -> ChainFault? {
        var head = Head.origin
        if let known, known.count == 0, known != head {
            return ChainFault(place: 0, cause: .headDiffers(found: head.hash, expected: known.hash))
        }
        for link in links {
            if let fault = fault(of: link, after: head) { return fault }
            head = Head(count: link.event.sequence, hash: link.hash)
            if let known, known.count == head.count, known.hash != head.hash {
                return ChainFault(place: known.count, cause: .headDiffers(found: head.hash, expected: known.hash))
            }
        }
        guard let known, known.count > head.count else { return nil }
        return ChainFault(place: head.count + 1, cause: .eventsMissing(found: head.count, expected: known.count))
    }

    private func fault(of link: Link, after head: Head) -> ChainFault? {
        let place = head.count + 1
        let event = link.event
        if event.sequence != place {
            return ChainFault(place: place, cause: .sequenceDiffers(found: event.sequence))
        }
        if event.previousHash != head.hash {
            return ChainFault(place: place, cause: .previousDiffers(found: event.previousHash, expected: head.hash))
        }
        let computed = hash(of: event)
        guard computed != link.hash else { return nil }
        return ChainFault(place: place, cause: .hashDiffers(found: link.hash, computed: computed))
    }
}

/// The first place at which a chain of events is not as it was written.
public struct ChainFault: Error, Hashable, Sendable {
    /// The place in the chain, from 1.
    public var place: Int
    /// What differs there.
    public var cause: Cause

    /// Names a place.
    public init(place: Int, cause: Cause) {
        self.place = place
        self.cause = cause
    }

    /// What differs in a chain.
    public enum Cause: Hashable, Sendable {
        /// The event at this place has another number: one is missing, was put in, or two changed places.
        case sequenceDiffers(found: Int)
        /// The event does not follow the one before it.
        case previousDiffers(found: String, expected: String)
        /// The event, or the hash kept beside it, was changed.
        case hashDiffers(found: String, computed: String)
        /// The chain had another hash at the count that was noted: it was written anew.
        case headDiffers(found: String, expected: String)
        /// The chain is shorter than it was when its head was noted: its end was cut off, or it is an older copy.
        case eventsMissing(found: Int, expected: Int)
    }
}
