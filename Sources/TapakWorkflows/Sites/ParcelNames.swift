import TapakGeoPackage
import TapakProgramme
import TapakSurvey

/// Finds the parcels and cooperatives that people name.
struct ParcelNames {
    let database: ProjectDatabase

    /// A parcel by its id, by `#` and its key, or by its key where no parcel has such an id.
    ///
    /// - Throws: `SiteError`: unknown, several of this id, or no longer in its source's list.
    func parcel(named name: String) throws -> SiteParcel {
        let key: Int64
        if name.hasPrefix("#"), let number = Int64(name.dropFirst()) {
            key = number
        } else {
            let found = try database.parcelKeys(named: name)
            guard found.count < 2 else { throw SiteError.ambiguousParcel(name, keys: found) }
            guard let named = found.first ?? Int64(name) else { throw SiteError.unknownParcel(name) }
            key = named
        }
        guard let feature = try database.parcels(keys: [key])[key] else { throw SiteError.unknownParcel(name) }
        guard StoredParcel.status(of: feature.values) == .current else { throw SiteError.parcelGone(name) }
        return SiteParcel(key: key, assetClass: StoredParcel.parcel(of: feature, file: database.path).assetClass)
    }

    /// What people call a parcel: its name, else its id, else `#` and its key.
    func title(of parcel: SiteParcel) throws -> String {
        let feature = try parcel.key.flatMap { try database.parcels(keys: [$0])[$0] }
        let names = ["name", "parcel_id"].compactMap { column in
            feature.flatMap { StoredParcel.column(column, $0.values).text }
        }
        return names.first { !$0.isEmpty } ?? "#\(parcel.id)"
    }

    /// A parcel that belongs to a site, also one that its source no longer lists.
    func parcel(named name: String, on site: SiteState) throws -> SiteParcel {
        let keys = try name.hasPrefix("#") ? [] : database.parcelKeys(named: name)
        let number = Int64(name.hasPrefix("#") ? String(name.dropFirst()) : name)
        let here = site.parcels.filter { parcel in parcel.key.map(keys.contains) ?? false }
        if here.count > 1 { throw SiteError.ambiguousParcel(name, keys: here.compactMap(\.key)) }
        if let parcel = here.first ?? site.parcels.first(where: { $0.key == number && keys.isEmpty }) { return parcel }
        throw SiteError.event(EventRefusal(sequence: 0, cause: .parcelAbsent(name)))
    }

    /// A cooperative by its number, or by the code or name of the unit whose own it is.
    ///
    /// - Throws: `SiteError`.
    func cooperative(named name: String) throws -> Int {
        let all = try database.cooperatives()
        let directory = UnitDirectory(try database.units().map(UnitDirectory.Unit.init))
        if let unit = directory.unit(written: name) {
            guard let id = all.first(where: { $0.unit == unit.code && $0.level == .village })?.id else {
                throw SiteError.unitWithoutCooperative(unit.code)
            }
            return id
        }
        let number = Int(name.hasPrefix("#") ? String(name.dropFirst()) : name)
        guard let number, all.contains(where: { $0.id == number }) else { throw SiteError.unknownCooperative(name) }
        return number
    }
}
