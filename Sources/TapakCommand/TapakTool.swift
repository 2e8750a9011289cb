public import ArgumentParser
import TapakWorkflows

/// The command line of Tapak.
public struct TapakTool: AsyncParsableCommand {
    /// Name, purpose and subcommands.
    public static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "tapak",
            abstract: say(
                "Menilai bidang tanah calon lokasi Koperasi Desa/Kelurahan Merah Putih.",
                "Judges candidate parcels for Koperasi Desa/Kelurahan Merah Putih."),
            discussion: say(
                """
                Contoh:
                  tapak screen bidang.geojson --kelurahan kelurahan.geojson
                  tapak screen bidang.geojson --kelurahan kelurahan.geojson \\
                      --format csv --output hasil.csv --summary kelurahan.csv
                  tapak measure bidang.geojson
                  tapak rules show kota-bekasi-600
                  tapak init kota.gpkg --region 32.75 --kelurahan kelurahan.geojson
                  tapak import kota.gpkg bidang.geojson --into parcels --source bpkad
                  tapak readiness kota.gpkg --output kesiapan.xlsx

                Keluaran di stdout, keterangan di stderr. Kode keluar: 0 selesai, 1 hanya dengan --strict dan bila verify
                menemukan beda, 64 salah pakai, 65 berkas tidak terbaca, 66 berkas tidak ada, 69 data PROJ tidak ada,
                73 tidak bisa menulis, 75 sedang dipakai.
                """,
                """
                Examples:
                  tapak screen parcels.geojson --kelurahan villages.geojson
                  tapak screen parcels.geojson --kelurahan villages.geojson \\
                      --format csv --output result.csv --summary units.csv
                  tapak measure parcels.geojson
                  tapak rules show kota-bekasi-600
                  tapak init city.gpkg --region 32.75 --kelurahan villages.geojson
                  tapak import city.gpkg parcels.geojson --into parcels --source bpkad
                  tapak readiness city.gpkg --output readiness.xlsx

                Data on stdout, talk on stderr. Exit codes: 0 done, 1 only with --strict and where verify finds a
                difference, 64 usage, 65 unreadable document, 66 no such input, 69 PROJ data missing, 73 cannot create
                output, 75 in use.
                """),
            version: TapakVersion.current,
            subcommands: [
                ScreenCommand.self, MeasureCommand.self, CheckCommand.self, FitCommand.self, RulesCommand.self,
                DoctorCommand.self, InitCommand.self, ImportCommand.self, DiffCommand.self, CoopCommand.self,
                SiteCommand.self,
                ReadinessCommand.self, PolicyCommand.self, VerifyCommand.self, BackupCommand.self,
            ])
    }

    /// The tool without arguments: prints its help.
    public init() {}

    /// Runs the tool with the arguments of the process.
    public static func start() async {
        Interruption.cleanUpOnSignals()
        let arguments = Array(CommandLine.arguments.dropFirst())
        Headstart.begin(for: arguments)
        do {
            var command = try await command(for: arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            exit(withError: error)
        }
    }
}
