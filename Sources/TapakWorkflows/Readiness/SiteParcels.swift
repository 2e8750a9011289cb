import TapakGeoPackage
import TapakProgramme

/// The parcels of sites among the assessments of a project.
struct SiteParcels: Sendable {
    private let numbers: [Int64: Int]

    /// Gathers the parcels by their keys.
    ///
    /// - Complexity: O(parcels).
    init(_ project: AssessedProject) {
        numbers = Dictionary(
            project.ground.parcels.enumerated().map { ($0.element.fid, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The parcels of a site that are still in their source's list.
    func numbers(of site: SiteState) -> [Int] { site.parcels.compactMap { $0.key.flatMap { numbers[$0] } } }

    /// The parcel by which a site is judged: the best of its parcels, for one building stands on one of them.
    func judged(of site: SiteState, by board: CandidateBoard) -> Int? { board.best(of: numbers(of: site)) }
}
