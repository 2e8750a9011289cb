import TapakGeometry
import TapakProgramme
import TapakSurvey
import Testing

@Suite("Units and their candidates")
struct CoverageBoardTests {
    private func assessment(_ id: String, area: Double?, village: Int?, isPoint: Bool = false) throws -> Assessment {
        var parcel = ParcelDrawing.parcel(
            isPoint
                ? Geometry(kind: .point, positions: [ParcelDrawing.place])
                : area.map { ParcelDrawing.rectangle(20, $0 / 20) })
        parcel.id = id
        var assessment = try Assessor(profile: try RuleProfile.shipped("kota-bekasi-600"), layer: nil).assess(parcel)
        assessment.place = village.map {
            VillagePlace(village: $0, share: 1, second: nil, secondShare: 0, boundaryDistance: nil)
        }
        return assessment
    }

    @Test("every unit has a row, the best candidate leads, and points are candidates")
    func board() throws {
        var board = CoverageBoard(unitCount: 5)
        board.enter(try assessment("kecil", area: 400, village: 0))
        board.enter(try assessment("ragu", area: 605, village: 0))
        board.enter(try assessment("lulus", area: 700, village: 0))
        board.enter(try assessment("lulus-besar", area: 900, village: 0))
        board.enter(try assessment("ragu", area: 605, village: 1))
        board.enter(try assessment("kecil", area: 400, village: 2))
        board.enter(try assessment("titik", area: nil, village: 3, isPoint: true))
        board.enter(try assessment("luar", area: 700, village: nil))
        #expect(board.rows.count == 5)
        #expect(board.rows[0].best?.id == "lulus-besar")
        #expect(board.rows[0].candidates == 4)
        #expect(board.rows[3].pointsOnly == 1)
        #expect(board.rows[3].count(.unassessable) == 1)
        #expect(board.rows.map(\.standing) == [.passing, .doubtful, .failing, .doubtful, .withoutCandidate])
        #expect(board.outside == 1)
        #expect(board.units(.withoutCandidate) == [4])
    }

    @Test("of equals the first in file order is best")
    func order() throws {
        var board = CoverageBoard(unitCount: 1)
        board.enter(try assessment("pertama", area: 700, village: 0))
        board.enter(try assessment("kedua", area: 700, village: 0))
        #expect(board.rows[0].best?.id == "pertama")
    }
}
