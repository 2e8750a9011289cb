import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSurvey

/// Verifies the assessments of a project by making them anew.
struct ParcelVerification: Sendable {
    private let ground: ProjectGround
    private let known: [Int64: StoredAssessment]
    private let repairs: Bool

    /// How many parcels there are to assess.
    var count: Int { ground.parcels.count }

    init(_ database: ProjectDatabase) throws {
        known = try database.assessments()
        var ground = try ProjectGround(database, repairs: false)
        var repairs = false
        let stale = Self.staleCount(ground, known)
        if stale > 0 {
            let repaired = try ProjectGround(database, repairs: true)
            if Self.staleCount(repaired, known) < stale { (ground, repairs) = (repaired, true) }
        }
        self.ground = ground
        self.repairs = repairs
    }

    private static func staleCount(_ ground: ProjectGround, _ known: [Int64: StoredAssessment]) -> Int {
        ground.parcels.count { known[$0.fid]?.basis != ground.basis(of: $0.fid) }
    }

    /// What differs, parcel by parcel in the order of their keys.
    func differences(workerCount: Int) async throws(SiteError) -> [ProjectDifference] {
        let count = ground.parcels.count
        let workers = max(1, min(workerCount, count))
        let size = (count + workers - 1) / max(1, workers)
        var found: [ProjectDifference] = []
        do {
            var ground = ground
            try ground.loadLayers()
            let siting = ground.siting
            var tasks: [Task<[ProjectDifference], any Error>] = []
            for start in stride(from: 0, to: count, by: max(1, size)) {
                let range = start..<min(start + size, count)
                tasks.append(Task { try await differences(in: range, on: siting) })
            }
            for task in tasks { found += try await task.value }
        } catch let error as WorkflowError {
            throw .workflow(error)
        } catch {
            preconditionFailure("assessing fails in a library or not at all: \(error)")
        }
        let present = Set(ground.parcels.map(\.fid))
        return found + known.keys.filter { !present.contains($0) }.sorted().map { .assessmentStray(key: $0) }
    }

    private func differences(
        in range: Range<Int>, on siting: SitingGround
    ) async throws -> [ProjectDifference] {
        let worker = try ScreeningWorker(
            profile: ground.profile, layer: ground.villages.layer, repairs: repairs, ground: siting)
        var found: [ProjectDifference] = []
        // In portions, so that records do not pile up.
        for start in stride(from: range.lowerBound, to: range.upperBound, by: 1024) {
            let portion = start..<min(start + 1024, range.upperBound)
            let batch = try await worker.judge(portion, of: ground, known: [:])
            for (offset, place) in portion.enumerated() {
                found += differences(
                    of: ground.parcels[place], batch.fresh[offset], batch.assessments[offset])
            }
        }
        return found
    }

    private func differences(
        of feature: StoredFeature, _ fresh: StoredAssessment, _ assessment: Assessment
    ) -> [ProjectDifference] {
        let parcel = StoredParcel.column("parcel_id", feature.values).text ?? "#\(feature.fid)"
        guard let kept = known[feature.fid] else { return [.assessmentMissing(parcel: parcel)] }
        guard kept.geometry == fresh.geometry else { return [.parcelGeometry(parcel: parcel)] }
        guard kept.basis == fresh.basis else { return [.assessmentOutdated(parcel: parcel)] }
        guard kept == fresh else { return [.assessmentDiffers(parcel: parcel)] }
        let village = assessment.place.flatMap { ground.villages.layer?.villages[$0.village] }
        let columns: [(String, StoredValue)] = [
            ("kemendagri_code", StoredValue(village?.kemendagriCode)),
            ("kelurahan", StoredValue(village?.shownName)), ("kecamatan", StoredValue(village?.shownKecamatan)),
            ("area_m2", StoredValue(assessment.area?.squareMetres)),
            ("uncertainty_m2", StoredValue(assessment.uncertainty?.bound.squareMetres)),
            ("area_class", StoredValue(assessment.areaClass?.rawValue)),
            ("verdict", .text(assessment.verdict.rawValue)),
            ("not_checked", .text(assessment.notChecked.map(\.code).joined(separator: ";"))),
            ("rule_profile", .text(ground.profile.identifier)),
        ]
        return columns.compactMap { column, expected in
            let shown = StoredParcel.column(column, feature.values)
            // Other programs write no text as an empty one, and 7 as 7.0.
            guard shown != expected, (shown.text ?? "") != (expected.text ?? "") else { return nil }
            if let one = shown.number, let other = expected.number, one == other { return nil }
            return .parcelColumn(
                parcel: parcel, column: column, found: shown.text, expected: expected.text)
        }
    }
}
