internal import CGEOS

/// The one owner of a `GEOSGeometry *`.
@safe struct GEOSGeometry: ~Copyable {
    // Held so that the context outlives the geometry.
    private let session: GEOSSession
    private var owned: OpaquePointer?

    /// Takes ownership.
    init(owning pointer: OpaquePointer, in session: GEOSSession) {
        self.session = session
        unsafe owned = pointer
    }

    deinit { if let pointer = unsafe owned { unsafe GEOSGeom_destroy_r(session.handle, pointer) } }

    /// The pointer, for a call that only looks.
    var pointer: OpaquePointer {
        guard let pointer = unsafe owned else { preconditionFailure("the geometry was surrendered") }
        return unsafe pointer
    }

    /// Gives the pointer up, for a call that takes ownership of it, whether or not it succeeds.
    consuming func surrender() -> OpaquePointer {
        guard let pointer = unsafe owned.take() else { preconditionFailure("the geometry was surrendered twice") }
        return unsafe pointer
    }
}

/// The one owner of several `GEOSGeometry *` that are on their way into a polygon or a collection.
@safe struct GEOSGeometryList: ~Copyable {
    private let session: GEOSSession
    private var owned: [OpaquePointer?]

    init(in session: GEOSSession, capacity: Int) {
        self.session = session
        unsafe owned = []
        unsafe owned.reserveCapacity(capacity)
    }

    deinit {
        for index in unsafe owned.indices { unsafe GEOSGeom_destroy_r(session.handle, owned[index]) }
    }

    /// Takes ownership of one more.
    mutating func append(_ geometry: consuming GEOSGeometry) { unsafe owned.append(geometry.surrender()) }

    /// Gives the pointers up, for a call that takes ownership of them, whether or not it succeeds.
    consuming func surrender() -> [OpaquePointer?] {
        let pointers = unsafe owned
        unsafe owned = []
        return unsafe pointers
    }
}
