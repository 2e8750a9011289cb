extension SiteFact {
    /// Reads a fact from its members; members left over are found when the event is written again.
    init?(canonical fields: CanonicalFields) {
        guard let kind = fields.code("kind", as: Kind.self), let fact = Self.fact(kind, fields) else { return nil }
        self = fact
    }

    private static func fact(_ kind: Kind, _ fields: CanonicalFields) -> SiteFact? {
        switch kind {
        case .created: fields.text("name").map(SiteFact.created)
        case .parcelsJoined: joined(fields)
        case .parcelsLeft: fields.texts("parcels").map(SiteFact.parcelsLeft)
        case .cooperativesJoined: fields.integers("cooperatives").map(SiteFact.cooperativesJoined)
        case .cooperativesLeft: fields.integers("cooperatives").map(SiteFact.cooperativesLeft)
        case .stageAdvanced: StageAdvance(canonical: fields).map(SiteFact.stageAdvanced)
        case .progressReported:
            fields.integer("percent").map { .progressReported(percent: $0, note: fields.text("note")) }
        case .noted: SiteNote(canonical: fields).map(SiteFact.noted)
        case .documentAttached:
            fields.fields("document").flatMap(SiteDocument.init(canonical:)).map(SiteFact.documentAttached)
        case .documentReplaced:
            fields.integer("old").flatMap { old in
                fields.fields("document").flatMap(SiteDocument.init(canonical:))
                    .map { .documentReplaced(old: old, new: $0) }
            }
        case .waived: Waiver(canonical: fields).map(SiteFact.waived)
        case .protectedLandRecorded: ProtectedLandRecord(canonical: fields).map(SiteFact.protectedLandRecorded)
        case .reportedElsewhere: ForeignReport(canonical: fields).map(SiteFact.reportedElsewhere)
        case .undone: fields.integer("sequence").map(SiteFact.undone)
        }
    }

    private static func joined(_ fields: CanonicalFields) -> SiteFact? {
        guard let records = fields.records("parcels") else { return nil }
        var parcels: [SiteParcel] = []
        for record in records {
            guard let id = record.text("id"), let assetClass = record.code("asset_class", as: AssetClass.self) else {
                return nil
            }
            parcels.append(SiteParcel(id: id, assetClass: assetClass))
        }
        return .parcelsJoined(parcels)
    }
}

extension StageAdvance {
    fileprivate init?(canonical fields: CanonicalFields) {
        guard let track = fields.code("track", as: TrackKind.self), let stage = fields.text("to") else { return nil }
        self.init(
            track, assetClass: fields.code("asset_class", as: AssetClass.self), to: stage,
            percent: fields.integer("percent"), note: fields.text("note"), reason: fields.text("reason"),
            terms: fields.text("terms"))
    }
}

extension SiteNote {
    fileprivate init?(canonical fields: CanonicalFields) {
        guard let text = fields.text("text") else { return nil }
        self.init(
            to: fields.code("addressee", as: Addressee.self), text, presentUse: fields.text("present_use"),
            invited: fields.text("invited"), alternatives: fields.text("alternatives"))
    }
}

extension SiteDocument {
    fileprivate init?(canonical fields: CanonicalFields) {
        guard let id = fields.integer("id"), let kind = fields.code("kind", as: DocumentKind.self),
            let sha256 = fields.text("sha256")
        else { return nil }
        self.init(
            id: id, kind: kind, number: fields.text("number"), date: fields.date("date"), sha256: sha256,
            path: fields.text("path"))
    }
}

extension Waiver {
    fileprivate init?(canonical fields: CanonicalFields) {
        guard let gate = fields.code("gate", as: Gate.Kind.self),
            let requirement = fields.code("requirement", as: GateRequirement.self),
            let reason = fields.text("reason"), let until = fields.date("until")
        else { return nil }
        self.init(requirement, of: gate, reason: reason, until: until)
    }
}

extension ProtectedLandRecord {
    fileprivate init?(canonical fields: CanonicalFields) {
        guard let land = fields.code("land", as: ProtectedLand.self),
            let standing = fields.code("standing", as: Standing.self)
        else { return nil }
        self.init(
            land, standing, conversion: fields.code("conversion", as: Conversion.self), note: fields.text("note"))
    }
}

extension ForeignReport {
    fileprivate init?(canonical fields: CanonicalFields) {
        guard let vocabulary = fields.text("vocabulary"), let stage = fields.text("stage"),
            let source = fields.text("source")
        else { return nil }
        self.init(
            vocabulary: vocabulary, track: fields.code("track", as: TrackKind.self), stage: stage,
            percent: fields.integer("percent"), source: source)
    }
}
