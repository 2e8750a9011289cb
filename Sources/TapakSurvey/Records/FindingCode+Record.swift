import TapakGeometry

extension FindingCode: RecordNumbered {
    static let recordNumbers = RecordNumbers<FindingCode>()

    var recordNumber: UInt8 {
        switch self {
        // reading
        case .notJson: 0
        case .truncated: 1
        case .notGeojson: 2
        case .esriJson: 3
        case .topojson: 4
        case .kml: 5
        case .shapefile: 6
        case .geopackage: 7
        case .archive: 8
        case .gitLfsPointer: 9
        case .htmlPage: 10
        case .utf16: 11
        case .qgis2webWrapper: 12
        case .bareFeatureArray: 13
        case .geometryCollection: 14
        case .geometryType: 15
        case .nullGeometry: 16
        case .emptyGeometry: 17
        case .pointOnly: 18
        case .zDropped: 19
        case .duplicateKey: 20
        case .nestingTooDeep: 21
        case .numberOutOfRange: 22
        case .coordinatesUnreadable: 23
        case .featureUnreadable: 24
        // coordinates
        case .projectedWithoutCrs: 25
        case .axesSwapped: 26
        case .latitudeSignLost: 27
        case .metresAsDegrees: 28
        case .wrongZone: 29
        case .decimalComma: 30
        case .dmsText: 31
        case .degreeTypo: 32
        case .outsideIndonesia: 33
        case .webMercator: 34
        case .crsUnknown: 35
        case .crsAfterFeatures: 36
        case .crsBallpark: 37
        case .crsLowAccuracy: 38
        case .zoneAstride: 39
        case .coordinatesCoarse: 40
        case .sharedCoordinate: 41
        case .onVillageCentroid: 42
        // rings
        case .ringUnclosed: 43
        case .ringTooShort: 44
        case .ringSelfIntersection: 45
        case .ringSpike: 46
        case .repeatedPosition: 47
        case .holeOutside: 48
        case .holesNested: 49
        case .shellsNested: 50
        case .zeroArea: 51
        case .sliver: 52
        case .winding: 53
        case .multipart: 54
        case .repaired: 55
        // measures
        case .captureUnstated: 56
        case .declaredDiffers: 57
        case .witnessWebMercator: 58
        case .witnessUtm: 59
        case .witnessWrongZone: 60
        case .witnessSphere: 61
        case .witnessLengthWidth: 62
        case .witnessUnit: 63
        case .witnessThousands: 64
        case .areaImplausible: 65
        // places
        case .outsideVillages: 66
        case .nearBoundary: 67
        case .declaredKelurahanDiffers: 68
        case .kelurahanUnresolved: 69
        // among parcels
        case .duplicateGeometry: 70
        case .duplicateId: 71
        case .overlap: 72
        // layers
        case .layerBlocked: 73
        case .layerSubtracted: 74
        case .layerWarned: 75
        case .layerElsewhere: 76
        case .layerDirty: 77
        // attributes
        case .attributeUnmapped: 78
        case .valueUnreadable: 79
        case .psuNotHandedOver: 80
        case .ownerOther: 81
        // buildings
        case .footprintUndecided: 82
        }
    }
}
