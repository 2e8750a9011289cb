import Yams

/// The YAML of a profile as nodes that know their line, and the problems that were found on the way there.
struct ProfileDocument {
    /// The root of the document.
    let root: Node
    /// Keys that stand in for duplicates and mean nothing.
    let masks: Set<String>
    /// The problems so far.
    let problems: [ProfileError.Problem]

    /// Parses a document.
    ///
    /// - Parameter resolver: tells what a plain scalar is, by which equal keys are known.
    /// - Throws: ``ProfileError`` when it is not YAML, so that nothing more can be said of it.
    init(yaml: String, file: String, resolver: Resolver) throws(ProfileError) {
        // Taken apart only when there is a duplicate to mask.
        var repaired: DuplicateKeys?
        var problems: [ProfileError.Problem] = []
        while true {
            do {
                guard let node = try compose(yaml: repaired?.text ?? yaml, resolver, .default, .utf8) else {
                    problems.append(.init(.empty, line: 1, column: 1, path: "", found: "", expected: "mapping"))
                    throw ProfileError(file: file, problems: problems)
                }
                root = node
                masks = repaired?.masks ?? []
                self.problems = problems
                return
            } catch let error as YamlError {
                var source = repaired ?? DuplicateKeys(yaml: yaml)
                let isRepaired = Self.note(error, in: &problems, repairing: &source)
                repaired = source
                if !isRepaired { throw ProfileError(file: file, problems: problems) }
            } catch let error as ProfileError {
                throw error
            } catch {
                problems.append(.init(.syntax, path: "", found: "\(error)", expected: "YAML"))
                throw ProfileError(file: file, problems: problems)
            }
        }
    }

    /// Notes an error of the parser; true when the text was changed so that parsing may be tried again.
    private static func note(
        _ error: YamlError, in problems: inout [ProfileError.Problem], repairing source: inout DuplicateKeys
    ) -> Bool {
        switch error {
        case .duplicatedKeysInMapping(let keys, let context):
            // The mark belongs to the first of the keys in their sorted order.
            guard let key = keys.first else { return false }
            let later = source.maskNext(key, after: context.mark.line, column: context.mark.column)
            problems.append(
                .init(
                    .duplicateKey, line: later ?? context.mark.line, column: context.mark.column, path: key,
                    found: key, expected: ""))
            return later != nil && problems.count < mostDuplicates
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            problems.append(
                .init(.syntax, line: mark.line, column: mark.column, path: "", found: problem, expected: "YAML"))
        case .reader(let problem, let offset, _, let yaml):
            let line = offset.map { yaml.prefix($0).filter(\.isNewline).count + 1 }
            problems.append(.init(.syntax, line: line, path: "", found: problem, expected: "YAML"))
        default:
            problems.append(.init(.syntax, path: "", found: "\(error)", expected: "YAML"))
        }
        return false
    }

    private static let mostDuplicates = 100
}
