/// The stable codes of findings. A code is never reused.
///
/// The raw value is what data files carry; labels, sentences and help are `TapakLanguage`'s.
public enum FindingCode: String, Hashable, Sendable, CaseIterable {
    // reading
    /// The bytes are not JSON.
    case notJson = "not_json"
    /// The document ends before it is complete.
    case truncated
    /// JSON, but not GeoJSON.
    case notGeojson = "not_geojson"
    /// Esri's JSON instead of GeoJSON.
    case esriJson = "esri_json"
    /// TopoJSON instead of GeoJSON.
    case topojson
    /// KML instead of GeoJSON.
    case kml
    /// A part of a shapefile.
    case shapefile
    /// A GeoPackage that is no Tapak project.
    case geopackage
    /// A zip or gzip archive.
    case archive
    /// A pointer of Git LFS where the file itself should be.
    case gitLfsPointer = "git_lfs_pointer"
    /// A web page, often an error page saved as a file.
    case htmlPage = "html_page"
    /// Text in UTF-16 or UTF-32.
    case utf16
    /// GeoJSON assigned to a JavaScript variable; read.
    case qgis2webWrapper = "qgis2web_wrapper"
    /// An array of features without a collection around it; read.
    case bareFeatureArray = "bare_feature_array"
    /// A GeometryCollection, which is no parcel.
    case geometryCollection = "geometry_collection"
    /// Lines, or a type GeoJSON does not know.
    case geometryType = "geometry_type"
    /// A feature without geometry.
    case nullGeometry = "null_geometry"
    /// A geometry without positions.
    case emptyGeometry = "empty_geometry"
    /// A point: located, but its area cannot be measured.
    case pointOnly = "point_only"
    /// Third ordinates were ignored.
    case zDropped = "z_dropped"
    /// A member occurs twice in one object; the last one counts.
    case duplicateKey = "duplicate_key"
    /// Arrays or objects are nested deeper than any GeoJSON needs.
    case nestingTooDeep = "nesting_too_deep"
    /// A number does not fit a double.
    case numberOutOfRange = "number_out_of_range"
    /// Coordinates are not arrays of numbers of the depth their type asks for.
    case coordinatesUnreadable = "coordinates_unreadable"
    /// An element of a feature list is not a readable Feature.
    case featureUnreadable = "feature_unreadable"

    // coordinates
    /// Coordinates in metres, but no coordinate reference system named.
    case projectedWithoutCrs = "projected_without_crs"
    /// Latitude stands before longitude.
    case axesSwapped = "axes_swapped"
    /// Latitudes are positive where southern ones are expected.
    case latitudeSignLost = "latitude_sign_lost"
    /// Coordinates in metres amid degrees, in a system that is known by where they land.
    case metresAsDegrees = "metres_as_degrees"
    /// Coordinates in metres of the zone beside the one that is named.
    case wrongZone = "wrong_zone"
    /// Coordinates written as text with decimal commas.
    case decimalComma = "decimal_comma"
    /// Coordinates written as text in degrees, minutes and seconds.
    case dmsText = "dms_text"
    /// One or two degrees off.
    case degreeTypo = "degree_typo"
    /// Outside Indonesia's extent.
    case outsideIndonesia = "outside_indonesia"
    /// The coordinates are Web Mercator, whose areas are wrong; reprojected.
    case webMercator = "web_mercator"
    /// The named coordinate reference system is not one of the supported ones.
    case crsUnknown = "crs_unknown"
    /// A stream names its system only after its features.
    case crsAfterFeatures = "crs_after_features"
    /// Only an approximate operation without datum shift exists.
    case crsBallpark = "crs_ballpark"
    /// The operation to WGS 84 is only good to metres.
    case crsLowAccuracy = "crs_low_accuracy"
    /// The geometry lies in two TM-3 zones.
    case zoneAstride = "zone_astride"
    /// Coordinates have so few decimals that the area suffers.
    case coordinatesCoarse = "coordinates_coarse"
    /// Several features stand on one coordinate.
    case sharedCoordinate = "shared_coordinate"
    /// A point stands on the middle of its village.
    case onVillageCentroid = "on_village_centroid"

