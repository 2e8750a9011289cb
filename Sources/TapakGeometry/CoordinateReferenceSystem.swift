/// A coordinate reference system by its EPSG code, or OGC's CRS84.
///
/// The value only names a system; which ones can be reprojected, and how, is `TapakGeodesy`'s to say. Positions are
/// always (longitude, latitude) or (easting, northing), so EPSG:4326 and CRS84 differ in name only.
public enum CoordinateReferenceSystem: Hashable, Sendable {
    /// OGC CRS84: WGS 84 longitude and latitude in degrees.
    case crs84
    /// A system of the EPSG register.
    case epsg(Int)

    /// `OGC:CRS84` or `EPSG:n`.
    public var name: String {
        switch self {
        case .crs84: "OGC:CRS84"
        case .epsg(let code): "EPSG:\(code)"
        }
    }

    /// The EPSG code; 4326 for CRS84.
    public var epsgCode: Int {
        switch self {
        case .crs84: 4326
        case .epsg(let code): code
        }
    }
}

extension CoordinateReferenceSystem: CustomStringConvertible {
    /// The same as ``name``.
    public var description: String { name }
}

extension CoordinateReferenceSystem {
    /// Reads a name as it occurs in files and on command lines.
    ///
    /// Understood are `EPSG:32748`, `epsg::32748`, a bare `32748`, `urn:ogc:def:crs:EPSG::32748`,
    /// `urn:ogc:def:crs:EPSG:9.8:32748`, `http://www.opengis.net/def/crs/EPSG/0/32748`, the older
    /// `http://www.opengis.net/gml/srs/epsg.xml#32748`,
    /// `http://spatialreference.org/ref/epsg/32748/proj4/`, and every spelling of CRS84 (`OGC:CRS84`, `CRS84`,
    /// `urn:ogc:def:crs:OGC:1.3:CRS84`, `…/OGC/1.3/CRS84`). `nil` for anything else: nothing is guessed.
    public init?(parsing text: String) {
        let separators: Set<Character> = [":", "/", "#"]
        let words = text.lowercased()
            .filter { !$0.isWhitespace }
            .split(whereSeparator: { separators.contains($0) })
            .map(String.init)
        guard let last = words.last else { return nil }
        if last == "crs84" {
            guard words.dropLast().allSatisfy(Self.isCRS84Prefix) else { return nil }
            self = .crs84
            return
        }
        let digits: ArraySlice<String>
        if words.count == 1 {
            digits = words[...]
        } else if let register = words.firstIndex(where: { $0 == "epsg" || $0 == "epsg.xml" }) {
            digits = words[words.index(after: register)...]
        } else {
            return nil
        }
        guard let code = digits.compactMap(Self.epsgCode).last else { return nil }
        self = .epsg(code)
    }

    private static func epsgCode(_ word: String) -> Int? {
        guard word.allSatisfy({ $0.isASCII && $0.isNumber }), let code = Int(word) else { return nil }
        return (1000...999_999).contains(code) ? code : nil
    }

    private static func isCRS84Prefix(_ word: String) -> Bool {
        ["urn", "ogc", "def", "crs", "http", "https", "www.opengis.net"].contains(word)
            || word.allSatisfy { $0.isNumber || $0 == "." }
    }
}
