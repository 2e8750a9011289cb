import TapakGeometry
import TapakTopology

/// Which features of two deliveries are the same, as far as it is known.
struct DeliveryPairing {
    /// The feature on the other side.
    struct Partner {
        var number: Int
        var match: DeliveryComparison.Match
    }

    let old: [DeliveredFeature]
    let new: [DeliveredFeature]
    let engine: TopologyEngine
    /// For every old feature its new one.
    private(set) var partners: [Partner?]
    /// For every new feature, whether it is somebody's partner.
    private(set) var isTaken: [Bool]

    init(old: [DeliveredFeature], new: [DeliveredFeature], engine: TopologyEngine) {
        self.old = old
        self.new = new
        self.engine = engine
        partners = Array(repeating: nil, count: old.count)
        isTaken = Array(repeating: false, count: new.count)
    }

    /// The old features without a partner.
    var loneOld: [Int] { partners.indices.filter { partners[$0] == nil } }

    /// The new features without a partner.
    var loneNew: [Int] { isTaken.indices.filter { !isTaken[$0] } }

    mutating func pair(_ number: Int, _ other: Int, as match: DeliveryComparison.Match) {
        partners[number] = Partner(number: other, match: match)
        isTaken[other] = true
    }

    mutating func part(_ number: Int) {
        if let partner = partners[number] { isTaken[partner.number] = false }
        partners[number] = nil
    }

    func geometryChanges(_ number: Int, _ other: Int) -> [DeliveryComparison.FeatureChange] {
        old[number].geometryChanges(to: new[other])
    }

    // MARK: By id

    /// Pairs what has the same id.
    mutating func pairById() throws(TopologyError) {
        var places: [String: Int] = [:]
        places.reserveCapacity(new.count)
        // Of an id that occurs several times, all places; they are few.
        var repeated: [String: [Int]] = [:]
        for (number, feature) in new.enumerated() {
            guard let id = feature.id else { continue }
            guard let first = places.updateValue(number, forKey: id) else { continue }
            repeated[id, default: [first]].append(number)
        }
        var firstOld: [Int?] = Array(repeating: nil, count: new.count)
        var groups: [(new: Int, old: [Int])] = []
        var groupOf: [Int: Int] = [:]
        for (number, feature) in old.enumerated() {
            guard let id = feature.id, let place = places[id] else { continue }
            guard let first = firstOld[place] else {
                firstOld[place] = number
                continue
            }
            let group = groupOf[place] ?? groups.count
            if group == groups.count {
                groups.append((place, [first]))
                groupOf[place] = group
            }
            groups[group].old.append(number)
        }
        for (place, first) in firstOld.enumerated() {
            guard let first, let id = new[place].id else { continue }
            let olds = groupOf[place].map { groups[$0].old } ?? [first]
            let news = repeated[id] ?? [place]
            if olds.count == 1, news.count == 1 {
                pair(first, place, as: .id)
            } else {
                try pairSameIds(old: olds, new: news)
            }
        }
    }

    /// Pairs features that all have one id: by what they are, and by their order where as many are left on either side.
    private mutating func pairSameIds(old olds: [Int], new news: [Int]) throws(TopologyError) {
        pairByForm(old: olds, new: news, as: .id)
        for share in try sharedLand(old: olds.filter(isLoneOld), new: news.filter(isLoneNew))
        where share.ofLarger >= DeliveryComparison.Threshold.sameLand && isLoneOld(share.old) && isLoneNew(share.new) {
            pair(share.old, share.new, as: .id)
        }
        let (restOld, restNew) = (olds.filter(isLoneOld), news.filter(isLoneNew))
        guard restOld.count == restNew.count else { return }
        let match = restOld.count == 1 ? DeliveryComparison.Match.id : .order
        for (number, other) in zip(restOld, restNew) { pair(number, other, as: match) }
    }

    func isLoneOld(_ number: Int) -> Bool { partners[number] == nil }

    func isLoneNew(_ number: Int) -> Bool { !isTaken[number] }
}
