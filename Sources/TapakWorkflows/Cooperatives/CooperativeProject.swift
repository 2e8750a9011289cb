import TapakGeoPackage
public import TapakProgramme

/// What the project knows that cooperatives are about: region, units, cooperatives.
public struct CooperativeProject: Sendable {
    /// The dotted code of the region.
    public var regionCode: String
    /// Its name, where it is known.
    public var regionName: String?
    /// Its units.
    public var directory: UnitDirectory
    /// The cooperatives.
    public var cooperatives: [Cooperative]
    /// What others count.
    public var reported: [ReportedCount]

    /// The unit of a cooperative.
    public func unit(of cooperative: Cooperative) -> UnitDirectory.Unit? {
        cooperative.unit.flatMap { directory[code: $0] }
    }

    init(_ database: ProjectDatabase) throws {
        regionCode = try database.regionCode()
        regionName = try database.regionName()
        directory = UnitDirectory(try database.units().map(UnitDirectory.Unit.init))
        cooperatives = try database.cooperatives()
        reported = try database.reportedCounts()
    }

    /// Reads a project without changing it.
    static func read(_ path: String) throws(CooperativeError) -> CooperativeProject {
        do throws(StoreFailure) {
            let store = try ProjectStore(path: path, access: .reading)
            let project = try store.read { try CooperativeProject($0) }
            try store.close()
            return project
        } catch {
            throw .store(error)
        }
    }

    /// Changes a project: what `body` returns is stored, whole or not at all.
    ///
    /// - Parameter body: looks at the project and gives what is to be stored, with a result.
    static func change<Value>(
        _ path: String,
        _ body: (CooperativeProject) -> Result<(changes: CooperativeChanges, value: Value), CooperativeError>
    ) throws(CooperativeError) -> Value {
        let outcome: Result<(changes: CooperativeChanges, value: Value), CooperativeError>
        do throws(StoreFailure) {
            let store = try ProjectStore(path: path, access: .writing)
            let transaction = try store.begin()
            outcome = body(try transaction.perform { try CooperativeProject($0) })
            if case .success(let made) = outcome, !made.changes.isEmpty {
                try transaction.perform { database in
                    for cooperative in made.changes.cooperatives { try database.put(cooperative) }
                    for reported in made.changes.reported { try database.put(reported) }
                }
                try transaction.commit()
            } else {
                transaction.rollback()
            }
            try store.close()
        } catch {
            throw .store(error)
        }
        return try outcome.get().value
    }
}

/// What is to be stored.
struct CooperativeChanges {
    var cooperatives: [Cooperative] = []
    var reported: [ReportedCount] = []

    var isEmpty: Bool { cooperatives.isEmpty && reported.isEmpty }
}

extension UnitDirectory.Unit {
    init(_ unit: ProjectUnit) {
        self.init(
            code: unit.code, name: unit.name, kind: unit.kind.flatMap(AdministrativeUnit.Kind.init(rawValue:)),
            kecamatan: unit.kecamatan, regencyCode: unit.regencyCode, regency: unit.regency)
    }
}
