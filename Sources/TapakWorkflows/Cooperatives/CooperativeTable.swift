import TapakProgramme

/// A list of cooperatives.
typealias CooperativeTable = DeliveredList<CooperativeRole>

extension DeliveredList<CooperativeRole> {
    /// Reads a list of cooperatives whole.
    init(cooperatives path: String, roles: [CooperativeRole: String]) throws(CooperativeError) {
        do throws(Failure) {
            try self.init(path: path, roles: roles)
        } catch {
            switch error {
            case .reading(let error): throw .reading(error)
            case .noSuchColumn(let role, let name, let found):
                throw .noSuchColumn(file: path, role: role, column: name, found: found)
            }
        }
        guard columns.contains(where: { $0.meaning?.role.tellsUnit ?? false }) else {
            throw .noUnitColumn(file: path, found: columns.map(\.header))
        }
    }
}

extension CooperativeRole {
    /// Whether a column of this role may tell which unit a row is about.
    var tellsUnit: Bool { self == .unitCode || self == .unit || self == .name }
}
