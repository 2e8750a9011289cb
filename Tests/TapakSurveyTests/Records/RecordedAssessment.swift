import TapakGeometry
import TapakProgramme
import TapakSurvey

/// Assessments to be written down, and their comparison, since an assessment is not equatable.
enum RecordedAssessment {
    /// What differs between two assessments, by the names of the fields.
    static func differences(_ left: Assessment, _ right: Assessment) -> [String] {
        var names: [String] = []
        if left.measurement != right.measurement { names.append("measurement") }
        if left.area != right.area { names.append("area") }
        if left.uncertainty != right.uncertainty { names.append("uncertainty") }
        if left.areaClass != right.areaClass { names.append("areaClass") }
        if left.place != right.place { names.append("place") }
        if left.answers != right.answers { names.append("answers") }
        if left.verdict != right.verdict { names.append("verdict") }
        if left.reason != right.reason { names.append("reason") }
        if left.siting != right.siting { names.append("siting") }
        if left.notChecked != right.notChecked { names.append("notChecked") }
        if left.findings != right.findings { names.append("findings") }
        if left.proposals != right.proposals { names.append("proposals") }
        if left.parcel.file != right.parcel.file || left.parcel.feature != right.parcel.feature
            || left.parcel.id != right.parcel.id || left.parcel.geometry != right.parcel.geometry
        {
            names.append("parcel")
        }
        if left.parcel.repairedGeometry != right.parcel.repairedGeometry { names.append("repairedGeometry") }
        return names
    }

    /// A parcel with a ring drawn in metres.
    static func parcel(
        _ metres: [(Double, Double)], id: String? = "K-7", change: (inout Parcel) -> Void = { _ in }
    ) -> Parcel {
        var parcel = ParcelDrawing.parcel(Geometry(polygons: [[ParcelDrawing.ring(metres)]]))
        parcel.feature = 41
        parcel.id = id
        change(&parcel)
        return parcel
    }

    /// An assessment as the assessor makes it.
    static func real(
        _ parcel: Parcel, profile: String = "kota-bekasi-600", repairs: Bool = false
    ) throws -> Assessment {
        try Assessor(profile: try RuleProfile.shipped(profile), layer: nil, repairs: repairs).assess(parcel)
    }

    /// One of every kind the assessor makes, with a name.
    static func drawn() throws -> [(name: String, assessment: Assessment)] {
        func box(_ a: Double, _ b: Double) -> [(Double, Double)] { [(0, 0), (a, 0), (a, b), (0, b), (0, 0)] }
        let bowTie = [(-15.0, -15.0), (15, 15), (15, -15), (-15, 15), (-15, -15)]
        let islands = Geometry(
            polygons: [
                ParcelDrawing.rectangle(10, 10, at: Position(x: 107.001, y: -6.25)).nestedPolygons[0],
                ParcelDrawing.rectangle(20, 35).nestedPolygons[0],
            ])
        let swapped = [(0.0, 0.0), (2e-4, 0), (2e-4, 2e-4), (0, 2e-4), (0, 0)]
            .map { Position(x: -6.25 + $0.0, y: 107 + $0.1) }
        var point = ParcelDrawing.parcel(Geometry(kind: .point, positions: [ParcelDrawing.place]))
        point.declaredArea = .squareMetres(720)
        return [
            ("passing", try real(parcel(box(20, 40)))),
            ("failing", try real(parcel(box(20, 20)))),
            ("in doubt above", try real(parcel(box(20, 30.5)) { $0.captureClass = .orthophoto })),
            ("in doubt below", try real(parcel(box(20, 29.9)) { $0.captureClass = .imagery })),
            ("without an id", try real(parcel(box(20, 40), id: nil) { $0.declaredArea = .squareMetres(80) })),
            ("coarse", try real(parcel(box(20, 40)) { $0.rounding.decimals = 5 })),
            ("declared otherwise", try real(parcel(box(20, 40)) { $0.declaredArea = .squareMetres(8000) })),
            ("footprint decides", try real(parcel(box(20, 40)), profile: "adapted-15x20")),
            ("self-crossing", try real(parcel(bowTie))),
            ("repaired", try real(parcel(bowTie), repairs: true)),
            ("unclosed", try real(parcel([(0, 0), (30, 0), (30, 30), (0, 30)]))),
            ("several parts", try real(ParcelDrawing.parcel(islands))),
            ("swapped", try real(ParcelDrawing.parcel(Geometry(polygons: [[swapped]])))),
            ("point", try real(point)),
            ("point without claim", try real(ParcelDrawing.parcel(point.geometry))),
            ("nothing", try real(ParcelDrawing.parcel(nil))),
        ]
    }
}
