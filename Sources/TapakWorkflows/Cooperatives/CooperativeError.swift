public import TapakFormats
public import TapakGeoPackage
public import TapakProgramme

/// Why something could not be done with cooperatives: facts, from which the command makes text and an exit code.
public enum CooperativeError: Error, Hashable, Sendable {
    /// The project cannot be used.
    case store(StoreFailure)
    /// The list cannot be read.
    case reading(CSVReadingError)
    /// The list has no column that tells a unit.
    case noUnitColumn(file: String, found: [String])
    /// A column that was named for a role is not in the list.
    case noSuchColumn(file: String, role: CooperativeRole, column: String, found: [String])
    /// Every row of the list was refused.
    case nothingUsable(file: String, [CooperativeRowProblem])
    /// The project has no such unit or cooperative.
    case unknown(String)
    /// A change by hand cannot be made.
    case edit(CooperativeEdit.Problem)
    /// The registration number belongs to another cooperative.
    case numberOfAnother(String, owner: String)
    /// The unit has a cooperative of its own already.
    case villageTaken(unit: String, owner: String)
    /// A new cooperative cannot be taken in.
    case refused(CooperativeRoster.Refusal)
    /// The scope of a count is neither the region, nor a kecamatan, nor a unit of the project.
    case unknownScope(String, region: String)
}
