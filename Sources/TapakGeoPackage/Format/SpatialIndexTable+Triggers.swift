extension SpatialIndexTable {
    /// The six triggers of GeoPackage 1.3, by the ends of their names.
    enum Trigger: String, CaseIterable {
        case insert
        case update1
        case update2
        case update3
        case update4
        case delete
    }

    func triggerName(_ trigger: Trigger) -> String { "\(name)_\(trigger.rawValue)" }

    /// What follows the name of a trigger: the templates of Annex F.3 with the names filled in.
    func body(of trigger: Trigger) -> String {
        let (t, c, i, rtree) = (table.sqlIdentifier, column.sqlIdentifier, rowID.sqlIdentifier, name.sqlIdentifier)
        let hasShape = "(NEW.\(c) NOTNULL AND NOT ST_IsEmpty(NEW.\(c)))"
        let hasNoShape = "(NEW.\(c) ISNULL OR ST_IsEmpty(NEW.\(c)))"
        let put = """
            INSERT OR REPLACE INTO \(rtree) VALUES (
                NEW.\(i),
                ST_MinX(NEW.\(c)), ST_MaxX(NEW.\(c)),
                ST_MinY(NEW.\(c)), ST_MaxY(NEW.\(c))
              );
            """
        switch trigger {
        case .insert:
            return """
                AFTER INSERT ON \(t)
                  WHEN (new.\(c) NOT NULL AND NOT ST_IsEmpty(NEW.\(c)))
                BEGIN
                  \(put)
                END
                """
        case .update1:
            return """
                AFTER UPDATE OF \(c) ON \(t)
                  WHEN OLD.\(i) = NEW.\(i) AND
                       \(hasShape)
                BEGIN
                  \(put)
                END
                """
        case .update2:
            return """
                AFTER UPDATE OF \(c) ON \(t)
                  WHEN OLD.\(i) = NEW.\(i) AND
                       \(hasNoShape)
                BEGIN
                  DELETE FROM \(rtree) WHERE id = OLD.\(i);
                END
                """
        case .update3:
            return """
                AFTER UPDATE ON \(t)
                  WHEN OLD.\(i) != NEW.\(i) AND
                       \(hasShape)
                BEGIN
                  DELETE FROM \(rtree) WHERE id = OLD.\(i);
                  \(put)
                END
                """
        case .update4:
            return """
                AFTER UPDATE ON \(t)
                  WHEN OLD.\(i) != NEW.\(i) AND
                       \(hasNoShape)
                BEGIN
                  DELETE FROM \(rtree) WHERE id IN (OLD.\(i), NEW.\(i));
                END
                """
        case .delete:
            return """
                AFTER DELETE ON \(t)
                  WHEN old.\(c) NOT NULL
                BEGIN
                  DELETE FROM \(rtree) WHERE id = OLD.\(i);
                END
                """
        }
    }
}
