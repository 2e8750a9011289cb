import TapakGeometry

extension FindingText {
    /// The English texts of every code.
    static func english(_ code: FindingCode) -> FindingText {
        switch code {

        // reading

        case .notJson:
            FindingText(
                "not JSON",
                "the content is not JSON[[; found {found}]][[, expected {expected}]]",
                help: """
                    export it again from the application it came from; in QGIS: right-click the layer > Export > \
                    Save Features As… > GeoJSON
                    """)
        case .truncated:
            FindingText(
                "truncated file",
                "the file ends before it is complete[[; still expected {expected}]]",
                help: "download or copy the file again, then compare its size with the original")
        case .notGeojson:
            FindingText(
                "not GeoJSON",
                """
                the content is not GeoJSON[[: {member} holds {found}||: found {found}||: its type is {type}||: \
                there is no {missing}||: XML with the element {kind}]]
                """,
                help: "export it again as GeoJSON: ogr2ogr -f GeoJSON out.geojson {file} -t_srs EPSG:4326")
        case .esriJson:
            FindingText(
                "Esri JSON",
                "this is Esri JSON, not GeoJSON",
                help: """
                    download it again from the ArcGIS service with f=geojson, or ogr2ogr -f GeoJSON out.geojson \
                    {file} -t_srs EPSG:4326
                    """)
        case .topojson:
            FindingText(
                "TopoJSON",
                "this is TopoJSON, not GeoJSON",
                help: "convert it first: ogr2ogr -f GeoJSON out.geojson {file}")
        case .kml:
            FindingText(
                "KML",
                "this is KML, not GeoJSON",
                help: """
                    convert it first: ogr2ogr -f GeoJSON out.geojson {file}; or open it in QGIS > Export > Save \
                    Features As… > GeoJSON
                    """)
        case .shapefile:
            FindingText(
                "shapefile",
                "this is part of a shapefile[[ (.{kind})]], not GeoJSON",
                help: """
                    convert the .shp file, with its .dbf, .shx and .prj in the same folder: ogr2ogr -f GeoJSON \
                    out.geojson {file} -t_srs EPSG:4326
                    """)
        case .geopackage:
            FindingText(
                "GeoPackage",
                "this is a GeoPackage, not GeoJSON",
                help: """
                    convert it first, naming the layer if there are several: ogr2ogr -f GeoJSON out.geojson {file} \
                    LAYER_NAME -t_srs EPSG:4326
                    """)
        case .archive:
            FindingText(
                "archive",
                "this is an archive[[ ({kind})]], not GeoJSON",
                help: "unpack it first, then give the GeoJSON file inside it")
        case .gitLfsPointer:
            FindingText(
                "Git LFS pointer",
                "this is only a pointer of Git LFS; the data itself was not fetched",
                help: "fetch it: git lfs pull, then run again")
        case .htmlPage:
            FindingText(
                "web page",
                "this is a web page, not data; its download link may have expired or may ask to sign in",
                help: "open the link in a browser, sign in if asked, then download again")
        case .utf16:
            FindingText(
                "UTF-16",
                "the text is stored as UTF-16 or UTF-32, not UTF-8",
                help: """
                    save it again as UTF-8 (Notepad: Save As > Encoding UTF-8), or iconv -f UTF-16 -t UTF-8 {file} > \
                    out.geojson
                    """)
        case .qgis2webWrapper:
            FindingText(
                "qgis2web file",
                "the GeoJSON is wrapped in a JavaScript variable, as qgis2web writes it; its content was read",
                help: "nothing to do; for a clean file export the original layer from QGIS")
        case .bareFeatureArray:
            FindingText(
                "features without a collection",
                "the file is an array of features without a FeatureCollection; its content was read",
                help: "nothing to do; for other programs save it again as GeoJSON from QGIS")
        case .geometryCollection:
            FindingText(
                "GeometryCollection",
                "the geometry is a GeometryCollection[[ with {count} members]], not one parcel",
                help: "take its members apart: ogr2ogr -f GeoJSON out.geojson {file} -explodecollections")
        case .geometryType:
            FindingText(
                "other geometry type",
                """
                the geometry [[is {type}||is {found}||has no {missing}||is not a polygon]], while a parcel must \
                be Polygon, MultiPolygon or Point
                """,
                help: "boundary lines can be turned into polygons in QGIS: Processing > Lines to polygons")
        case .nullGeometry:
            FindingText(
                "no geometry",
                "the feature has no geometry",
                help: "map the boundary of the parcel, or delete the row from the layer")
        case .emptyGeometry:
            FindingText(
                "empty geometry",
                "the geometry is empty, without a single position",
                help: "map the boundary of the parcel, or delete the row from the layer")
        case .pointOnly:
            FindingText(
                "point only",
                "only a point, so that its area cannot be measured[[; declared area {declared}]]",
                help: "map the boundary of the parcel as a polygon, for example from an RTK survey or an orthophoto")
        case .zDropped:
            FindingText(
                "heights ignored",
                "heights (Z)[[, in {count} features,]] were ignored",
                help: "nothing to do; areas are those of the plan")
        case .duplicateKey:
            FindingText(
                "duplicate key",
                "[[the key {member}||a key]] occurs more than once in one object; the last one counts",
                help: "check which value is right, then delete the others")
        case .nestingTooDeep:
            FindingText(
                "nested too deeply",
                "arrays or objects are nested deeper than [[{limit}||the allowed]] levels",
                help: "check the program that made the file; sound GeoJSON is not as deep as that")
        case .numberOutOfRange:
            FindingText(
                "number out of range",
                "a coordinate is too large a number to compute with",
                help: "correct the coordinates of this feature in its source")
        case .coordinatesUnreadable:
            FindingText(
                "unreadable coordinates",
                """
                the coordinates cannot be read[[: found {found}, expected {expected}||: there are no \
                {missing}||: the {member} of this feature is not the {member} of the file]]
                """,
                help: "correct the coordinates of this feature, or export the layer again as GeoJSON")
        case .featureUnreadable:
            FindingText(
                "unreadable feature",
                """
                this part is not a readable Feature[[: found {found}, expected {expected}||: found {found}||: \
                its type is {type}||: there is no {missing}]]
                """,
                help: "correct or delete this part; the other features are processed all the same")

        // coordinates

        case .projectedWithoutCrs:
            FindingText(
                "metres without a CRS",
                "the coordinates are in metres[[ ({position})]], but no coordinate reference system is named",
                help: "name the system with --crs[[; possible are {candidates}|| EPSG:n]]")
        case .axesSwapped:
            FindingText(
                "latitude and longitude swapped",
                """
                latitude and longitude are swapped[[: {before} should be {after}]][[, {moved} away]][[; \
                {evidence}]][[ ({village})]]
                """,
                help: """
                    if the whole file is swapped run again with --swap-axes; if only this feature is, in QGIS: \
                    Processing > Swap X and Y coordinates
                    """)
        case .latitudeSignLost:
            FindingText(
                "minus sign of the latitude lost",
                """
                the latitude has lost its minus sign[[: {before} should be {after}]][[, {moved} away]][[; \
                {evidence}]][[ ({village})]]
                """,
                help: "make the latitude of this feature negative (south) in its source")
        case .degreeTypo:
            FindingText(
                "degree mistyped",
                """
                the coordinates[[ {before}]] are one or two degrees off[[: {after} is probably meant]][[, {moved} \
                away]][[; {evidence}]][[ ({village})]]
                """,
                help: "check the degrees in the source, then correct them")
        case .metresAsDegrees:
            FindingText(
                "metres given as degrees",
                """
                the coordinates[[ {before}]] are metres, not degrees[[; in {crs} they are {after}]][[; {evidence}]][[ \
                ({village})]]
                """,
                help: """
                    give this feature in the same system as the others; in QGIS: load it as a layer of its own[[ with \
                    {crs}]], then Processing > Reproject layer
                    """)
        case .wrongZone:
            FindingText(
                "wrong zone of the CRS",
                """
                with the system it names[[, {crs},]] the file lies far outside the village layer[[; with {right} {share} \
                of its features lie in it]][[: {before} becomes {after}]][[, {moved} away]][[ (zone \
                {other}, not {zone})]]
                """,
                help: "run again with the right system[[: --crs {right}|| by --crs EPSG:n]]")
        case .decimalComma:
            FindingText(
                "decimal comma in coordinates",
                """
                the coordinates are text with decimal commas[[: \"{before}\" should be {after}]][[; {evidence}]][[ \
                ({village})]]
                """,
                help: "write coordinates as numbers with a decimal point, longitude first: [106.97, -6.25]")
        case .dmsText:
            FindingText(
                "degrees, minutes and seconds as text",
                """
                the coordinates are text in degrees, minutes and seconds[[: \"{before}\" should be {after}]][[; \
                {evidence}]][[ ({village})]]
                """,
                help: "write coordinates as decimal degrees, longitude first: [106.97, -6.25]")
        case .outsideIndonesia:
            FindingText(
                "outside Indonesia",
                "the coordinates[[ {position}]] lie outside Indonesia",
                help: """
                    check the coordinates in their source; if their system is not WGS 84, name it with --crs EPSG:n
                    """)
        case .webMercator:
            FindingText(
                "Web Mercator",
                """
                the coordinates are Web Mercator[[ ({crs})]]; they were reprojected to WGS 84 and areas are \
                measured there
                """,
                help: "do not use areas that other applications computed from this layer: Web Mercator enlarges them")
        case .crsUnknown:
            FindingText(
                "unknown coordinate reference system",
                "the coordinate reference system [[{crs}||of this file]] is not known or not supported",
                help: """
                    reproject it first: ogr2ogr -f GeoJSON out.geojson {file} -t_srs EPSG:4326; or, if the file names the \
                    wrong one, overrule it with --crs EPSG:n (WGS 84, SRGI2013, DGN95 with their UTM and TM-3, \
                    Batavia, ID74, Web Mercator)
                    """)
        case .crsAfterFeatures:
            FindingText(
                "coordinate system too late",
                "the stream names its coordinate system[[ ({crs})]] only after all its features",
                help: "name it with --crs[[ {crs}]], or read it from a file without --stream")
        case .crsBallpark:
            FindingText(
                "no datum shift",
                "from [[{crs}||this system]] to WGS 84 there is only a rough operation without a datum shift",
                help: "ask the owner of the data for WGS 84, SRGI2013 or DGN95")
        case .crsLowAccuracy:
            FindingText(
                "inaccurate reprojection",
                """
                the reprojection to WGS 84 is only good to [[{accuracy}||some metres]][[ ({operation})]]; the \
                place may shift, the area hardly does
                """,
                help: "for parcels near a village boundary ask for the data in WGS 84, SRGI2013 or DGN95")
        case .zoneAstride:
            FindingText(
                "in two TM-3 zones",
                "it lies in two TM-3 zones[[ ({zone} and {other})]][[; the grid area is that of zone {zone}]]",
                help: "compare with the zone printed on the certificate; the geodesic area is not affected")
        case .coordinatesCoarse:
            FindingText(
                "coarse coordinates",
                """
                the coordinates are written with [[only {decimals}||few]] decimals[[, which makes the area \
                uncertain by {bound}]]
                """,
                help: "export it again with more decimals; in QGIS: Save Features As… > COORDINATE_PRECISION 8")
        case .sharedCoordinate:
            FindingText(
                "shared coordinate",
                """
                [[{count} features||several features]] stand on one coordinate[[ ({position})]][[; the others: \
                {others}]]
                """,
                help: """
                    confirm the place of each one in the field; equal points are often the office that entered them
                    """)
        case .onVillageCentroid:
            FindingText(
                "on the middle of the kelurahan",
                """
                the point[[ {position}]] stands on the middle of the kelurahan[[ {village}]][[, {distance} from it]]
                """,
                help: "record the place of the parcel itself in the field; this point was derived from the kelurahan")

        // rings

        case .ringUnclosed:
            FindingText(
                "unclosed ring",
                "the ring is not closed[[: it starts at {first} and ends at {last}]]",
                help: "repeat the first position at the end; in QGIS: Processing > Fix geometries")
        case .ringTooShort:
            FindingText(
                "ring too short",
                """
                the ring has [[only {positions}||fewer than four]] positions, while it needs four with the \
                closing one
                """,
                help: "complete the corners of the parcel")
        case .ringSelfIntersection:
            FindingText(
                "ring crosses itself",
                """
                a ring crosses or touches itself or another ring[[ (part {other_part}, ring {other_ring})]][[ at \
                {at}]][[, on the side after position {other_position}]][[ (GEOS: {reason})]]
                """,
                help: """
                    put its corners in the right order with the Vertex Tool in QGIS; Processing > Fix geometries may \
                    help, check what it did
                    """)
        case .ringSpike:
            FindingText(
                "spike in a ring",
                "a ring goes out and back along the same line[[ at {at}]]",
                help: "delete the position at the tip of the spike with the Vertex Tool in QGIS")
        case .repeatedPosition:
            FindingText(
                "repeated positions",
                "positions directly repeat the one before[[: {count} of them]]; the area is not affected",
                help: "nothing to do; to tidy up, in QGIS: Processing > Remove duplicate vertices")
        case .holeOutside:
            FindingText(
                "hole outside the parcel",
                "an interior ring (hole) lies outside its exterior ring[[ at {at}]][[ (GEOS: {reason})]]",
                help: "make the hole a part of its own or delete it; check it with the Vertex Tool in QGIS")
        case .holesNested:
            FindingText(
                "hole inside a hole",
                "a hole lies inside another hole, or is the same as it[[ at {at}]][[ (GEOS: {reason})]]",
                help: "delete one of the holes, or make the inner one a part of its own")
        case .shellsNested:
            FindingText(
                "parts overlap each other",
                "the parts of one parcel overlap each other or share a side[[ at {at}]][[ (GEOS: {reason})]]",
                help: "join the parts that overlap; in QGIS: Processing > Dissolve, or Fix geometries")
        case .zeroArea:
            FindingText(
                "no area",
                "the boundary encloses no area at all",
                help: "map the boundary of the parcel again; all its positions are equal or in one line")
        case .sliver:
            FindingText(
                "very thin parcel",
                "the parcel is very thin[[: {width} wide on average]][[ with an area of {area}]]",
                help: "usually a leftover of an overlay; delete it, or join it to the parcel beside it")
        case .winding:
            FindingText(
                "rings wound the other way",
                "the rings are wound against RFC 7946 (exterior rings run anticlockwise); the area is not affected",
                help: "nothing to do; the output is wound the right way")
        case .multipart:
            FindingText(
                "several parts",
                "it has [[{parts}||several]] parts; the largest is judged[[, {judged}]][[, the rest is {rest}]]",
                help: """
                    if every part is a parcel of its own, take them apart; in QGIS: Processing > Multipart to \
                    singleparts
                    """)
        case .repaired:
            FindingText(
                "geometry repaired",
                """
                the geometry was faulty and was repaired[[; its area went from {before} to {after}]][[ (GEOS: \
                {reason})]]
                """,
                help: """
                    check the outcome on a map; better correct it in the source, in QGIS: Processing > Fix geometries
                    """)

        // measures

        case .captureUnstated:
            FindingText(
                "capture not stated",
                """
                how it was captured is not stated[[ for {count} parcels]]; taken to be of certificate quality (a \
                rule of thumb)
                """,
                help: """
                    write how each was captured (RTK, total station, orthophoto, imagery, handheld GNSS, phone) in \
                    one attribute, then --map parcels.capture_class=ATTRIBUTE
                    """)
        case .declaredDiffers:
            FindingText(
                "declared area differs",
                """
                the declared area[[ {declared}]] differs[[ by {difference}]] from the measured area[[ \
                {measured}]][[ ({basis})]][[, beyond the tolerance of {tolerance}]]
                """,
                help: """
                    compare it with the certificate or the survey letter, and make sure that the polygon is this \
                    parcel
                    """)
        case .witnessWebMercator:
            FindingText(
                "area from Web Mercator",
                """
                the declared area[[ {declared}]] equals the Web Mercator area[[ {witness}]], not the area of the \
                land[[ {measured}]]
                """,
                help: """
                    replace the declared area by the measured one; in QGIS compute it with $area, not area($geometry)
                    """)
        case .witnessUtm:
            FindingText(
                "area from UTM",
                """
                the declared area[[ {declared}]] equals the area on the UTM plane[[ {witness}]][[ ({crs})]], not that in \
                TM-3[[ {measured}]]
                """,
                help: "to compare it with a certificate, compute the area in TM-3 zone[[ {zone}]]")
        case .witnessWrongZone:
            FindingText(
                "area from a wrong zone",
                """
                the declared area[[ {declared}]] equals the area[[ {witness}]] in a zone[[, {other},]] that is not the \
                parcel's own[[ ({zone})]][[: {crs}]]
                """,
                help: "compute the area again in the right zone")
        case .witnessSphere:
            FindingText(
                "area on a sphere",
                """
                the declared area[[ {declared}]] equals the area on a sphere[[ {witness}]][[ with a radius of \
                {radius}]], not on the ellipsoid[[ {measured}]]
                """,
                help: "replace it by the measured area; applications that compute on a sphere are up to 0.7 % off")
        case .witnessLengthWidth:
            FindingText(
                "area from length times width",
                """
                the declared area[[ {declared}]] is length times width[[ ({length} × {width})]], not the area of the \
                polygon[[ {measured}]]
                """,
                help: "use the measured area; length times width is right for rectangles only")
        case .witnessUnit:
            FindingText(
                "wrong unit of area",
                """
                the declared area[[ {declared}]] confuses [[{unit}||another unit]] with m²[[; the measured area is \
                {measured}]]
                """,
                help: "write areas in m² (1 are = 100 m², 1 ha = 10,000 m²)")
        case .witnessThousands:
            FindingText(
                "thousands separator lost",
                """
                the declared area[[ {declared}]] is a thousandth of the measured area[[ {measured}]]: a \
                thousands point was read as a decimal one
                """,
                help: "write areas without a thousands separator, such as 1250 and not 1.250")
        case .areaImplausible:
            FindingText(
                "implausible area",
                "the area[[ {area}]] cannot be that of one parcel",
                help: "check the unit and the entry of the area, and whether the polygon is one parcel")

        // places

        case .outsideVillages:
            FindingText(
                "outside all villages",
                "it lies in no unit of the village layer[[; the nearest is {nearest}]][[, {distance} away]]",
                help: "check its coordinates; if they are right, use a village layer that covers this place")
        case .nearBoundary:
            FindingText(
                "near a village boundary",
                """
                [[only {distance} from the village boundary||it lies at the village boundary]][[; {second_share} \
                of its area is in {second}]]
                """,
                help: """
                    confirm the village by document or with its head; the boundaries of the layer are not as \
                    accurate as that
                    """)
        case .declaredKelurahanDiffers:
            FindingText(
                "declared kelurahan differs",
                "the declared kelurahan[[ {declared}]] is not where it lies[[, {located}]]",
                help: "check which is right: the kelurahan in the attributes, or the coordinates")
        case .kelurahanUnresolved:
            FindingText(
                "Kemendagri code not found",
                "the Kemendagri code of [[{name}||this unit]][[ (code {code})]] was not found",
                help: """
                    check the spelling of kelurahan and kecamatan, or name the attribute with the code: --map \
                    kelurahan.code=ATTRIBUTE
                    """)

        // among parcels

        case .duplicateGeometry:
            FindingText(
                "duplicate parcel",
                "its outline is the same as that of [[feature {other}||another feature]][[ (id {other_id})]][[ in {other_file}]][[; {count} features in all]]",
                help: "delete one of them, or correct the outline that was mixed up")
        case .duplicateId:
            FindingText(
                "duplicate id",
                "its id is the same as that of [[feature {other}||another feature]][[ (id {other_id})]][[ in {other_file}]][[; {count} features in all]]",
                help: "give every parcel an id of its own, or name another attribute with --map parcels.id=ATTRIBUTE")
        case .overlap:
            FindingText(
                "overlaps another parcel",
                """
                it overlaps[[ by {area}]][[ ({share} of the smaller one)]] with [[feature {other}||another \
                parcel]][[ (id {other_id})]][[ in {other_file}]]
                """,
                help: "check both outlines, so that no land is counted twice")

        // layers

        case .layerBlocked:
            FindingText(
                "blocked by a layer",
                "[[{area} ]][[({share}) ]]of the parcel lies in [[the layer {layer}||a blocking layer]]",
                help: "look for another parcel, or ask the owner of the layer for a written statement")
        case .layerSubtracted:
            FindingText(
                "usable area reduced",
                "the usable area is smaller[[ by {area}]][[ ({share})]] because of [[the layer {layer}||a layer]]"
                    + "[[; the largest part left is {remaining}||; {nothing_remains}]]",
                help: "place the building outside that part")
        case .layerWarned:
            FindingText(
                "needs care",
                "[[{area} ]][[({share}) ]]of the parcel lies in [[the layer {layer}||a layer that calls for care]]",
                help: "check it in the field before the parcel is proposed")
        case .layerElsewhere:
            FindingText(
                "not covered by a layer",
                "[[the layer {layer}||the layer]] does not cover this place, so it was not checked",
                help: "load a layer that covers the area with --layer [[{layer}||NAME]]=FILE")
        case .layerDirty:
            FindingText(
                "layer cleaned",
                "geometries of [[the layer {layer}||the layer]] were cleaned first"
                    + "[[: {count} {defect}||: {count} of them]][[; {area} in all]][[ (among them feature {features})]]",
                help: "[[{cure}||correct the layer itself; in QGIS: Processing > Fix geometries]]")

        // attributes

        case .attributeUnmapped:
            FindingText(
                "attribute not recognised",
                "[[no feature has the attribute {attribute} for {role}||no attribute was recognised as {role}"
                    + "||no attribute was recognised for this role]]",
                help: "if there is one, name it with --map {role_key}=ATTRIBUTE")
        case .valueUnreadable:
            FindingText(
                "unreadable value",
                "the value[[ \"{value}\"]] of [[the attribute {attribute}||an attribute]] cannot be read",
                help: "correct it in its source, for example an area as 1250.5 or a capture class as RTK")
        case .psuNotHandedOver:
            FindingText(
                "facility not handed over",
                "this facility (PSU) was not handed over to the local government[[ ({status})]]",
                help: "complete its handover (BAST) and its entry in KIB before it is proposed")
        case .footprintUndecided:
            FindingText(
                "fit not settled",
                "the shape is too intricate to settle whether a building[[ of {short} × {long}]] fits",
                help: "simplify its boundary (Processing > Simplify, 0.05 m), or place the building on a map")
        case .ownerOther:
            FindingText(
                "owned by another body",
                "the land belongs to [[{owner}||another body]], not to the local government",
                help: "ask its owner for a letter of consent before it is proposed")
        }
    }
}
