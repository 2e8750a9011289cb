/// A whole profile whose lines the tests change one by one.
enum ProfileFixture {
    /// The lines; the number at the end of some is the line number that the tests rely on.
    static let lines = """
        format: 1
        key: trial
        version: "7"
        title: {id: Percobaan, en: Trial}
        note: {id: Catatan, en: Note}
        confidence: high
        effective_from: "2026-01-31"
        basis: tm3
        minimum:                      # 9
          m2: 500
          source: a decree
          effective_from: "2026"
          confidence: medium
        ideal:                        # 14
          m2: 750.5
          source: a decree
          effective_from: "2026-02"
          confidence: medium
        building:                     # 19
          short_side_m: 10
          long_side_m: 20
          source: a drawing
          effective_from: "2024-02-29"
          confidence: low
        decides: [area, footprint, "layer:river", blocking_layers]
        layers:                       # 26
          - name: swamp
            title: {id: Rawa, en: Swamp}
            effect: block
            buffer_m: 2.5
            counts_from_m2: 0
            source: a map
            effective_from: "2020"
            confidence: assumption
          - name: river               # 35
            title: {id: Sungai, en: River}
            effect: subtract
            buffer_m: 10
            counts_from_m2: 3
            source: a map
            effective_from: "2020"
            confidence: assumption
        setbacks:                     # 43
          all_round_m: 1.5
          source: a plan
          effective_from: "2021"
          confidence: medium
        uncertainty:                  # 48
          confidence_factor:
            k: 2
            source: a choice
            effective_from: "2021"
            confidence: assumption
          capture_sigma_m:            # 54
            rtk: 0.01
            total_station: 0.02
            orthophoto: 0.1
            imagery: 1
            handheld_gnss: 2
            phone: 4
            source: a choice
            effective_from: "2021"
            confidence: assumption
          unstated_tolerance:         # 64
            factor: 0.25
            source: a habit
            effective_from: "1997"
            confidence: rule_of_thumb
        overlap:                      # 69
          from_m2: 2
          source: a choice
          effective_from: "2021"
          confidence: assumption
        boundary:                     # 74
          near_m: 5
          second_village_share: 0.1
          source: a choice
          effective_from: "2021"
          confidence: assumption
        certificate:                  # 80
          role: witness
          tolerance_factor: 0.75
          source: a habit
          effective_from: "1997"
          confidence: rule_of_thumb
        gates:                        # 86
          - gate: before_himbara
            title: {id: Modal, en: Capital}
            allows_waiver: false
            needs_capture_or_certificate: false
            cooperative: [npwp, account]
            construction: completed
            source: a rule
            effective_from: "2025-07-21"
            confidence: medium
        """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

    /// The text as it stands.
    static var text: String { joined(lines) }

    /// The text with one-based lines replaced; an empty list of lines deletes one.
    static func text(replacing replacements: [Int: [String]]) -> String {
        joined(lines.enumerated().flatMap { index, line in replacements[index + 1] ?? [line] })
    }

    private static func joined(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
