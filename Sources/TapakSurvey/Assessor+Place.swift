import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakTopology

extension Assessor {
    /// Locates a valid polygonal geometry.
    func locatePolygon(
        _ geometry: Geometry, in box: BoundingBox, area: Area, of parcel: borrowing Parcel, into draft: inout Draft
    ) throws(SurveyError) {
        guard let locator else { return }
        do {
            note(try locator.locate(geometry, in: box, area: area), of: parcel, into: &draft)
        } catch {
            throw .topology(error)
        }
    }

    /// Locates a point.
    func locatePoint(
        _ position: Position, of parcel: borrowing Parcel, into draft: inout Draft
    ) throws(SurveyError) {
        guard let locator else { return }
        do {
            note(try locator.locate(position), of: parcel, into: &draft)
        } catch {
            throw .topology(error)
        }
        guard parcel.isPointOnly, let place = draft.place else { return }
        if let finding = doctor.centroidFinding(of: position, inVillage: place.village, at: parcel.location) {
            draft.findings.append(finding)
        }
    }

    /// An invalid parcel is located by the valid shape GEOS makes of it, so that its unit knows of it; its area is not
    /// judged. One that cannot even be made valid is located by its first position.
    func locateFaulty(
        _ geometry: Geometry, of parcel: borrowing Parcel, into draft: inout Draft
    ) throws(SurveyError) {
        if locator == nil { return }
        if let valid = try? surveyor.topology.madeValid(geometry), valid.isPolygonal, !valid.isEmpty {
            try locatePolygon(valid, in: valid.boundingBox, area: valid.geodesicArea, of: parcel, into: &draft)
        } else {
            try locatePoint(geometry.positions[0], of: parcel, into: &draft)
        }
    }

    private func note(_ answer: VillageLocator.Answer, of parcel: borrowing Parcel, into draft: inout Draft) {
        switch answer {
        case .outside(let nearest, let distance):
            var facts: [Finding.Fact] = []
            if let nearest { facts.append(.init("nearest", name(of: nearest))) }
            if let distance { facts.append(.init("distance", .length(distance))) }
            draft.findings.append(Finding(.outsideVillages, at: parcel.location, facts: facts))
        case .within(let place):
            draft.place = place
            let hasSecond = place.secondShare >= profile.secondVillageShare
            if place.boundaryDistance != nil || hasSecond {
                var facts: [Finding.Fact] = []
                if let distance = place.boundaryDistance { facts.append(.init("distance", .length(distance))) }
                if let second = place.second {
                    facts.append(.init("second", name(of: second)))
                    facts.append(.init("second_share", .share(place.secondShare)))
                }
                draft.findings.append(Finding(.nearBoundary, at: parcel.location, facts: facts))
            }
            noteDeclaredKelurahan(place.village, of: parcel, into: &draft)
        }
    }

    private func name(of village: Int) -> FactValue { .text(villages[village].shownName ?? "#\(village)") }

    private func noteDeclaredKelurahan(_ village: Int, of parcel: borrowing Parcel, into draft: inout Draft) {
        guard let declared = parcel.declaredKelurahan, !isNamed(village, declared),
            let located = villages[village].shownName
        else { return }
        draft.findings.append(
            Finding(
                .declaredKelurahanDiffers, at: parcel.location,
                facts: [.init("declared", .text(declared)), .init("located", .text(located))]))
    }

    /// Whether a village has a name. Lists mostly write the same name for all their parcels in a village.
    private func isNamed(_ village: Int, _ name: String) -> Bool {
        if declaredLast[village].own == name { return true }
        if declaredLast[village].other == name { return false }
        let isOwn = villages[village].isNamed(name)
        if isOwn { declaredLast[village].own = name } else { declaredLast[village].other = name }
        return isOwn
    }
}

/// The names that parcels in one village declared last.
struct DeclaredNames {
    /// One that the village has.
    var own: String?
    /// One that it has not.
    var other: String?
}
