import TapakFormats
import TapakGeometry

extension TextBuffer {
    /// Findings as a JSON array of objects: `code`, `severity`, the place as far as it lies within the feature (`part`,
    /// `ring`, `position_index`, `position`), and the values under `facts`.
    ///
    /// Names of values end in their unit, `_m2` or `_m`; shares lie between 0 and 1, positions are [x, y].
    mutating func appendDetails(_ findings: [Finding]) {
        append("[")
        appendDetailList(findings)
        append("]")
    }

    /// The same objects with commas between them, for an array that has others already.
    mutating func appendDetailList(_ findings: [Finding]) {
        for (index, finding) in findings.enumerated() {
            if index > 0 { append(",") }
            appendDetail(finding)
        }
    }

    private mutating func appendDetail(_ finding: Finding) {
        append("{\"code\":\"\(finding.code.rawValue)\",\"severity\":\"\(finding.severity.rawValue)\"")
        if let ring = finding.location.ring {
            append(",\"part\":\(ring.part),\"ring\":\(ring.ring)")
        }
        if let index = finding.location.positionIndex { append(",\"position_index\":\(index)") }
        if let position = finding.location.position {
            append(",\"position\":")
            appendJSON(position)
        }
        if !finding.facts.isEmpty {
            append(",\"facts\":{")
            for (index, fact) in finding.facts.enumerated() {
                if index > 0 { append(",") }
                appendFact(fact)
            }
            append("}")
        }
        append("}")
    }

    private mutating func appendFact(_ fact: Finding.Fact) {
        let unit =
            switch fact.value {
            case .area: "_m2"
            case .length: "_m"
            default: ""
            }
        appendJSONString(fact.name + unit)
        append(":")
        switch fact.value {
        case .text(let text): appendJSONString(text)
        case .integer(let count): appendInteger(count)
        case .number(let number), .share(let number): appendJSONNumber(number)
        case .area(let area): appendJSONNumber(area.squareMetres)
        case .length(let length): appendJSONNumber(length.metres)
        case .position(let position): appendJSON(position)
        }
    }

    private mutating func appendJSON(_ position: Position) {
        append("[")
        appendJSONNumber(position.x)
        append(",")
        appendJSONNumber(position.y)
        append("]")
    }

    /// JSON has no infinity, which a position that could not be carried to CRS84 has.
    private mutating func appendJSONNumber(_ number: Double) {
        if number.isFinite { appendShortest(number) } else { append("null") }
    }
}
