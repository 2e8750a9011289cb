import TapakGeometry
import TapakProgramme

// Most criteria are not checked, in the profile's order, and have just that as their answer: they come first, each with
// its answer, and then the few others in an order of their own, since a dictionary has none.

extension RecordWriter {
    /// The answers, and the criteria that were not checked.
    mutating func write(_ answers: [Criterion: Answer], notChecked: [Criterion]) {
        write(notChecked.count)
        for criterion in notChecked {
            write(criterion)
            let answer = answers[criterion]
            write(answer.map { $0.recordNumber + 1 } ?? 0)
        }
        let others = answers.filter { !notChecked.contains($0.key) }
        write(others.count)
        let sorted = others.count > 1 ? others.sorted { $0.key.code < $1.key.code } : Array(others)
        for (criterion, answer) in sorted {
            write(criterion)
            write(numberOf: answer)
        }
    }

    /// A criterion.
    mutating func write(_ criterion: Criterion) {
        switch criterion {
        case .area: write(0 as UInt8)
        case .footprint: write(1 as UInt8)
        case .layer(let name):
            write(2 as UInt8)
            write(name)
        }
    }
}

extension RecordReader {
    /// The answers, and the criteria that were not checked.
    mutating func answers() throws(RecordFault) -> (all: [Criterion: Answer], notChecked: [Criterion]) {
        var all: [Criterion: Answer] = [:]
        let count = try count(leastSize: 2)
        var notChecked: [Criterion] = []
        notChecked.reserveCapacity(count)
        all.reserveCapacity(count + 1)
        for _ in 0..<count {
            let criterion = try criterion()
            let number = try byte()
            if number > 0 {
                guard let answer = Answer.recordNumbers[number - 1] else { throw RecordFault() }
                all[criterion] = answer
            }
            notChecked.append(criterion)
        }
        for _ in 0..<(try self.count(leastSize: 2)) {
            let criterion = try criterion()
            all[criterion] = try numbered(Answer.self)
        }
        return (all, notChecked)
    }

    /// A criterion.
    mutating func criterion() throws(RecordFault) -> Criterion {
        switch try byte() {
        case 0: .area
        case 1: .footprint
        case 2: .layer(try text())
        default: throw RecordFault()
        }
    }
}
