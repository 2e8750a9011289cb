extension SiteFact {
    /// The fact as a record; the members of each kind are those written here.
    var canonicalValue: CanonicalValue {
        let kind = CanonicalValue.text(kind.rawValue)
        return switch self {
        case .created(let name): .record(["kind": kind, "name": .text(name)])
        case .parcelsJoined(let parcels):
            .record(["kind": kind, "parcels": .list(parcels.map(\.canonicalValue))])
        case .parcelsLeft(let ids): .record(["kind": kind, "parcels": .list(ids.map(CanonicalValue.text))])
        case .cooperativesJoined(let numbers), .cooperativesLeft(let numbers):
            .record(["kind": kind, "cooperatives": .list(numbers.map(CanonicalValue.integer))])
        case .stageAdvanced(let advance):
            .record([
                "kind": kind, "track": .text(advance.track.rawValue),
                "asset_class": .text(optional: advance.assetClass?.rawValue), "to": .text(advance.to),
                "percent": advance.percent.map(CanonicalValue.integer), "note": .text(optional: advance.note),
                "reason": .text(optional: advance.reason), "terms": .text(optional: advance.terms),
            ])
        case .progressReported(let percent, let note):
            .record(["kind": kind, "percent": .integer(percent), "note": .text(optional: note)])
        case .noted(let note):
            .record([
                "kind": kind, "addressee": .text(optional: note.addressee?.rawValue), "text": .text(note.text),
                "present_use": .text(optional: note.presentUse), "invited": .text(optional: note.invited),
                "alternatives": .text(optional: note.alternatives),
            ])
        case .documentAttached(let document): .record(["kind": kind, "document": document.canonicalValue])
        case .documentReplaced(let old, let new):
            .record(["kind": kind, "old": .integer(old), "document": new.canonicalValue])
        case .waived(let waiver):
            .record([
                "kind": kind, "gate": .text(waiver.gate.rawValue), "requirement": .text(waiver.requirement.rawValue),
                "reason": .text(waiver.reason), "until": .text(waiver.until.text),
            ])
        case .protectedLandRecorded(let record):
            .record([
                "kind": kind, "land": .text(record.land.rawValue), "standing": .text(record.standing.rawValue),
                "conversion": .text(optional: record.conversion?.rawValue), "note": .text(optional: record.note),
            ])
        case .reportedElsewhere(let report):
            .record([
                "kind": kind, "vocabulary": .text(report.vocabulary),
                "track": .text(optional: report.track?.rawValue), "stage": .text(report.stage),
                "percent": report.percent.map(CanonicalValue.integer), "source": .text(report.source),
            ])
        case .undone(let sequence): .record(["kind": kind, "sequence": .integer(sequence)])
        }
    }
}

extension SiteParcel {
    fileprivate var canonicalValue: CanonicalValue {
        .record(["id": .text(id), "asset_class": .text(assetClass.rawValue)])
    }
}

extension SiteDocument {
    fileprivate var canonicalValue: CanonicalValue {
        .record([
            "id": .integer(id), "kind": .text(kind.rawValue), "number": .text(optional: number),
            "date": .text(optional: date?.text), "sha256": .text(sha256), "path": .text(optional: path),
        ])
    }
}
