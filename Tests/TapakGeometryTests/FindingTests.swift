import TapakGeometry
import Testing

@Suite("Findings")
struct FindingTests {
    @Test("codes are neutral snake case, and none is used twice")
    func codes() {
        let codes = FindingCode.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count)
        for code in codes {
            #expect(code.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }, "\(code)")
        }
    }

    @Test("severities have an order")
    func severities() {
        #expect(FindingSeverity.allCases.sorted() == [.notice, .warning, .error])
    }

    @Test("a finding has its code's severity unless told otherwise, and its facts by name")
    func facts() {
        let finding = Finding(.overlap, facts: [.init("area", .area(.squareMetres(2)))])
        #expect(finding.severity == .warning)
        #expect(finding.fact("area") == .area(.squareMetres(2)))
        #expect(finding.fact("share") == nil)
        #expect(Finding(.overlap, severity: .error).severity == .error)
    }
}
