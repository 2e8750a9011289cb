/// What a site's approvals are held against: how things are now.
public struct PresentEvidence: Hashable, Sendable {
    /// The hash of the outline of the site's parcels.
    public var geometryHash: String?
    /// The rule profile in force, as `kota-bekasi-600@1`.
    public var profile: String?
    /// The hashes of documents as they are found now, by their number; a document left out counts as unchanged.
    public var documentHashes: [Int: String]

    /// Says how things are.
    public init(geometryHash: String?, profile: String?, documentHashes: [Int: String] = [:]) {
        self.geometryHash = geometryHash
        self.profile = profile
        self.documentHashes = documentHashes
    }
}

/// A decision that was made on something that is no longer so ("basi").
public struct StaleApproval: Hashable, Sendable {
    /// The track.
    public var track: TrackKind
    /// Whose land it is about, on the track of tenure.
    public var assetClass: AssetClass?
    /// The decision as it was made.
    public var approval: Approval
    /// Whether the site stands at the stage this decision opened: then a gate that asks for the track is closed.
    /// Earlier decisions are shown as stale too, but what was decided after them stands on its own.
    public var isCurrent: Bool
    /// Everything that changed since.
    public var differences: [Difference]

    /// Names a stale decision.
    public init(
        track: TrackKind, assetClass: AssetClass? = nil, approval: Approval, isCurrent: Bool,
        differences: [Difference]
    ) {
        self.track = track
        self.assetClass = assetClass
        self.approval = approval
        self.isCurrent = isCurrent
        self.differences = differences
    }

    /// One thing that changed.
    public enum Difference: Hashable, Sendable {
        /// The outline of the parcels.
        case geometry(then: String?, now: String?)
        /// The rule profile or its version.
        case profile(then: String?, now: String?)
        /// A document was replaced by another.
        case documentReplaced(Int, by: Int)
        /// The bytes of a document are not those that were attached.
        case documentChanged(Int, then: String, now: String)
    }
}

extension SiteState {
    /// The decisions that are stale, track by track, in the order they were made.
    ///
    /// - Complexity: O(approvals and their documents).
    public func staleApprovals(now present: PresentEvidence) -> [StaleApproval] {
        standings.flatMap { standing in
            standing.approvals.compactMap { approval in
                let differences = differences(of: approval, from: present)
                guard !differences.isEmpty else { return nil }
                return StaleApproval(
                    track: standing.track, assetClass: standing.assetClass, approval: approval,
                    isCurrent: approval.stage == standing.stage, differences: differences)
            }
        }
    }

    /// The waivers that hold on a day: within their dates, and for the outline and profile they were granted for.
    public func waivers(inForceOn date: CalendarDate, now present: PresentEvidence) -> [GrantedWaiver] {
        waivers.filter {
            ($0.from...$0.waiver.until).contains(date) && $0.geometryHash == present.geometryHash
                && $0.profile == present.profile
        }
    }

    /// What changed since a decision.
    func differences(of approval: Approval, from present: PresentEvidence) -> [StaleApproval.Difference] {
        var differences: [StaleApproval.Difference] = []
        if approval.bindings.contains(.geometry), approval.geometryHash != present.geometryHash {
            differences.append(.geometry(then: approval.geometryHash, now: present.geometryHash))
        }
        if approval.bindings.contains(.profile), approval.profile != present.profile {
            differences.append(.profile(then: approval.profile, now: present.profile))
        }
        for id in approval.documents {
            guard let attached = documents[id] else { continue }
            if let successor = attached.replacedBy {
                differences.append(.documentReplaced(id, by: successor))
            } else if let hash = present.documentHashes[id], hash != attached.document.sha256 {
                differences.append(.documentChanged(id, then: attached.document.sha256, now: hash))
            }
        }
        return differences
    }
}
