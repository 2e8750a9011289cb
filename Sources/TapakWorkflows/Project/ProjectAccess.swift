import TapakGeoPackage

/// How workflows reach into a project: their own errors come out as they are, those of the store as `WorkflowError`.
extension ProjectTransaction {
    func working<Value>(_ body: (ProjectDatabase) throws -> Value) throws(WorkflowError) -> Value {
        var own: WorkflowError?
        do throws(StoreFailure) {
            return try perform { database in try Self.keeping(&own) { try body(database) } }
        } catch {
            throw own ?? .store(error)
        }
    }

    fileprivate static func keeping<Value>(_ own: inout WorkflowError?, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as WorkflowError {
            own = error
            throw error
        } catch let error as ProjectRefusal {
            own = .project(error)
            throw error
        }
    }

    func ended() throws(WorkflowError) {
        do throws(StoreFailure) { try commit() } catch { throw .store(error) }
    }
}

extension ProjectStore {
    /// Opens a project; its failures are the workflow's.
    static func opened(
        _ path: String, for access: Access, keepsLog: Bool = true
    ) throws(WorkflowError) -> ProjectStore {
        do throws(StoreFailure) {
            return try ProjectStore(path: path, access: access, keepsLog: keepsLog)
        } catch {
            throw .store(error)
        }
    }

    func looking<Value>(_ body: (ProjectDatabase) throws -> Value) throws(WorkflowError) -> Value {
        var own: WorkflowError?
        do throws(StoreFailure) {
            return try read { database in try ProjectTransaction.keeping(&own) { try body(database) } }
        } catch {
            throw own ?? .store(error)
        }
    }

    /// Opens a project, does something within one transaction and closes it, whatever happens.
    ///
    /// - Parameter body: says by its second value whether the changes are to last.
    static func changing<Value>(
        _ path: String, keepsLog: Bool = true,
        _ body: (ProjectTransaction) async throws -> (value: Value, lasts: Bool)
    ) async throws -> Value {
        let store = try opened(path, for: .writing, keepsLog: keepsLog)
        let value: Value
        do {
            let transaction: ProjectTransaction
            do throws(StoreFailure) { transaction = try store.begin() } catch { throw WorkflowError.store(error) }
            defer { transaction.rollback() }
            let outcome = try await body(transaction)
            if outcome.lasts { try transaction.ended() }
            value = outcome.value
        } catch {
            try? store.close()
            throw error
        }
        do throws(StoreFailure) { try store.close() } catch { throw WorkflowError.store(error) }
        return value
    }

    /// Opens a project, reads and closes it.
    static func reading<Value>(
        _ path: String, _ body: (ProjectDatabase) throws -> Value
    ) throws(WorkflowError) -> Value {
        let store = try opened(path, for: .reading)
        defer { try? store.close() }
        return try store.looking(body)
    }
}
