import ArgumentParser
import TapakFormats
import TapakLanguage
import TapakProgramme

/// `tapak rules`: what the rule profiles say.
struct RulesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rules",
            abstract: say("Menampilkan dan memeriksa profil aturan.", "Shows and checks rule profiles."),
            subcommands: [List.self, Show.self, Check.self])
    }

    /// `tapak rules list`.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: say("Daftar profil bawaan.", "Lists the shipped profiles."))
        }

        @OptionGroup var speech: SpeechOptions

        func run() throws {
            do {
                let phrasebook = Phrasebook(Speech.language)
                for key in RuleProfile.shippedKeys {
                    let profile = try RuleProfile.shipped(key)
                    let mark = key == RuleProfile.defaultKey ? "*" : " "
                    let ideal = profile.ideal.map {
                        ", \(phrasebook.word(.ideal)) \(phrasebook.area($0.value, decimals: 0))"
                    }
                    print(
                        "\(mark) \(key)  \(profile.version)  \(phrasebook.word(.minimum)) "
                            + "\(phrasebook.area(profile.minimum.value, decimals: 0))\(ideal ?? "")  "
                            + phrasebook.text(profile.title))
                }
            } catch {
                throw Diagnostics.exit(for: error)
            }
        }
    }

    /// `tapak rules show`.
    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say("Cetak profil bawaan sebagai YAML.", "Prints a shipped profile as YAML."))
        }

        @Argument(help: ArgumentHelp(say("Kunci profil.", "Key of the profile."), valueName: "PROFILE"))
        var key = RuleProfile.defaultKey

        @OptionGroup var speech: SpeechOptions

        func run() throws {
            guard let source = RuleProfile.shippedSource(key) else {
                let known = RuleProfile.shippedKeys.joined(separator: ", ")
                throw ValidationError(
                    say(
                        "tidak ada profil bawaan \(key); yang ada: \(known)",
                        "no shipped profile \(key); there are: \(known)"))
            }
            print(source, terminator: "")
        }
    }

    /// `tapak rules check`.
    struct Check: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: say(
                    "Periksa profil YAML; setiap kesalahan disebut dengan barisnya.",
                    "Checks a YAML profile; every mistake is named with its line."))
        }

        @Argument(help: ArgumentHelp(say("Berkas YAML.", "YAML file."), valueName: "FILE"))
        var file: String

        @OptionGroup var speech: SpeechOptions

        func run() throws {
            do {
                let choice = try ProfileChoice(file)
                print(
                    say(
                        "\(file): baik (\(choice.profile.key) \(choice.profile.version), SHA-256 \(choice.hash))",
                        "\(file): good (\(choice.profile.key) \(choice.profile.version), SHA-256 \(choice.hash))"))
            } catch {
                throw Diagnostics.exit(for: error)
            }
        }
    }
}
