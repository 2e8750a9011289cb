import TapakGeoPackage
import TapakProgramme

/// Sites as other programs see them: rows of tables, made from what the events add up to and never read back.
struct SiteTables {
    private let parcelIDs: [Int64: String]
    private let cooperatives: [Int: Cooperative]

    /// Reads what parcels and cooperatives of sites are called.
    init(_ database: ProjectDatabase, sites: [SiteState]) throws {
        let keys = Set(sites.flatMap { $0.parcels.compactMap(\.key) })
        parcelIDs = try database.parcels(keys: keys).compactMapValues {
            StoredParcel.column("parcel_id", $0.values).text
        }
        var cooperatives: [Int: Cooperative] = [:]
        if sites.contains(where: { !$0.cooperatives.isEmpty }) {
            for cooperative in try database.cooperatives() {
                if let id = cooperative.id { cooperatives[id] = cooperative }
            }
        }
        self.cooperatives = cooperatives
    }

    /// A cooperative by its number.
    func cooperative(_ number: Int) -> Cooperative? { cooperatives[number] }

    /// What a parcel of a site is called: its id; `#` and its key where it has none.
    func label(of parcel: SiteParcel) -> String { parcel.key.flatMap { parcelIDs[$0] } ?? "#\(parcel.id)" }

    /// What a cooperative is called: its name; `#` and its number where it is not known.
    func label(ofCooperative number: Int) -> String { cooperatives[number]?.name ?? "#\(number)" }

    /// The rows of a site.
    func row(of site: SiteState) -> StoredSite {
        let tenure = site.assetClasses.compactMap { assetClass in
            site.tenure[assetClass].map { "\(assetClass.rawValue):\($0.stage)" }
        }
        func standing(_ land: ProtectedLand) -> StoredValue {
            StoredValue(
                site.protectedLand[land].map { record in
                    [record.standing.rawValue, record.conversion?.rawValue].compactMap(\.self).joined(separator: ":")
                })
        }
        return StoredSite(
            id: site.site,
            values: [
                .text(site.name), .text(site.created.text),
                Self.list(site.parcels.map(label)), Self.list(site.cooperatives.map(label(ofCooperative:))),
                .text(site.phase.rawValue), .text(site.stageSince.text), .text(site.landStage.rawValue),
                Self.list(tenure), .text(site.constructionStage.rawValue), StoredValue(site.construction.percent),
                .text(site.creditStage.rawValue), .text(site.capitalStage.rawValue), standing(.lp2b), standing(.lsd),
                .integer(Int64(site.lastSequence)),
            ],
            parcels: site.parcels.map {
                .init(
                    fid: $0.key ?? 0, id: $0.key.flatMap { parcelIDs[$0] }, assetClass: $0.assetClass.rawValue)
            }.sorted { $0.fid < $1.fid },
            cooperatives: site.cooperatives.map { .init(id: $0, name: cooperatives[$0]?.name) })
    }

    /// How the documents of a site stand, of those that were attached to it at any time.
    func documents(
        of site: SiteState, in documents: [StoredDocument]
    ) -> [Int: (replacedBy: Int?, isWithdrawn: Bool)] {
        var standings: [Int: (replacedBy: Int?, isWithdrawn: Bool)] = [:]
        for document in documents where document.site == site.site {
            let attached = site.documents[document.id]
            standings[document.id] = (attached?.replacedBy, attached == nil)
        }
        return standings
    }

    private static func list(_ items: [String]) -> StoredValue {
        StoredValue(items.isEmpty ? nil : items.joined(separator: "; "))
    }
}
