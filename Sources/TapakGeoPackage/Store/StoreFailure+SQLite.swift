import GRDB

extension StoreFailure {
    /// Does something with SQLite and turns its errors into ours.
    static func mapping<Value>(_ path: String, _ body: () throws -> Value) throws(StoreFailure) -> Value {
        do {
            return try body()
        } catch let failure as StoreFailure {
            throw failure
        } catch let error as DatabaseError {
            throw StoreFailure(path: path, reason: Reason(error))
        } catch {
            throw StoreFailure(path: path, reason: .io(detail: "\(error)"))
        }
    }
}

extension StoreFailure.Reason {
    init(_ error: DatabaseError) {
        let detail = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_PERM, .SQLITE_AUTH: self = .notPermitted
        case .SQLITE_NOTADB: self = .notADatabase
        case .SQLITE_CORRUPT: self = .damaged(detail: detail)
        default: self = .io(detail: detail)
        }
    }
}
