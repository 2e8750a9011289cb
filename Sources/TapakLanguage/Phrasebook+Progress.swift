extension Phrasebook {
    /// How far a run is, in one line: parcels done, parcels a second, the share done and the time left.
    ///
    /// - Parameters:
    ///   - count: parcels done.
    ///   - share: the share of the work that is done, 0–1, where that is known; it gives the time left by proportion.
    ///   - seconds: since the start.
    public func progress(count: Int, share: Double?, seconds: Double) -> String {
        var text = "\(word(.progress)) \(integer(count))"
        if seconds > 0 { text += ", \(integer(Int(Double(count) / seconds))) \(word(.perSecond))" }
        guard let share else { return text }
        text += ", \(self.share(share))"
        // Too little is done to tell.
        guard share >= 0.02 else { return text }
        let left = seconds * (1 - min(share, 1)) / share
        return text + ", " + timeLeft(seconds: left)
    }

    /// `sisa 12 detik`, from a minute and a half on in minutes; rounded up.
    private func timeLeft(seconds: Double) -> String {
        guard seconds > 90 else {
            let whole = integer(max(1, Int(seconds.rounded(.up))))
            return either("sisa \(whole) detik", "\(whole) s left")
        }
        let minutes = integer(Int(min(seconds / 60, 1e6).rounded(.up)))
        return either("sisa \(minutes) menit", "\(minutes) min left")
    }
}
