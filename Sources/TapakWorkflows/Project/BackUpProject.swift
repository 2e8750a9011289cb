import TapakGeoPackage

/// Copies a project to another file.
public struct BackUpProject: Sendable {
    /// The workflow.
    public init() {}

    /// Copies the project as it is at this moment, whoever reads or writes it.
    ///
    /// - Throws: `WorkflowError`, or `OutputFailure` when the copy cannot be made.
    public func callAsFunction(project: String, copy: String, overwrites: Bool) throws {
        let store = try ProjectStore.opened(project, for: .reading)
        defer { try? store.close() }
        do {
            try store.backup(to: copy, overwrite: overwrites)
        } catch let failure as StoreFailure {
            throw WorkflowError.store(failure)
        }
    }
}
