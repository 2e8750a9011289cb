public import TapakProgramme

/// Counts the cooperatives of a project over all its units, beside what others count.
public struct SummariseCooperatives: Sendable {
    /// The workflow.
    public init() {}

    /// Reads the project.
    ///
    /// - Throws: `CooperativeError`.
    public func callAsFunction(project: String, byKecamatan: Bool) throws(CooperativeError) -> CooperativeSummary {
        let project = try CooperativeProject.read(project)
        return CooperativeSummary(
            region: (project.regionCode, project.regionName), units: project.directory.units,
            cooperatives: project.cooperatives, reported: project.reported, byKecamatan: byKecamatan)
    }
}
