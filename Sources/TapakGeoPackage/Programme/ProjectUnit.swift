import GRDB

/// A kelurahan or desa of a project's region.
public struct ProjectUnit: Hashable, Sendable {
    /// The dotted Kemendagri code.
    public var code: String
    /// Its name.
    public var name: String
    /// `kelurahan` or `desa`, where it is known.
    public var kind: String?
    /// The code of its kecamatan.
    public var kecamatanCode: String?
    /// The name of its kecamatan.
    public var kecamatan: String?
    /// The code of its kota or kabupaten.
    public var regencyCode: String
    /// The name of that.
    public var regency: String?

    /// Describes a unit.
    public init(
        code: String, name: String, kind: String? = nil, kecamatanCode: String? = nil, kecamatan: String? = nil,
        regencyCode: String, regency: String? = nil
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.kecamatanCode = kecamatanCode
        self.kecamatan = kecamatan
        self.regencyCode = regencyCode
        self.regency = regency
    }
}

extension ProjectDatabase {
    /// Every unit of the region, by code.
    public func units() throws -> [ProjectUnit] {
        let sql = """
            SELECT kemendagri_code, name, kind, kecamatan_code, kecamatan, regency_code, regency FROM tapak_units
            ORDER BY kemendagri_code
            """
        return try Row.fetchAll(connection, sql: sql).map { row in
            ProjectUnit(
                code: row[0], name: row[1], kind: row[2], kecamatanCode: row[3], kecamatan: row[4], regencyCode: row[5],
                regency: row[6])
        }
    }

    /// Adds units, or brings those that are there up to date; none is taken away.
    public func put(units: [ProjectUnit]) throws {
        let statement = try connection.makeStatement(
            sql: """
                INSERT INTO tapak_units (kemendagri_code, name, kind, kecamatan_code, kecamatan, regency_code, regency)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (kemendagri_code) DO UPDATE SET name = excluded.name, kind = excluded.kind,
                kecamatan_code = excluded.kecamatan_code, kecamatan = excluded.kecamatan,
                regency_code = excluded.regency_code, regency = excluded.regency
                """)
        for unit in units {
            try statement.execute(arguments: [
                unit.code, unit.name, unit.kind, unit.kecamatanCode, unit.kecamatan, unit.regencyCode, unit.regency,
            ])
        }
    }
}
