import TapakLanguage
import TapakWorkflows

/// A line on the terminal that tells how far a run is and how long it will still take, once it takes more than a second.
final class ProgressLine {
    private let isShown: Bool
    private let phrasebook: Phrasebook
    private let start = ContinuousClock.now
    private var last: ContinuousClock.Instant
    private var hasWritten = false

    init(phrasebook: Phrasebook) {
        isShown = Console.isTerminal(2)
        self.phrasebook = phrasebook
        last = start
    }

    /// Shows how many of how many parcels of a project are assessed.
    func show(_ done: Int, _ total: Int) { show(count: done, share: total > 0 ? Double(done) / Double(total) : nil) }

    /// Shows how far an import is.
    func show(_ progress: ImportFeatures.Progress) { show(count: progress.featureCount, share: progress.share) }

    func show(_ progress: ScreenParcels.Progress) {
        let size = progress.byteCount ?? 0
        show(
            count: progress.featureCount,
            share: size > 0 ? min(1, Double(progress.bytesRead) / Double(size)) : nil)
    }

    private func show(count: Int, share: Double?) {
        guard isShown else { return }
        let now = ContinuousClock.now
        guard now - start > .seconds(1), now - last > .milliseconds(200) else { return }
        last = now
        let seconds = Double((now - start).components.seconds) + Double((now - start).components.attoseconds) / 1e18
        let text = phrasebook.progress(count: count, share: share, seconds: seconds)
        Console.write(Array("\r\u{1B}[K\(text)".utf8))
        hasWritten = true
    }

    /// Takes the line away.
    func clear() {
        if hasWritten { Console.write(Array("\r\u{1B}[K".utf8)) }
        hasWritten = false
    }
}