    // rings
    /// The last position of a ring differs from the first.
    case ringUnclosed = "ring_unclosed"
    /// A ring has fewer than four positions.
    case ringTooShort = "ring_too_short"
    /// A ring crosses or touches itself.
    case ringSelfIntersection = "ring_self_intersection"
    /// A ring goes out and back along one line.
    case ringSpike = "ring_spike"
    /// A position directly repeats the one before.
    case repeatedPosition = "repeated_position"
    /// A hole lies outside its exterior ring.
    case holeOutside = "hole_outside"
    /// A hole lies inside another hole.
    case holesNested = "holes_nested"
    /// A polygon lies inside another of the same multipolygon, or they overlap.
    case shellsNested = "shells_nested"
    /// A ring encloses no area.
    case zeroArea = "zero_area"
    /// A very thin polygon.
    case sliver
    /// Rings are wound against RFC 7946.
    case winding
    /// More than one part; the largest is judged.
    case multipart
    /// The geometry was repaired.
    case repaired

    // measures
    /// Nothing says how the geometry was captured; an assumption was made.
    case captureUnstated = "capture_unstated"
    /// The declared area differs from the measured one.
    case declaredDiffers = "declared_differs"
    /// The declared area is the Web Mercator area.
    case witnessWebMercator = "witness_web_mercator"
    /// The declared area is the UTM area.
    case witnessUtm = "witness_utm"
    /// The declared area is that of a wrong zone.
    case witnessWrongZone = "witness_wrong_zone"
    /// The declared area is that on a sphere.
    case witnessSphere = "witness_sphere"
    /// The declared area is length times width.
    case witnessLengthWidth = "witness_length_width"
    /// The declared area is in another unit.
    case witnessUnit = "witness_unit"
    /// The declared area lost its thousands separator.
    case witnessThousands = "witness_thousands"
    /// The area cannot be that of a parcel.
    case areaImplausible = "area_implausible"

    // places
    /// Not in any unit of the village layer.
    case outsideVillages = "outside_villages"
    /// So near to a village boundary that the village is in doubt.
    case nearBoundary = "near_boundary"
    /// The declared kelurahan is not the located one.
    case declaredKelurahanDiffers = "declared_kelurahan_differs"
    /// A unit's Kemendagri code could not be resolved.
    case kelurahanUnresolved = "kelurahan_unresolved"

    // among parcels
    /// Two parcels have the same outline.
    case duplicateGeometry = "duplicate_geometry"
    /// Two features have the same id.
    case duplicateId = "duplicate_id"
    /// Two parcels overlap.
    case overlap

    // layers
    /// A blocking layer takes part of the parcel.
    case layerBlocked = "layer_blocked"
    /// A layer reduces the usable area.
    case layerSubtracted = "layer_subtracted"
    /// A layer gives cause for care.
    case layerWarned = "layer_warned"
    /// A layer does not cover this place.
    case layerElsewhere = "layer_elsewhere"
    /// A layer's geometries had to be cleaned.
    case layerDirty = "layer_dirty"

    // buildings
    /// Whether the building fits was not settled within the limit of work.
    case footprintUndecided = "footprint_undecided"

    // attributes
    /// No attribute was recognised for a role.
    case attributeUnmapped = "attribute_unmapped"
    /// An attribute's value could not be read.
    case valueUnreadable = "value_unreadable"
    /// The facility was not handed over to the city.
    case psuNotHandedOver = "psu_not_handed_over"
    /// The land belongs to another body.
    case ownerOther = "owner_other"
}

extension FindingCode {
    /// The severity a finding of this code has unless something worse or better is known.
    public var severity: FindingSeverity {
        switch self {
        case .notJson, .truncated, .notGeojson, .esriJson, .topojson, .kml, .shapefile, .geopackage, .archive,
            .gitLfsPointer, .htmlPage, .utf16, .geometryCollection, .geometryType, .nullGeometry, .emptyGeometry,
            .nestingTooDeep,
            .numberOutOfRange, .coordinatesUnreadable, .featureUnreadable, .projectedWithoutCrs, .axesSwapped,
            .latitudeSignLost, .degreeTypo, .metresAsDegrees, .wrongZone, .decimalComma, .dmsText, .crsUnknown,
            .crsAfterFeatures, .crsBallpark, .ringUnclosed, .ringTooShort, .ringSelfIntersection, .holeOutside,
            .holesNested, .shellsNested, .zeroArea:
            .error
        case .qgis2webWrapper, .bareFeatureArray, .zDropped, .webMercator, .crsLowAccuracy, .zoneAstride,
            .repeatedPosition, .winding, .multipart, .repaired, .captureUnstated, .kelurahanUnresolved,
            .layerSubtracted, .layerWarned, .layerElsewhere, .layerDirty, .attributeUnmapped:
            .notice
        default:
            .warning
        }
    }
}
