import TapakGeometry
import TapakProgramme
import TapakTestSupport
import Testing

@testable import TapakSiting

@Suite("A checker that takes nothing on trust")
struct FitCertificateCheckerTests {
    private static let ell = places([(0, 0), (45, 0), (45, 19), (18, 19), (18, 44), (0, 44)])

    private static func certified(
        setback: Double = 0
    ) throws -> (parcel: PlaneParcel, certificate: FitCertificate) {
        let parcel = try PlaneParcel(rings: moved([ell], by: 0.4), setbacks: .allRound(.metres(setback)))
        let fit = try FootprintSearch(parcel).fit(standard, detail: .answer)
        return (parcel, try #require(fit.certificate))
    }

    private static func flaw(
        _ parcel: PlaneParcel, _ building: BuildingFootprint, _ certificate: FitCertificate
    ) -> FitCertificateFlaw? {
        do {
            try FitCertificateChecker(parcel, building).check(certificate)
            return nil
        } catch {
            return error
        }
    }

    private static func altered(
        _ certificate: FitCertificate, _ change: (inout FitProof, inout SurroundingsRecord) -> Void
    ) throws -> FitCertificate {
        guard case .poses(var proof, var record) = certificate.ground else { throw FitCertificateFlaw.stepsMiscounted }
        change(&proof, &record)
        return FitCertificate(shrunkBy: certificate.shrunkBy, ground: .poses(proof, record))
    }

    @Test("accepts what the search found", arguments: [0, 1.5])
    func accepts(setback: Double) throws {
        let (parcel, certificate) = try Self.certified(setback: setback)
        #expect(Self.flaw(parcel, standard, certificate) == nil)
        #expect(certificate.stepCount > 10)
    }

    @Test("does not take it for a smaller building or a larger parcel")
    func otherGround() throws {
        let (parcel, certificate) = try Self.certified()
        let smaller = BuildingFootprint(shortSide: .metres(17), longSide: .metres(25))
        #expect(Self.flaw(parcel, smaller, certificate) != nil)
        let larger = Self.ell.map { Position(x: 1.3 * $0.x, y: 1.3 * $0.y) }
        #expect(Self.flaw(try PlaneParcel(rings: moved([larger], by: 0.4)), standard, certificate) != nil)
        let straight = try PlaneParcel(rings: moved([rectangle(45, 44)], by: 0.4))
        #expect(Self.flaw(straight, standard, certificate) != nil)
        var grown = certificate
        grown.shrunkBy = 0.2
        #expect(Self.flaw(parcel, standard, grown) == .shrunkTooFar)
    }

    @Test("steps cannot be left out, but where the next one refutes as well what they do")
    func everyStep() throws {
        let (parcel, certificate) = try Self.certified()
        guard case .poses(let proof, _) = certificate.ground else { return }
        var refused = 0
        for (number, step) in proof.steps.enumerated() {
            let without = try Self.altered(certificate) { proof, _ in proof.steps.remove(at: number) }
            let flaw = Self.flaw(parcel, standard, without)
            if case .branched = step { #expect(flaw != nil, "step \(number)") }
            if flaw != nil { refused += 1 }
        }
        #expect(refused * 10 > proof.steps.count * 8)
        let twice = try Self.altered(certificate) { proof, _ in proof.steps.append(proof.steps[0]) }
        #expect(Self.flaw(parcel, standard, twice) == .stepsMiscounted)
    }

    @Test("a refutation does not reach farther than it does")
    func farther() throws {
        let (parcel, certificate) = try Self.certified()
        let shorter = try Self.altered(certificate) { proof, _ in proof.end -= 0.01 }
        #expect(Self.flaw(parcel, standard, shorter) == .rotationsMissing)
        guard case .poses(let proof, _) = certificate.ground else { return }
        var refused = 0
        var tried = 0
        for (number, step) in proof.steps.enumerated() {
            guard case .refuted(let to, let terms) = step, number + 1 < proof.steps.count,
                case .refuted(let next, _) = proof.steps[number + 1], next > to
            else { continue }
            // The one after left out, and this one stretched over it.
            let stretched = try Self.altered(certificate) { proof, _ in
                proof.steps[number] = .refuted(to: next, by: terms)
                proof.steps.remove(at: number + 1)
            }
            tried += 1
            if Self.flaw(parcel, standard, stretched) != nil { refused += 1 }
        }
        // Some reach farther than the search's bound knew, but not most.
        #expect(tried > 10 && refused > tried / 2)
    }

    @Test("every way has to be there")
    func everyWay() throws {
        for setback in [0, 1.5] {
            let (parcel, certificate) = try Self.certified(setback: setback)
            guard case .poses(let proof, _) = certificate.ground else { return }
            let number = try #require(proof.steps.firstIndex { if case .branched = $0 { true } else { false } })
            guard case .branched(let obstacle, let to, let ways) = proof.steps[number] else { return }
            for way in ways.indices {
                let without = try Self.altered(certificate) { proof, _ in
                    var fewer = ways
                    fewer.remove(at: way)
                    proof.steps[number] = .branched(obstacle: obstacle, to: to, ways: fewer)
                }
                #expect(Self.flaw(parcel, standard, without) == .waysMissing(step: number))
            }
        }
    }

    @Test("lines and obstacles have to be what they say")
    func surroundings() throws {
        let (parcel, certificate) = try Self.certified()
        let setback = try Self.altered(certificate) { _, record in record.lines[0].setback = 0.5 }
        #expect(Self.flaw(parcel, standard, setback) == .lineUnfounded(0))
        let inner = try Self.altered(certificate) { _, record in record.lines[0].end = 3 }
        #expect(Self.flaw(parcel, standard, inner) != nil)
        // An obstacle on the parcel itself.
        let inside = try Self.altered(certificate) { _, record in
            record.outline = [0, 1, 3]
        }
        #expect(Self.flaw(parcel, standard, inside) == .obstacleUnfounded(0))
        let wide = try Self.altered(certificate) { _, record in record.obstacles[0].setback = 0.5 }
        #expect(Self.flaw(parcel, standard, wide) == .obstacleUnfounded(0))
    }

    @Test("area and width are measured anew")
    func atAGlance() throws {
        let parcel = try PlaneParcel(rings: [rectangle(19.9, 90)])
        let fit = try FootprintSearch(parcel).fit(standard, detail: .answer)
        #expect(fit.path == .width)
        let certificate = try #require(fit.certificate)
        #expect(Self.flaw(parcel, standard, certificate) == nil)
        #expect(Self.flaw(try PlaneParcel(rings: [rectangle(20, 90)]), standard, certificate) == .notSmall)
        let small = FitCertificate(shrunkBy: 0.005, ground: .area)
        #expect(Self.flaw(parcel, standard, small) == .notSmall)
        #expect(Self.flaw(try PlaneParcel(rings: [rectangle(20, 29)]), standard, small) == nil)
    }
}
