import TapakGeodesy
public import TapakGeometry
import TapakProgramme
import TapakSurvey

/// Looks whether this installation can work: libraries, PROJ's database, rules, and one measurement of known result.
public struct ExamineInstallation: Sendable {
    /// What was found.
    public struct Report: Sendable {
        /// The versions.
        public var provenance: Provenance
        /// Where PROJ's database lies.
        public var databasePath: String?
        /// How many shipped profiles load.
        public var profileCount: Int
        /// The geodesic area of the reference parcel as measured here.
        public var referenceArea: Area
        /// Its area by an outside source.
        public var expectedArea: Area

        /// Whether the measurement agrees to 0.001 m².
        public var isMeasuringRight: Bool {
            abs(referenceArea.squareMetres - expectedArea.squareMetres) < 0.001
        }
    }

    /// The workflow.
    public init() {}

    /// Examines the installation.
    ///
    /// The reference is a parcel of 25 m × 24 m near Bekasi, its area computed with 50 digits (Tests/Oracles).
    ///
    /// - Throws: `WorkflowError` when PROJ or its database is missing, `ProfileError` when a shipped profile is broken.
    public func callAsFunction() throws -> Report {
        do throws(GeodesyError) {
            let environment = try GeodesyEnvironment.inspect()
            let ring = [(106.97, -6.33), (106.970226, -6.33), (106.970226, -6.329783), (106.97, -6.329783)]
                .map { Position(x: $0.0, y: $0.1) }
            let measurement = try Surveyor().measure(Geometry(polygons: [[ring + [ring[0]]]]))
            var count = 0
            for key in RuleProfile.shippedKeys where (try? RuleProfile.shipped(key)) != nil { count += 1 }
            return Report(
                provenance: Provenance(), databasePath: environment.databasePath, profileCount: count,
                referenceArea: measurement.geodesicArea, expectedArea: .squareMetres(Self.exactArea))
        } catch {
            throw WorkflowError.geodesy(error)
        }
    }

    /// 50-digit value 600.078 992 166 467 m²; Planimeter agrees to its noise.
    private static let exactArea = 600.078_992
}
