import TapakGeometry

extension DefectPlan {
    /// Makes the list say something that the outline does not bear out; `nil` where it cannot be done.
    mutating func misstate(
        _ index: Int, _ defect: Defect, _ occurrence: Int, in inventory: inout LandInventory
    ) -> String? {
        var parcel = inventory.parcels[index]
        guard recut(&parcel, defect), let note = state(defect, occurrence, of: &parcel) else { return nil }
        inventory.parcels[index] = parcel
        return note
    }

    /// Cuts a parcel to the size that shows the defect best, where there is room; many need no other size.
    private mutating func recut(_ parcel: inout CandidateParcel, _ defect: Defect) -> Bool {
        let old = parcel
        switch defect {
        case .areaImplausible: parcel.cut(.rectangle, area: random.number(0.9...1.2), &random)
        case .multipart: parcel.cut(.twoParts, area: random.number(760...1_500), &random)
        case .witnessWebMercator: parcel.cut(.rectangle, area: random.number(590...597), &random)
        case .witnessLengthWidth:
            parcel.cut(random.pick([.trapezoid, .lShape]), area: random.number(540...590), &random)
        case .witnessThousands: parcel.cut(.trapezoid, area: random.number(1_050...1_900), &random)
        default: return true
        }
        // A parcel that reaches no farther than the old one has room where that one stood.
        guard parcel.radius <= old.radius else { return false }
        parcel.lay(at: old.site)
        return true
    }

    private mutating func state(_ defect: Defect, _ occurrence: Int, of parcel: inout CandidateParcel) -> String? {
        let area = parcel.area
        switch defect {
        case .areaImplausible:
            parcel.attributes.declaredArea = .whole(1)
            return "an outline of one square metre"
        case .multipart:
            parcel.attributes.declaredArea = .rounded(area, decimals: 0)
            return "two parts on either side of a path"
        case .declaredOne:
            parcel.attributes.declaredArea = occurrence == 0 ? .whole(1) : .text("1 m2")
            return "the list says 1 m2"
        case .declaredDiffers:
            let factor = [0.72, 1.24, 1.35, 0.81, 1.12, 0.64][occurrence % 6]
            parcel.attributes.declaredArea = .rounded(area * factor, decimals: 0)
            return "the list says \(JSONText.decimal(Int((factor * 100).rounded()), decimals: 2)) times the area"
        case .witnessWebMercator:
            guard let place = parcel.polygons.first?.first?.first else { return nil }
            parcel.attributes.declaredArea = .rounded(area * LocalPlane(at: place).webMercatorAreaScale, decimals: 2)
            return "the list gives the area in Web Mercator"
        case .witnessLengthWidth:
            let length = Int(((parcel.extent.maxX - parcel.extent.minX) * 10).rounded())
            let width = Int(((parcel.extent.maxY - parcel.extent.minY) * 10).rounded())
            parcel.attributes.length = length
            parcel.attributes.width = width
            parcel.attributes.declaredArea = .decimal(length * width, decimals: 2)
            return "the list multiplies the longest sides"
        case .witnessThousands:
            parcel.attributes.declaredArea = .decimal(Int(area.rounded()), decimals: 3)
            return "the thousands point was read as a decimal point"
        case .witnessUnit:
            parcel.attributes.declaredArea = .decimal(Int(area.rounded()), decimals: 2)
            return "the list counts in are"
        case .valueUnreadable:
            parcel.attributes.declaredArea = .text(occurrence == 0 ? "sekitar tujuh ratusan" : "lihat berkas")
            return "the declared area is no number"
        case .textNull:
            parcel.attributes.name = .text("null")
            parcel.attributes.certificate = .text("null")
            parcel.attributes.capture = .text("null")
            parcel.attributes.captureCode = "unstated"
            if occurrence % 2 == 1 { parcel.attributes.declaredArea = .text("null") }
            return "values are the word null"
        default: return nil
        }
    }
}
