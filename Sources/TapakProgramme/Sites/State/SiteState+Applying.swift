extension SiteState {
    /// Takes an event in that neither creates nor undoes.
    mutating func apply(_ event: SiteEvent, openGates: Set<Gate.Kind>?) throws(EventRefusal) {
        let check = EventCheck(event)
        switch event.fact {
        case .created: throw check.refusal(.alreadyCreated)
        case .undone: preconditionFailure("undoing is no fact to be added up")
        case .parcelsJoined(let joining): try join(joining, check)
        case .parcelsLeft(let ids): try leave(parcels: ids, check)
        case .cooperativesJoined(let numbers):
            try check.list(numbers)
            if let known = numbers.first(where: cooperatives.contains) {
                throw check.refusal(.cooperativeJoined(known))
            }
            cooperatives += numbers
        case .cooperativesLeft(let numbers):
            try check.list(numbers)
            if let stranger = numbers.first(where: { !cooperatives.contains($0) }) {
                throw check.refusal(.cooperativeAbsent(stranger))
            }
            cooperatives.removeAll(where: numbers.contains)
        case .stageAdvanced(let advance): try take(advance, event, openGates: openGates)
        case .progressReported(let percent, let note): try report(percent, note: note, check)
        case .noted(let note): try keep(note, check)
        case .documentAttached(let document): try attach(document, check)
        case .documentReplaced(let old, let new):
            _ = try currentDocument(old, check)
            try attach(new, check)
            documents[old]?.replacedBy = new.id
        case .waived(let waiver): try grant(waiver, check)
        case .protectedLandRecorded(let record):
            try check.texts(required: [:], optional: ["note": record.note])
            guard record.standing == .inside || record.conversion == nil else {
                throw check.refusal(.conversionOutside)
            }
            protectedLand[record.land] = record
        case .reportedElsewhere(let report):
            try check.texts(
                required: ["vocabulary": report.vocabulary, "stage": report.stage, "source": report.source])
            guard report.percent.map((0...100).contains) ?? true else {
                throw check.refusal(.percentOutOfRange(report.percent ?? 0))
            }
            // An older list may be read after a newer one.
            if let known = foreignReports[report.subject], event.date < known.date { break }
            foreignReports[report.subject] = DatedForeignReport(
                sequence: event.sequence, date: event.date, report: report)
        }
    }

    /// A document that the site has and that nothing has replaced.
    func currentDocument(_ id: Int, _ check: EventCheck) throws(EventRefusal) -> SiteDocument {
        guard let attached = documents[id] else { throw check.refusal(.documentAbsent(id)) }
        if let successor = attached.replacedBy { throw check.refusal(.documentReplaced(id, by: successor)) }
        return attached.document
    }

    private mutating func join(_ joining: [SiteParcel], _ check: EventCheck) throws(EventRefusal) {
        try check.list(joining.map(\.id))
        for parcel in joining {
            guard !parcels.contains(where: { $0.id == parcel.id }) else {
                throw check.refusal(.parcelJoined(parcel.id))
            }
            guard !parcel.id.isEmpty else { throw check.refusal(.textMissing(["parcel"])) }
            parcels.append(parcel)
            if tenure[parcel.assetClass] == nil {
                tenure[parcel.assetClass] = TrackStanding(
                    .of(.tenure, assetClass: parcel.assetClass), assetClass: parcel.assetClass)
            }
        }
    }

    private mutating func leave(parcels ids: [String], _ check: EventCheck) throws(EventRefusal) {
        try check.list(ids)
        for id in ids where !parcels.contains(where: { $0.id == id }) { throw check.refusal(.parcelAbsent(id)) }
        parcels.removeAll { ids.contains($0.id) }
    }

    private mutating func attach(_ document: SiteDocument, _ check: EventCheck) throws(EventRefusal) {
        guard documents[document.id] == nil else { throw check.refusal(.documentExists(document.id)) }
        guard document.isSound else { throw check.refusal(.documentUnsound(document.id)) }
        try check.references(["number": document.number, "path": document.path])
        documents[document.id] = AttachedDocument(document: document, sequence: check.event.sequence, replacedBy: nil)
    }

    private mutating func keep(_ note: SiteNote, _ check: EventCheck) throws(EventRefusal) {
        let particulars: KeyValuePairs = [
            "present_use": note.presentUse, "invited": note.invited, "alternatives": note.alternatives,
        ]
        if note.addressee == .residents {
            try check.texts(required: particulars)
            try check.texts(required: ["text": note.text])
        } else {
            try check.texts(required: ["text": note.text], optional: particulars)
        }
        notes.append(DatedNote(sequence: check.event.sequence, date: check.event.date, note: note))
    }

    private mutating func grant(_ waiver: Waiver, _ check: EventCheck) throws(EventRefusal) {
        try check.texts(required: ["reason": waiver.reason])
        guard waiver.until >= check.event.date else { throw check.refusal(.waiverEndsBefore(check.event.date)) }
        waivers.append(
            GrantedWaiver(
                sequence: check.event.sequence, waiver: waiver, from: check.event.date,
                geometryHash: check.event.geometryHash, profile: check.event.profile))
    }

    private mutating func report(_ percent: Int, note: String?, _ check: EventCheck) throws(EventRefusal) {
        guard constructionStage == .started else { throw check.refusal(.notBeingBuilt(constructionStage)) }
        guard (0...99).contains(percent) else { throw check.refusal(.percentOutOfRange(percent)) }
        if let last = construction.reports.last, check.event.date < last.date {
            throw check.refusal(.reportBefore(last.date))
        }
        let isExplained = !(note ?? "").allSatisfy(\.isWhitespace)
        if let before = construction.percent, percent < before, !isExplained {
            throw check.refusal(.percentFell(from: before))
        }
        try check.texts(required: [:], optional: ["note": note])
        construction.percent = percent
        construction.reports.append(
            .init(sequence: check.event.sequence, date: check.event.date, percent: percent))
    }
}
