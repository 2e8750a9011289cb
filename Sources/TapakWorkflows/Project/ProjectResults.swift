import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSurvey

/// Writes what screening found into the layers, where people see it in QGIS: only what is not there already.
struct ProjectResults: Sendable {
    let ground: ProjectGround
    let sentence: @Sendable (Grounds) -> String

    private static let parcelColumns = LayerTable.parcels.resultColumns
    private static let villageColumns = LayerTable.kelurahan.resultColumns

    /// Writes what is not there already.
    ///
    /// - Parameter stored: the parcels as they are in the layer, in the order of `screened`.
    func write(_ screened: [ScreenParcels.Screened], over stored: [StoredFeature], to database: ProjectDatabase) throws
    {
        var rows: [(fid: Int64, values: [StoredValue])] = []
        let places = Self.parcelColumns.compactMap(LayerTable.parcels.index)
        let results = screened.mappedInParallel { values(of: $0.assessment) }
        for (values, feature) in zip(results, stored) where places.map({ feature.values[$0] }) != values {
            rows.append((feature.fid, values))
        }
        try database.set(Self.parcelColumns, of: rows, in: .parcels)
    }

    /// Writes what is said of some parcels, whose keys are their features' numbers.
    func write(_ screened: [ScreenParcels.Screened], to database: ProjectDatabase) throws {
        let rows = screened.map { (fid: Int64($0.assessment.parcel.feature), values: values(of: $0.assessment)) }
        try database.set(Self.parcelColumns, of: rows, in: .parcels)
    }

    /// Writes what every village has.
    func write(_ board: CoverageBoard?, to database: ProjectDatabase) throws {
        guard let board else { return }
        let villagePlaces = Self.villageColumns.compactMap(LayerTable.kelurahan.index)
        var villageRows: [(fid: Int64, values: [StoredValue])] = []
        for (unit, feature) in zip(board.rows, ground.villages.features) {
            let values: [StoredValue] = [
                StoredValue(unit.candidates), .text(unit.standing.rawValue), StoredValue(unit.best?.id),
            ]
            if villagePlaces.map({ feature.values[$0] }) != values { villageRows.append((feature.fid, values)) }
        }
        try database.set(Self.villageColumns, of: villageRows, in: .kelurahan)
    }

    /// Writes where the building stands: a feature for every parcel on which it was placed, and none besides.
    ///
    /// - Parameter screened: every parcel, by key.
    func writeBuildings(_ screened: [ScreenParcels.Screened], to database: ProjectDatabase) throws {
        try database.settle(screened.compactMap { building(of: $0.assessment) }, in: .buildings)
    }

    /// The building on a parcel, whose key is its feature's number; nothing where none was placed.
    func building(of assessment: Assessment) -> StoredFeature? {
        StoredBuilding.feature(
            of: assessment, fid: Int64(assessment.parcel.feature), village: village(of: assessment),
            profile: ground.profile)
    }

    private func village(of assessment: Assessment) -> Village? {
        assessment.place.flatMap { place in ground.villages.layer?.villages[place.village] }
    }

    /// The layers that count for a parcel; nothing where none was asked.
    private func layers(_ assessment: Assessment) -> StoredValue {
        guard let land = assessment.siting?.land else { return .null }
        return .text(land.layers.filter { $0.state == .counts }.map(\.name).joined(separator: ";"))
    }

    /// What the columns of a parcel say, in the order of ``TapakGeoPackage/LayerTable/resultColumns``.
    func values(of assessment: Assessment) -> [StoredValue] {
        let village = village(of: assessment)
        var codes: [String] = []
        for finding in assessment.findings where !codes.contains(finding.code.rawValue) {
            codes.append(finding.code.rawValue)
        }
        return [
            StoredValue(village?.kemendagriCode), StoredValue(village?.shownName),
            StoredValue(village?.shownKecamatan), StoredValue(assessment.area?.squareMetres),
            StoredValue(assessment.uncertainty?.bound.squareMetres), StoredValue(assessment.areaClass?.rawValue),
            .text(assessment.verdict.rawValue), .text(sentence(assessment.grounds)),
            .text(assessment.notChecked.map(\.code).joined(separator: ";")), .text(codes.joined(separator: ";")),
            .text(ground.profile.identifier), .text((assessment.answers[.footprint] ?? .notChecked).rawValue),
            layers(assessment),
        ]
    }
}
