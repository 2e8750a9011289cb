import GRDB

/// What a project remembers of the assessment of a parcel: it can be made anew at any time.
public struct StoredAssessment: Hashable, Sendable {
    /// The parcel's key.
    public var fid: Int64
    /// The hash of everything it rests on: geometry, values, rules, layers, method. Another one means that it is stale.
    public var basis: ContentHash
    /// The hash of the geometry alone.
    public var geometry: ContentHash
    /// Key and version of the rule profile.
    public var profile: String
    /// The verdict's code.
    public var verdict: String
    /// The assessment itself.
    public var record: [UInt8]

    /// Describes an assessment.
    public init(
        fid: Int64, basis: ContentHash, geometry: ContentHash, profile: String, verdict: String, record: [UInt8]
    ) {
        self.fid = fid
        self.basis = basis
        self.geometry = geometry
        self.profile = profile
        self.verdict = verdict
        self.record = record
    }
}

extension ProjectDatabase {
    /// Every assessment, by the key of its parcel.
    public func assessments() throws -> [Int64: StoredAssessment] {
        let statement = try RawStatement(
            "SELECT fid, basis, geometry_hash, rule_profile, verdict, record FROM tapak_assessments", on: connection)
        var found: [Int64: StoredAssessment] = [:]
        while try statement.step() {
            guard let basis = statement.blob(1).flatMap(ContentHash.init(bytes:)),
                let geometry = statement.blob(2).flatMap(ContentHash.init(bytes:)), let record = statement.blob(5)
            else { continue }
            let fid = statement.integer(0)
            found[fid] = StoredAssessment(
                fid: fid, basis: basis, geometry: geometry, profile: statement.text(3) ?? "",
                verdict: statement.text(4) ?? "",
                record: record)
        }
        return found
    }

    /// Keeps assessments, each in place of an earlier one.
    public func keep(_ assessments: [StoredAssessment]) throws {
        let statement = try RawStatement(
            """
            INSERT OR REPLACE INTO tapak_assessments (fid, basis, geometry_hash, rule_profile, verdict, record)
            VALUES (?, ?, ?, ?, ?, ?)
            """, on: connection)
        for assessment in assessments {
            statement.bind(assessment.fid, at: 1)
            statement.bind(assessment.basis, at: 2)
            statement.bind(assessment.geometry, at: 3)
            statement.bind(assessment.profile, at: 4)
            statement.bind(assessment.verdict, at: 5)
            statement.bind(blob: assessment.record, at: 6)
            try statement.run()
        }
    }

    /// Forgets the assessments of parcels that are no longer there.
    public func forgetAssessments(of fids: [Int64]) throws {
        let statement = try RawStatement("DELETE FROM tapak_assessments WHERE fid = ?", on: connection)
        for fid in fids {
            statement.bind(fid, at: 1)
            try statement.run()
        }
    }
}
