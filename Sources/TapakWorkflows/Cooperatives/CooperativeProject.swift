public import TapakGeoPackage
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
    /// The lists and layers it was delivered.
    public var deliveries: [Delivery]

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
        deliveries = try database.deliveries()
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
    /// - Returns: the result, with the numbers that were given.
    static func change<Value>(
        _ path: String,
        _ body: (CooperativeProject) -> Result<(changes: CooperativeChanges, value: Value), CooperativeError>
    ) throws(CooperativeError) -> (value: Value, given: GivenNumbers) {
        var given = GivenNumbers()
        let outcome: Result<(changes: CooperativeChanges, value: Value), CooperativeError>
        do throws(StoreFailure) {
            let store = try ProjectStore(path: path, access: .writing)
            let transaction = try store.begin()
            outcome = body(try transaction.perform { try CooperativeProject($0) })
            if case .success(let made) = outcome, !made.changes.isEmpty {
                given = try transaction.perform { database in
                    var given = GivenNumbers()
                    for cooperative in made.changes.cooperatives {
                        given.cooperatives.append(try database.put(cooperative))
                    }
                    for reported in made.changes.reported { try database.put(reported) }
                    if let delivery = made.changes.delivery { given.delivery = try database.keep(delivery, parts: []) }
                    return given
                }
                try transaction.commit()
            } else {
                transaction.rollback()
            }
            try store.close()
        } catch {
            throw .store(error)
        }
        return (try outcome.get().value, given)
    }
}

/// What is to be stored.
struct CooperativeChanges {
    var cooperatives: [Cooperative] = []
    var reported: [ReportedCount] = []
    var delivery: Delivery?

    var isEmpty: Bool { cooperatives.isEmpty && reported.isEmpty && delivery == nil }
}

/// The numbers under which the project keeps what was stored.
struct GivenNumbers {
    /// Of the cooperatives, in their order.
    var cooperatives: [Int] = []
    /// Of the delivery; 0 where none was kept.
    var delivery: Int64 = 0
}

extension CooperativeProject {
    /// Refuses what another cooperative has to itself: its registration number, and being its unit's own.
    func requireAlone(_ cooperative: Cooperative) throws(CooperativeError) {
        for other in cooperatives where other.id == nil || other.id != cooperative.id {
            if let number = cooperative.numbers[.nikKoperasi], other.numbers[.nikKoperasi] == number {
                throw .numberOfAnother(number, owner: other.name)
            }
            if cooperative.level == .village, other.level == .village, let unit = cooperative.unit, other.unit == unit {
                throw .villageTaken(unit: unit, owner: other.name)
            }
        }
    }
}

extension UnitDirectory.Unit {
    init(_ unit: ProjectUnit) {
        self.init(
            code: unit.code, name: unit.name, kind: unit.kind.flatMap(AdministrativeUnit.Kind.init(rawValue:)),
            kecamatan: unit.kecamatan, regencyCode: unit.regencyCode, regency: unit.regency)
    }
}
