public import TapakGeometry
public import TapakProgramme

/// What the layers take of a parcel, and what they leave.
extension Phrasebook {
    /// What one layer takes of a parcel, beside the layer's name: `210,00 m² (34,0 %), menghalangi: tidak lulus`.
    ///
    /// Of a layer that was not looked at, why.
    public func sentence(_ standing: LayerStanding) -> String {
        switch standing.state {
        case .notLoaded: either("tidak diperiksa: tidak dimuat", "not checked: not loaded")
        case .elsewhere:
            either(
                "tidak diperiksa: layer tidak mencakup tempat ini", "not checked: the layer does not cover this place")
        case .unanswered: label(standing.answer)
        case .clear: either("tidak terkena", "clear of it")
        case .slight:
            overlap(standing) + either(", terlalu sedikit untuk dihitung", ", too little to count") + judged(standing)
        case .counts: overlap(standing) + ", " + label(standing.effect) + judged(standing)
        }
    }

    private func overlap(_ standing: LayerStanding) -> String {
        "\(area(standing.overlap)) (\(share(standing.share)))"
    }

    /// A layer that warns decides nothing: that it passes says nothing about the land.
    private func judged(_ standing: LayerStanding) -> String {
        standing.effect == .warn ? "" : ": " + label(standing.answer)
    }

    /// What remains of a parcel: all of it, and of several parts the largest, by which it is judged.
    ///
    /// The bound is that of the largest part on the profile's basis.
    public func sentence(_ remaining: RemainingLand) -> String {
        guard remaining.area > .zero else { return either("tidak ada yang tersisa", "nothing is left") }
        let whole = area(remaining.area)
        let bound = remaining.appraisal.map { " ± " + area($0.uncertainty) } ?? ""
        let answer = ": " + label(remaining.answer)
        guard remaining.geometry.partCount > 1 else { return whole + bound + answer }
        let largest = area(remaining.largestArea) + bound
        return either("\(whole), bagian terbesar \(largest)", "\(whole), the largest part \(largest)") + answer
    }

    /// A layer of a run with where it comes from: `layer LP2B: lp2b.geojson, Dinas Pertanian, data 2024`.
    ///
    /// - Parameters:
    ///   - name: the layer, in words.
    ///   - file: its file, as it is shown.
    ///   - sources: who made the data, in the words of the layer.
    ///   - dates: the earliest and latest date the layer states.
    public func origin(layer name: String, file: String, sources: [String], dates: ClosedRange<String>?) -> String {
        let makers = sources.map { DisplayText.singleLine($0, limit: 60) }.joined(separator: "; ")
        let shown = makers.isEmpty ? either("sumber tidak disebut", "source not stated") : makers
        let when =
            dates.map { range in
                let span =
                    range.lowerBound == range.upperBound
                    ? range.lowerBound : "\(range.lowerBound) – \(range.upperBound)"
                return either("data \(span)", "data of \(span)")
            } ?? either("tanggal tidak disebut", "date not stated")
        return "\(name): \(file), \(shown), \(when)"
    }

    /// That a layer counts beyond its edge, after its name: `, dihitung sampai 10 m di luarnya`.
    public func widened(by buffer: Length) -> String {
        let metres = number(buffer.metres, upTo: 2) + " m"
        return either(", dihitung sampai \(metres) di luarnya", ", counted up to \(metres) beyond it")
    }

    /// How a layer was simplified for a map.
    public func simplified(_ layer: String, to detail: Length, omitting parts: Int) -> String {
        let metres = number(detail.metres, upTo: 0) + " m"
        let head = either(
            "Untuk peta, \(layer) disederhanakan sekitar \(metres)",
            "For the map, \(layer) is simplified to about \(metres)")
        let left =
            parts == 0
            ? ""
            : either(
                " dan \(integer(parts)) bagian kecil tidak digambar", " and \(integer(parts)) small parts are not drawn"
            )
        return head + left + either("; hitungan memakai berkas aslinya.", "; answers come from the original file.")
    }

    /// What was wrong with a layer, by the code of the defect; nothing for a code that is not known.
    func layerDefect(_ code: String) -> String? {
        switch code {
        case "left_out":
            either(
                "fitur bukan lahan atau jalan yang dapat dipakai, jadi dilewati",
                "of them not land or road that can be used, left out")
        case "invalid": either("fitur cacat, jadi dibetulkan dahulu", "of them faulty, put right first")
        case "duplicate":
            either("fitur sama dengan yang sebelumnya, dihitung sekali", "of them as an earlier one, counted once")
        case "overlapping":
            either("fitur menumpuk pada yang sebelumnya, dihitung sekali", "of them upon an earlier one, counted once")
        case "crumb":
            either("bagian kurang dari 1 m², tetap dihitung", "of their parts smaller than 1 m², counted all the same")
        default: nil
        }
    }

    /// What to do about it.
    func layerCure(_ code: String) -> String? {
        switch code {
        case "left_out":
            either(
                "titik tidak dipakai; garis hanya bila profil memberi buffer_m; lengkapi luasan pada layer asalnya",
                "points are not used, lines only where the profile gives buffer_m; draw areas in the layer itself")
        case "duplicate":
            either(
                "hapus yang ganda pada layer asalnya; di QGIS: Processing > Delete duplicate geometries",
                "delete the copies in the layer itself; in QGIS: Processing > Delete duplicate geometries")
        case "overlapping":
            either(
                "tidak perlu tindakan; untuk merapikannya di QGIS: Processing > Dissolve",
                "nothing needs doing; to tidy it up in QGIS: Processing > Dissolve")
        case "crumb":
            either(
                "tidak perlu tindakan; di QGIS: Processing > Eliminate selected polygons",
                "nothing needs doing; in QGIS: Processing > Eliminate selected polygons")
        default: nil
        }
    }
}
