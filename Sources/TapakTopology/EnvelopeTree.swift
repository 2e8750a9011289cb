internal import CGEOS

/// A Sort-Tile-Recursive tree of bounding boxes, each with a number.
@safe struct EnvelopeTree: ~Copyable {
    private let session: GEOSSession
    private let tree: OpaquePointer

    init(in session: GEOSSession) throws(TopologyError) {
        // Ten boxes a node is what the authors of the tree found best.
        let tree = try unsafe session.pointer("GEOSSTRtree_create_r", GEOSSTRtree_create_r(session.handle, 10))
        self.session = session
        unsafe self.tree = tree
    }

    deinit { unsafe GEOSSTRtree_destroy_r(session.handle, tree) }

    /// Adds the box of a geometry; not after the first search, which builds the tree.
    func insert(_ geometry: borrowing GEOSGeometry, number: Int) {
        // The item is the number itself, dressed as a pointer; one more, since NULL is none.
        unsafe GEOSSTRtree_insert_r(
            session.handle, tree, geometry.pointer, UnsafeMutableRawPointer(bitPattern: number + 1))
    }

    /// The numbers whose boxes touch that of a geometry, in ascending order.
    func numbers(touching geometry: borrowing GEOSGeometry) -> [Int] {
        var found: [Int] = []
        // Not `&found`: for a raw pointer that would be the elements of the array, not the array.
        unsafe withUnsafeMutablePointer(to: &found) { found in
            unsafe GEOSSTRtree_query_r(
                session.handle, tree, geometry.pointer,
                { item, found in
                    unsafe found?.assumingMemoryBound(to: [Int].self).pointee.append(Int(bitPattern: item) - 1)
                }, found)
        }
        return found.sorted()
    }
}
