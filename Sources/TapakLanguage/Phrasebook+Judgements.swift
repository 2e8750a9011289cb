public import TapakGeometry
public import TapakProgramme

/// Labels of what Tapak says of a parcel.
extension Phrasebook {
    /// A verdict in a word or two.
    public func label(_ verdict: Verdict) -> String {
        switch verdict {
        case .pass: either("lulus", "pass")
        case .resurvey: either("ukur ulang", "resurvey")
        case .unassessable: either("tidak dapat dinilai", "unassessable")
        case .fail: either("tidak lulus", "fail")
        }
    }

    /// A mark for a verdict that does not rely on colour; one column wide.
    public func symbol(_ verdict: Verdict) -> String {
        switch verdict {
        case .pass: "✓"
        case .resurvey: "?"
        case .unassessable: "!"
        case .fail: "✗"
        }
    }

    /// An answer in a word or two.
    public func label(_ answer: Answer) -> String {
        switch answer {
        case .pass: label(Verdict.pass)
        case .fail: label(Verdict.fail)
        case .resurvey: label(Verdict.resurvey)
        case .unassessable: label(Verdict.unassessable)
        case .notChecked: either("belum diperiksa", "not checked")
        }
    }

    /// A mark for an answer that does not rely on colour; one column wide.
    public func symbol(answer: Answer) -> String {
        switch answer {
        case .pass: symbol(Verdict.pass)
        case .fail: symbol(Verdict.fail)
        case .resurvey: symbol(Verdict.resurvey)
        case .unassessable: symbol(Verdict.unassessable)
        case .notChecked: "·"
        }
    }

    /// Where an area stands against minimum and ideal.
    public func label(_ areaClass: AreaClass) -> String {
        switch areaClass {
        case .below: either("di bawah minimum", "below the minimum")
        case .within: either("minimum sampai ideal", "minimum to ideal")
        case .above: either("di atas ideal", "above the ideal")
        }
    }

    /// Which area decides.
    public func label(_ basis: AreaBasis) -> String {
        switch basis {
        case .geodesic: either("geodesik", "geodesic")
        case .tm3: either("grid TM-3", "TM-3 grid")
        }
    }

    /// A criterion; layers of the shipped profiles by their usual names, others by the name they were loaded under.
    public func label(_ criterion: Criterion) -> String {
        switch criterion {
        case .area: either("luas", "area")
        case .footprint: either("tapak bangunan", "footprint")
        case .layer(let name): either("layer ", "layer ") + layerName(name)
        }
    }

    private func layerName(_ name: String) -> String {
        switch name {
        case "lp2b", "lsd", "rth", "sutet": name.uppercased()
        case "sempadan": either("sempadan", "setback (sempadan)")
        case "banjir": either("banjir", "flood")
        default: DisplayText.singleLine(name)
        }
    }

    /// What a layer does to a parcel.
    public func label(_ effect: LayerRule.Effect) -> String {
        switch effect {
        case .block: either("menghalangi", "blocks")
        case .subtract: either("mengurangi luas", "reduces the area")
        case .warn: either("peringatan", "warns")
        }
    }

    /// How well a source is established.
    public func label(_ confidence: Confidence) -> String {
        switch confidence {
        case .high: either("kuat", "high")
        case .medium: either("sedang", "medium")
        case .low: either("lemah", "low")
        case .ruleOfThumb: either("kaidah praktis", "rule of thumb")
        case .assumption: either("anggapan", "assumption")
        }
    }

    /// How bad a finding is.
    public func label(_ severity: FindingSeverity) -> String {
        switch severity {
        case .error: either("galat", "error")
        case .warning: either("peringatan", "warning")
        case .notice: either("catatan", "notice")
        }
    }

    /// A few words that name a finding, for tables and legends.
    public func label(_ code: FindingCode) -> String { text(of: code).label }

    /// The text of a profile in this language.
    public func text(_ text: BilingualText) -> String { either(text.indonesian, text.english) }
}
