import ArgumentParser
import TapakFormats
import TapakGeoPackage
import TapakGeodesy
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

/// The exit codes of docs/codes.md.
enum ExitStatus: Int32 {
    case strict = 1
    case usage = 64
    case unusableDocument = 65
    case noInput = 66
    case libraryDataMissing = 69
    case ownBug = 70
    case cannotCreate = 73
    case inputOutput = 74
    case locked = 75
    case notPermitted = 77
}

/// Turns an error into text on standard error and an exit code: the one place that does.
enum Diagnostics {
    /// Reports the error and gives the exit that belongs to it.
    static func exit(for error: any Error) -> any Error {
        switch error {
        case let error as WorkflowError: report(error)
        case let error as OutputFailure: report(error)
        case let error as ProfileError: report(error)
        case let error as InputFailure: report(.reading(.input(error)))
        case let error as StoreFailure: report(error)
        default: error
        }
    }

    private static var phrasebook: Phrasebook { Phrasebook(Speech.language) }

    private static func report(_ error: WorkflowError) -> ExitCode {
        switch error {
        case .reading(.document(let document)):
            Console.say(phrasebook.diagnostic(document.finding))
            return code(.unusableDocument)
        case .reading(.input(let failure)):
            Console.say(phrasebook.diagnostic(failure))
            return code(status(of: failure))
        case .unusable(let finding):
            Console.say(phrasebook.diagnostic(finding))
            return code(.unusableDocument)
        case .nothingReadable(let file, let findings):
            var tally = FindingTally()
            findings.forEach { tally.add($0) }
            for row in tally.rows.prefix(3) {
                if let example = row.examples.first { Console.say(phrasebook.diagnostic(example)) }
            }
            Console.say(say("\(file): tidak ada fitur yang dapat dibaca", "\(file): no feature is readable"))
            return code(.unusableDocument)
        case .store(let failure):
            return report(failure)
        case .project(let refusal):
            Console.say(phrasebook.diagnostic(refusal))
            return code(.unusableDocument)
        case .geodesy(let failure):
            return report(failure)
        case .survey(.geodesy(let failure)):
            return report(failure)
        case .survey(.topology(let failure)):
            Console.say(say("kesalahan program: \(failure)", "our own bug: \(failure)"))
            return code(.ownBug)
        }
    }

    private static func report(_ failure: StoreFailure) -> ExitCode {
        Console.say(phrasebook.diagnostic(failure))
        return switch failure.reason {
        case .noSuchFile, .isDirectory: code(.noInput)
        case .alreadyExists: code(.cannotCreate)
        case .notPermitted, .readOnly: code(.notPermitted)
        case .busy: code(.locked)
        case .diskFull, .io: code(.inputOutput)
        case .notADatabase, .notAProject, .fromTheFuture, .needsMigration, .damaged, .foreignSystem, .unusableLayer:
            code(.unusableDocument)
        }
    }

    private static func report(_ failure: GeodesyError) -> ExitCode {
        Console.say(phrasebook.diagnostic(failure))
        return switch failure {
        case .databaseMissing: code(.libraryDataMissing)
        case .unsupportedSystem, .noOperationCovers: code(.unusableDocument)
        case .libraryFailure: code(.ownBug)
        }
    }

    private static func report(_ failure: OutputFailure) -> ExitCode {
        // Whoever reads our standard output has had enough, which is no failure.
        if failure.reason == .brokenPipe { return ExitCode.success }
        Console.say(phrasebook.diagnostic(failure))
        return switch failure.reason {
        case .io: code(.inputOutput)
        default: code(.cannotCreate)
        }
    }

    private static func report(_ error: ProfileError) -> ExitCode {
        for problem in error.problems { Console.say(phrasebook.diagnostic(problem, file: error.file)) }
        return code(.unusableDocument)
    }

    private static func status(of failure: InputFailure) -> ExitStatus {
        switch failure.reason {
        case .noSuchFile: .noInput
        case .isDirectory: .noInput
        case .notPermitted: .notPermitted
        case .io: .inputOutput
        }
    }

    static func code(_ status: ExitStatus) -> ExitCode { ExitCode(status.rawValue) }
}
