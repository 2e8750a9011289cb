public import TapakFormats
public import TapakGeoPackage
public import TapakGeodesy
public import TapakGeometry
public import TapakSurvey

/// Why a workflow could not be done: facts, from which the command makes text and an exit code.
public enum WorkflowError: Error, Hashable, Sendable {
    /// A file could not be read, or is not what it claims.
    case reading(ReadingError)
    /// The document as a whole cannot be used, for the finding named.
    case unusable(Finding)
    /// No feature of the file is readable; the tally's worst findings say why.
    case nothingReadable(file: String, findings: [Finding])
    /// PROJ cannot be used.
    case geodesy(GeodesyError)
    /// A project file cannot be used.
    case store(StoreFailure)
    /// A request does not fit the project.
    case project(ProjectRefusal)
    /// An engine failed on data that had passed inspection.
    case survey(SurveyError)
}

extension WorkflowError {
    /// Why parcels could not be compared.
    init(_ failure: RelationFailure) {
        self =
            switch failure {
            case .topology(let error): .survey(.topology(error))
            case .reading(let failure): .reading(.input(failure))
            }
    }
}
