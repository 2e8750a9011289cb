import TapakGeometry
import TapakProgramme

/// An enumeration whose cases have numbers in records.
///
/// A number stands in files: it is never given to another case, and a new case takes the next free one.
protocol RecordNumbered: CaseIterable, Sendable {
    /// The number of this case.
    var recordNumber: UInt8 { get }

    /// The cases by number.
    static var recordNumbers: RecordNumbers<Self> { get }
}

/// The cases of an enumeration by their numbers.
struct RecordNumbers<Value: RecordNumbered>: Sendable {
    private let values: [Value?]

    /// Collects them.
    init() {
        var values: [Value?] = Array(repeating: nil, count: 256)
        for value in Value.allCases { values[Int(value.recordNumber)] = value }
        self.values = values
    }

    /// The case that has a number.
    subscript(number: UInt8) -> Value? { values[Int(number)] }
}

extension Verdict: RecordNumbered {
    static let recordNumbers = RecordNumbers<Verdict>()

    var recordNumber: UInt8 {
        switch self {
        case .pass: 0
        case .resurvey: 1
        case .unassessable: 2
        case .fail: 3
        }
    }
}

extension Answer: RecordNumbered {
    static let recordNumbers = RecordNumbers<Answer>()

    var recordNumber: UInt8 {
        switch self {
        case .pass: 0
        case .fail: 1
        case .resurvey: 2
        case .unassessable: 3
        case .notChecked: 4
        }
    }
}

extension FitAnswer: RecordNumbered {
    static let recordNumbers = RecordNumbers<FitAnswer>()

    var recordNumber: UInt8 {
        switch self {
        case .fits: 0
        case .doesNotFit: 1
        case .withinTolerance: 2
        }
    }
}

extension LayerRule.Effect: RecordNumbered {
    static let recordNumbers = RecordNumbers<LayerRule.Effect>()

    var recordNumber: UInt8 {
        switch self {
        case .block: 0
        case .subtract: 1
        case .warn: 2
        }
    }
}

extension LayerStanding.State: RecordNumbered {
    static let recordNumbers = RecordNumbers<LayerStanding.State>()

    var recordNumber: UInt8 {
        switch self {
        case .notLoaded: 0
        case .elsewhere: 1
        case .unanswered: 2
        case .clear: 3
        case .slight: 4
        case .counts: 5
        }
    }
}

extension AreaClass: RecordNumbered {
    static let recordNumbers = RecordNumbers<AreaClass>()

    var recordNumber: UInt8 {
        switch self {
        case .below: 0
        case .within: 1
        case .above: 2
        }
    }
}

extension FindingSeverity: RecordNumbered {
    static let recordNumbers = RecordNumbers<FindingSeverity>()

    var recordNumber: UInt8 {
        switch self {
        case .notice: 0
        case .warning: 1
        case .error: 2
        }
    }
}

extension Geometry.Kind: RecordNumbered {
    static let recordNumbers = RecordNumbers<Geometry.Kind>()

    var recordNumber: UInt8 {
        switch self {
        case .point: 0
        case .multiPoint: 1
        case .lineString: 2
        case .multiLineString: 3
        case .polygon: 4
        case .multiPolygon: 5
        case .geometryCollection: 6
        }
    }
}
