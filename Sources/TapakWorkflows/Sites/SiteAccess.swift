import TapakGeoPackage

/// How workflows of sites reach into a project: their own errors come out as they are.
enum SiteAccess {
    /// Changes a project within one transaction: everything lasts, or nothing.
    static func change<Value>(
        _ path: String, _ body: (ProjectDatabase) throws -> Value
    ) throws(SiteError) -> Value {
        var own: SiteError?
        do throws(StoreFailure) {
            let store = try ProjectStore(path: path, access: .writing)
            let value: Value
            do throws(StoreFailure) {
                let transaction = try store.begin()
                defer { transaction.rollback() }
                value = try transaction.perform { database in try keeping(&own) { try body(database) } }
                try transaction.commit()
            } catch {
                try? store.close()
                throw error
            }
            try store.close()
            return value
        } catch {
            throw own ?? .workflow(.store(error))
        }
    }

    /// Reads a project.
    static func read<Value>(_ path: String, _ body: (ProjectDatabase) throws -> Value) throws(SiteError) -> Value {
        var own: SiteError?
        do throws(StoreFailure) {
            let store = try ProjectStore(path: path, access: .reading)
            defer { try? store.close() }
            return try store.read { database in try keeping(&own) { try body(database) } }
        } catch {
            throw own ?? .workflow(.store(error))
        }
    }

    private static func keeping<Value>(_ own: inout SiteError?, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as SiteError {
            own = error
            throw error
        } catch let error as WorkflowError {
            own = .workflow(error)
            throw error
        } catch let error as ProjectRefusal {
            own = .workflow(.project(error))
            throw error
        }
    }
}
