public import ArgumentParser

extension TapakTool {
    /// The command that arguments ask for.
    ///
    /// **Method.** The first words name a command nearly always, and its own parser then understands the others. The
    /// parser of the whole tool makes a tree of every command first, which takes longer than reading the arguments of
    /// one; it is asked when that parser does not come to a command: for help, versions, completions and mistakes.
    ///
    /// - Throws: what the parser of the whole tool has to say.
    public static func command(for arguments: [String]) async throws -> any ParsableCommand {
        if let command = named(by: arguments) { return command }
        return try await asyncParseAsRoot(arguments)
    }

    /// The command that the first words name, if its own parser understands the others.
    private static func named(by arguments: [String]) -> (any ParsableCommand)? {
        var command: any ParsableCommand.Type = TapakTool.self
        var rest = arguments[...]
        while let word = rest.first,
            let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == word })
        {
            command = next
            rest.removeFirst()
        }
        // A parser of a command with subcommands would offer its own help.
        guard command.configuration.subcommands.isEmpty, let parsed = try? command.parseAsRoot(Array(rest)),
            type(of: parsed) == command
        else { return nil }
        return parsed
    }
}
