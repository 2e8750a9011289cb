import TapakGeometry

extension FindingText {
    /// The Indonesian texts of every code.
    static func indonesian(_ code: FindingCode) -> FindingText {
        switch code {

        // membaca

        case .notJson:
            FindingText(
                "bukan JSON",
                "isi berkas bukan JSON[[; ditemukan {found}]][[, seharusnya {expected}]]",
                help: """
                    ekspor ulang dari aplikasi asalnya; di QGIS: klik kanan layer > Export > Save Features As… > \
                    GeoJSON
                    """)
        case .truncated:
            FindingText(
                "berkas terpotong",
                "berkas berakhir sebelum lengkap[[; masih ditunggu {expected}]]",
                help: "unduh atau salin ulang berkasnya, lalu bandingkan ukurannya dengan berkas asal")
        case .notGeojson:
            FindingText(
                "bukan GeoJSON",
                """
                isinya bukan GeoJSON[[: {member} berisi {found}||: ditemukan {found}||: type-nya {type}||: tidak \
                ada {missing}||: XML dengan elemen {kind}]]
                """,
                help: "ekspor ulang sebagai GeoJSON: ogr2ogr -f GeoJSON keluar.geojson {file} -t_srs EPSG:4326")
        case .esriJson:
            FindingText(
                "JSON Esri",
                "ini JSON Esri, bukan GeoJSON",
                help: """
                    unduh ulang dari layanan ArcGIS dengan f=geojson, atau ogr2ogr -f GeoJSON keluar.geojson {file} \
                    -t_srs EPSG:4326
                    """)
        case .topojson:
            FindingText(
                "TopoJSON",
                "ini TopoJSON, bukan GeoJSON",
                help: "ubah dahulu: ogr2ogr -f GeoJSON keluar.geojson {file}")
        case .kml:
            FindingText(
                "KML",
                "ini KML, bukan GeoJSON",
                help: """
                    ubah dahulu: ogr2ogr -f GeoJSON keluar.geojson {file}; atau buka di QGIS > Export > Save \
                    Features As… > GeoJSON
                    """)
        case .shapefile:
            FindingText(
                "shapefile",
                "ini bagian dari shapefile[[ (.{kind})]], bukan GeoJSON",
                help: """
                    ubah berkas .shp-nya, dengan .dbf, .shx dan .prj di folder yang sama: ogr2ogr -f GeoJSON \
                    keluar.geojson {file} -t_srs EPSG:4326
                    """)
        case .geopackage:
            FindingText(
                "GeoPackage",
                "ini GeoPackage, bukan GeoJSON",
                help: """
                    ubah dahulu, sebut layernya bila lebih dari satu: ogr2ogr -f GeoJSON keluar.geojson {file} \
                    NAMA_LAYER -t_srs EPSG:4326
                    """)
        case .archive:
            FindingText(
                "arsip",
                "ini berkas arsip[[ ({kind})]], bukan GeoJSON",
                help: "ekstrak dahulu, lalu berikan berkas GeoJSON di dalamnya")
        case .gitLfsPointer:
            FindingText(
                "penunjuk Git LFS",
                "ini hanya penunjuk Git LFS; datanya sendiri belum diunduh",
                help: "unduh isinya: git lfs pull, lalu jalankan ulang")
        case .htmlPage:
            FindingText(
                "halaman web",
                "ini halaman web, bukan data; tautan unduhannya mungkin kedaluwarsa atau minta masuk dahulu",
                help: "buka tautannya di peramban, masuk bila diminta, lalu unduh ulang")
        case .utf16:
            FindingText(
                "UTF-16",
                "teksnya tersimpan sebagai UTF-16 atau UTF-32, bukan UTF-8",
                help: """
                    simpan ulang sebagai UTF-8 (Notepad: Save As > Encoding UTF-8), atau iconv -f UTF-16 -t UTF-8 \
                    {file} > keluar.geojson
                    """)
        case .qgis2webWrapper:
            FindingText(
                "berkas qgis2web",
                "GeoJSON-nya terbungkus variabel JavaScript seperti hasil qgis2web; isinya dibaca",
                help: "tidak perlu apa-apa; untuk berkas yang bersih ekspor layer aslinya dari QGIS")
        case .bareFeatureArray:
            FindingText(
                "larik fitur tanpa koleksi",
                "berkas berisi larik fitur tanpa FeatureCollection; isinya dibaca",
                help: "tidak perlu apa-apa; agar terbaca program lain, simpan ulang sebagai GeoJSON dari QGIS")
        case .geometryCollection:
            FindingText(
                "GeometryCollection",
                "geometrinya GeometryCollection[[ dengan {count} anggota]], bukan satu bidang",
                help: "pisahkan anggotanya: ogr2ogr -f GeoJSON keluar.geojson {file} -explodecollections")
        case .geometryType:
            FindingText(
                "jenis geometri lain",
                """
                geometrinya [[{type}||{found}||tanpa {missing}||bukan poligon]], padahal bidang harus Polygon, \
                MultiPolygon atau Point
                """,
                help: "garis batas dapat diubah di QGIS: Processing > Lines to polygons")
        case .nullGeometry:
            FindingText(
                "tanpa geometri",
                "fitur ini tidak punya geometri",
                help: "petakan batas bidangnya, atau hapus baris ini dari layer")
        case .emptyGeometry:
            FindingText(
                "geometri kosong",
                "geometrinya kosong, tanpa satu titik pun",
                help: "petakan batas bidangnya, atau hapus baris ini dari layer")
        case .pointOnly:
            FindingText(
                "hanya titik",
                "hanya titik, sehingga luasnya tidak dapat diukur[[; luas yang dinyatakan {declared}]]",
                help: "petakan batas bidangnya sebagai poligon, misalnya dari pengukuran RTK atau ortofoto")
        case .zDropped:
            FindingText(
                "ketinggian diabaikan",
                "nilai ketinggian (Z)[[ pada {count} fitur]] diabaikan",
                help: "tidak perlu apa-apa; luas dihitung pada bidang datar")
        case .duplicateKey:
            FindingText(
                "kunci ganda",
                "kunci [[{member}||yang sama]] muncul lebih dari sekali dalam satu objek; yang terakhir dipakai",
                help: "periksa nilai mana yang benar, lalu hapus yang lain")
        case .nestingTooDeep:
            FindingText(
                "bersarang terlalu dalam",
                "larik atau objek bersarang lebih dalam dari [[{limit}||batas]] tingkat",
                help: "periksa program yang membuat berkas ini; GeoJSON yang wajar tidak sedalam itu")
        case .numberOutOfRange:
            FindingText(
                "bilangan di luar jangkauan",
                "ada koordinat yang bilangannya terlalu besar untuk dihitung",
                help: "perbaiki koordinat fitur ini di data asalnya")
        case .coordinatesUnreadable:
            FindingText(
                "koordinat tidak terbaca",
                """
                koordinat tidak terbaca[[: ditemukan {found}, seharusnya {expected}||: tidak ada {missing}||: \
                {member} fitur ini lain dari {member} berkas]]
                """,
                help: "perbaiki koordinat fitur ini, atau ekspor ulang layernya sebagai GeoJSON")
        case .featureUnreadable:
            FindingText(
                "fitur tidak terbaca",
                """
                bagian ini bukan Feature yang terbaca[[: ditemukan {found}, seharusnya {expected}||: ditemukan \
                {found}||: type-nya {type}||: tidak ada {missing}]]
                """,
                help: "perbaiki atau hapus bagian ini; fitur lain tetap diproses")

        // koordinat

        case .projectedWithoutCrs:
            FindingText(
                "meter tanpa CRS",
                "koordinatnya dalam meter[[ ({position})]], tetapi sistem koordinatnya tidak disebutkan",
                help: "sebutkan sistemnya dengan --crs[[; yang mungkin: {candidates}|| EPSG:n]]")
        case .axesSwapped:
            FindingText(
                "lintang dan bujur tertukar",
                """
                lintang dan bujur tertukar[[: {before} seharusnya {after}]][[, bergeser {moved}]][[; \
                {evidence}]][[ ({village})]]
                """,
                help: """
                    bila seluruh berkas tertukar jalankan ulang dengan --swap-axes; bila hanya fitur ini, di QGIS: \
                    Processing > Swap X and Y coordinates
                    """)
        case .latitudeSignLost:
            FindingText(
                "tanda minus lintang hilang",
                """
                tanda minus lintang hilang[[: {before} seharusnya {after}]][[, bergeser {moved}]][[; \
                {evidence}]][[ ({village})]]
                """,
                help: "ubah lintang fitur ini menjadi negatif (lintang selatan) di data asalnya")
        case .degreeTypo:
            FindingText(
                "salah ketik derajat",
                """
                koordinat [[{before} ]]meleset satu atau dua derajat[[: mungkin maksudnya {after}]][[, bergeser \
                {moved}]][[; {evidence}]][[ ({village})]]
                """,
                help: "periksa angka derajatnya di data asal, lalu perbaiki")
        case .metresAsDegrees:
            FindingText(
                "meter ditulis sebagai derajat",
                """
                koordinatnya[[ {before}]] dalam meter, bukan derajat[[; dalam {crs} letaknya {after}]][[; \
                {evidence}]][[ ({village})]]
                """,
                help: """
                    tulis fitur ini dalam sistem yang sama dengan yang lain; di QGIS: muat sebagai layer sendiri[[ \
                    dengan {crs}]], lalu Processing > Reproject layer
                    """)
        case .wrongZone:
            FindingText(
                "zona CRS keliru",
                """
                dengan sistem yang disebutkan[[, {crs},]] berkas ini terletak jauh di luar layer kelurahan[[; dengan \
                {right} {share} fiturnya terletak di dalamnya]][[: {before} menjadi {after}]][[, bergeser {moved}]][[ \
                (zona {other}, bukan {zone})]]
                """,
                help: "jalankan ulang dengan sistem yang benar[[: --crs {right}|| lewat --crs EPSG:n]]")
        case .decimalComma:
            FindingText(
                "koma desimal dalam koordinat",
                """
                koordinatnya teks dengan koma desimal[[: \"{before}\" seharusnya {after}]][[; {evidence}]][[ \
                ({village})]]
                """,
                help: "tulis koordinat sebagai angka bertitik desimal, bujur dahulu: [106.97, -6.25]")
        case .dmsText:
            FindingText(
                "derajat, menit, detik sebagai teks",
                """
                koordinatnya teks dalam derajat, menit dan detik[[: \"{before}\" seharusnya {after}]][[; \
                {evidence}]][[ ({village})]]
                """,
                help: "tulis koordinat dalam derajat desimal, bujur dahulu: [106.97, -6.25]")
        case .outsideIndonesia:
            FindingText(
                "di luar Indonesia",
                "koordinat [[{position} ]]terletak di luar Indonesia",
                help: "periksa koordinat di data asalnya; bila sistemnya bukan WGS 84, sebutkan dengan --crs EPSG:n")
        case .webMercator:
            FindingText(
                "Web Mercator",
                "koordinatnya Web Mercator[[ ({crs})]]; sudah ditransformasi ke WGS 84, luas dihitung dari situ",
                help: "jangan pakai luas yang dihitung aplikasi lain dari layer ini: Web Mercator memperbesar luas")
        case .crsUnknown:
            FindingText(
                "sistem koordinat tidak dikenal",
                "sistem koordinat [[{crs}||berkas ini]] tidak dikenal atau tidak didukung",
                help: """
                    transformasikan dahulu: ogr2ogr -f GeoJSON keluar.geojson {file} -t_srs EPSG:4326; atau, bila yang tertulis \
                    di berkas salah, timpa dengan --crs EPSG:n (WGS 84, SRGI2013, DGN95 beserta UTM dan TM-3-nya, \
                    Batavia, ID74, Web Mercator)
                    """)
        case .crsAfterFeatures:
            FindingText(
                "sistem koordinat terlambat",
                "aliran data baru menyebut sistem koordinatnya[[ ({crs})]] setelah semua fitur",
                help: "sebutkan dengan --crs[[ {crs}]], atau baca dari berkas tanpa --stream")
        case .crsBallpark:
            FindingText(
                "tanpa pergeseran datum",
                "dari [[{crs}||sistem ini]] ke WGS 84 hanya ada transformasi kasar tanpa pergeseran datum",
                help: "minta data dalam WGS 84, SRGI2013 atau DGN95 dari pemilik data")
        case .crsLowAccuracy:
            FindingText(
                "transformasi kurang teliti",
                """
                transformasi ke WGS 84 hanya teliti sampai [[{accuracy}||beberapa meter]][[ ({operation})]]; \
                letak dapat bergeser, luas hampir tidak
                """,
                help: "untuk bidang di tepi batas kelurahan, minta data dalam WGS 84, SRGI2013 atau DGN95")
        case .zoneAstride:
            FindingText(
                "di dua zona TM-3",
                "terletak di dua zona TM-3[[ ({zone} dan {other})]][[; luas grid dihitung pada zona {zone}]]",
                help: "bandingkan dengan zona yang tercetak di sertifikat; luas geodesik tidak terpengaruh")
        case .coordinatesCoarse:
            FindingText(
                "koordinat kasar",
                """
                koordinat hanya ditulis dengan [[{decimals}||sedikit]] desimal[[, sehingga luas meragukan sampai \
                {bound}]]
                """,
                help: "ekspor ulang dengan lebih banyak desimal; di QGIS: Save Features As… > COORDINATE_PRECISION 8")
        case .sharedCoordinate:
            FindingText(
                "satu koordinat dipakai bersama",
                "[[{count} fitur||beberapa fitur]] berdiri pada satu koordinat[[ ({position})]][[; lainnya: {others}]]",
                help: "pastikan letak masing-masing di lapangan; titik yang sama sering berarti titik kantor")
        case .onVillageCentroid:
            FindingText(
                "tepat di tengah kelurahan",
                "titiknya[[ {position}]] tepat di tengah kelurahan[[ {village}]][[, {distance} darinya]]",
                help: "catat letak bidangnya sendiri di lapangan; titik ini diturunkan dari kelurahannya")

        // ring

        case .ringUnclosed:
            FindingText(
                "ring tidak tertutup",
                "ring tidak tertutup[[: mulai di {first}, berakhir di {last}]]",
                help: "ulangi titik pertama sebagai titik terakhir; di QGIS: Processing > Fix geometries")
        case .ringTooShort:
            FindingText(
                "ring terlalu pendek",
                "ring hanya punya [[{positions}||kurang dari empat]] titik, padahal perlu empat dengan titik penutup",
                help: "lengkapi titik sudut bidangnya")
        case .ringSelfIntersection:
            FindingText(
                "ring memotong dirinya",
                """
                ring memotong atau menyentuh dirinya sendiri atau ring lain[[ (bagian {other_part}, ring \
                {other_ring})]][[ di {at}]][[, pada sisi sesudah posisi {other_position}]][[ (GEOS: {reason})]]
                """,
                help: """
                    betulkan urutan titik sudutnya dengan Vertex Tool di QGIS; Processing > Fix geometries dapat \
                    membantu, periksa hasilnya
                    """)
        case .ringSpike:
            FindingText(
                "ring berduri",
                "ring keluar lalu kembali lewat garis yang sama[[ di {at}]]",
                help: "hapus titik di ujung duri dengan Vertex Tool di QGIS")
        case .repeatedPosition:
            FindingText(
                "titik berulang",
                "titik berulang berturut-turut[[: {count} buah]]; luas tidak terpengaruh",
                help: "tidak perlu apa-apa; untuk merapikan, di QGIS: Processing > Remove duplicate vertices")
        case .holeOutside:
            FindingText(
                "lubang di luar bidang",
                "ring dalam (lubang) terletak di luar ring luarnya[[ di {at}]][[ (GEOS: {reason})]]",
                help: "jadikan lubang itu bagian tersendiri atau hapus; periksa dengan Vertex Tool di QGIS")
        case .holesNested:
            FindingText(
                "lubang di dalam lubang",
                "satu lubang terletak di dalam lubang lain, atau sama dengannya[[ di {at}]][[ (GEOS: {reason})]]",
                help: "hapus salah satu lubang, atau jadikan yang dalam bagian tersendiri")
        case .shellsNested:
            FindingText(
                "bagian tumpang tindih",
                "bagian-bagian satu bidang saling tumpang tindih atau berbagi sisi[[ di {at}]][[ (GEOS: {reason})]]",
                help: "gabungkan bagian yang tumpang tindih; di QGIS: Processing > Dissolve, atau Fix geometries")
        case .zeroArea:
            FindingText(
                "tanpa luas",
                "batas bidang tidak melingkupi luas sama sekali",
                help: "petakan ulang batas bidangnya; semua titiknya segaris atau sama")
        case .sliver:
            FindingText(
                "bidang sangat tipis",
                "bidangnya sangat tipis[[: lebar rata-rata {width}]][[ dengan luas {area}]]",
                help: "biasanya sisa tumpang susun; hapus, atau gabungkan dengan bidang di sebelahnya")
        case .winding:
            FindingText(
                "arah ring terbalik",
                """
                arah ring berlawanan dengan RFC 7946 (ring luar harus berlawanan arah jarum jam); luas tidak \
                terpengaruh
                """,
                help: "tidak perlu apa-apa; keluaran sudah dibetulkan arahnya")
        case .multipart:
            FindingText(
                "terdiri atas beberapa bagian",
                """
                terdiri atas [[{parts}||beberapa]] bagian; yang dinilai bagian terbesar[[, {judged}]][[, sisanya \
                {rest}]]
                """,
                help: """
                    bila tiap bagian adalah bidang sendiri, pisahkan; di QGIS: Processing > Multipart to singleparts
                    """)
        case .repaired:
            FindingText(
                "geometri diperbaiki",
                """
                geometrinya cacat dan diperbaiki dahulu[[; luasnya dari {before} menjadi {after}]][[ (GEOS: \
                {reason})]]
                """,
                help: """
                    periksa hasilnya di peta; lebih baik perbaiki di data asal, di QGIS: Processing > Fix geometries
                    """)

        // ukuran

        case .captureUnstated:
            FindingText(
                "mutu ukur tidak disebutkan",
                "mutu ukur tidak disebutkan[[ pada {count} bidang]]; dianggap setara sertifikat (kaidah praktis)",
                help: """
                    tulis cara ukurnya (RTK, total station, ortofoto, citra, GPS genggam, ponsel) dalam satu \
                    atribut, lalu --map parcels.capture_class=ATRIBUT
                    """)
        case .declaredDiffers:
            FindingText(
                "luas yang dinyatakan berbeda",
                """
                luas yang dinyatakan[[ {declared}]] berbeda[[ {difference}]] dari luas terukur[[ {measured}]][[ \
                ({basis})]][[, toleransinya {tolerance}]]
                """,
                help: "cocokkan dengan sertifikat atau surat ukurnya, dan pastikan poligonnya memang bidang ini")
        case .witnessWebMercator:
            FindingText(
                "luas dari Web Mercator",
                """
                luas yang dinyatakan[[ {declared}]] sama dengan luas Web Mercator[[ {witness}]], bukan luas \
                tanah[[ {measured}]]
                """,
                help: """
                    ganti luas yang dinyatakan dengan luas terukur; di QGIS hitung dengan $area, bukan \
                    area($geometry)
                    """)
        case .witnessUtm:
            FindingText(
                "luas dari UTM",
                """
                luas yang dinyatakan[[ {declared}]] sama dengan luas di bidang UTM[[ {witness}]][[ ({crs})]], bukan \
                TM-3[[ {measured}]]
                """,
                help: "untuk dibandingkan dengan sertifikat, hitung luas di zona TM-3[[ {zone}]]")
        case .witnessWrongZone:
            FindingText(
                "luas dari zona yang salah",
                """
                luas yang dinyatakan[[ {declared}]] sama dengan luas[[ {witness}]] di zona[[ {other}]] yang bukan zona \
                bidang ini[[ ({zone})]][[: {crs}]]
                """,
                help: "hitung ulang luasnya di zona yang benar")
        case .witnessSphere:
            FindingText(
                "luas pada bola",
                """
                luas yang dinyatakan[[ {declared}]] sama dengan luas pada bola[[ {witness}]][[ berjari-jari \
                {radius}]], bukan pada elipsoid[[ {measured}]]
                """,
                help: "ganti dengan luas terukur; aplikasi yang menghitung pada bola meleset sampai 0,7 %")
        case .witnessLengthWidth:
            FindingText(
                "luas dari panjang kali lebar",
                """
                luas yang dinyatakan[[ {declared}]] adalah panjang kali lebar[[ ({length} × {width})]], bukan luas \
                poligonnya[[ {measured}]]
                """,
                help: "pakai luas terukur; panjang kali lebar hanya benar untuk persegi panjang")
        case .witnessUnit:
            FindingText(
                "satuan luas keliru",
                "satuan [[{unit}||lain]] tertukar dengan m² pada luas yang dinyatakan[[ {declared}]][[; terukur {measured}]]",
                help: "tulis luas dalam m² (1 are = 100 m², 1 ha = 10.000 m²)")
        case .witnessThousands:
            FindingText(
                "titik ribuan hilang",
                """
                luas yang dinyatakan[[ {declared}]] seperseribu dari luas terukur[[ {measured}]]: titik ribuan \
                terbaca sebagai koma
                """,
                help: "tulis luas tanpa titik ribuan, misalnya 1250 dan bukan 1.250")
        case .areaImplausible:
            FindingText(
                "luas tidak masuk akal",
                "luas[[ {area}]] tidak masuk akal untuk satu bidang",
                help: "periksa satuan dan isian luasnya, dan apakah poligonnya memang satu bidang")

        // letak

        case .outsideVillages:
            FindingText(
                "di luar semua kelurahan",
                """
                tidak terletak di satu kelurahan pun dari layer kelurahan[[; terdekat {nearest}]][[, berjarak \
                {distance}]]
                """,
                help: "periksa koordinatnya; bila benar, pakai layer kelurahan yang mencakup tempat ini")
        case .nearBoundary:
            FindingText(
                "dekat batas kelurahan",
                """
                [[hanya {distance} dari batas kelurahan||letaknya di batas kelurahan]][[; {second_share} luasnya \
                di {second}]]
                """,
                help: "pastikan kelurahannya lewat surat atau lurah setempat; batas pada layer tidak setelit itu")
        case .declaredKelurahanDiffers:
            FindingText(
                "kelurahan yang dinyatakan berbeda",
                "kelurahan yang dinyatakan[[ {declared}]] berbeda dari letaknya[[ di {located}]]",
                help: "periksa mana yang benar: atribut kelurahannya atau koordinatnya")
        case .kelurahanUnresolved:
            FindingText(
                "kode Kemendagri tidak ditemukan",
                "kode Kemendagri untuk [[{name}||unit ini]][[ (kode {code})]] tidak ditemukan",
                help: """
                    periksa ejaan nama kelurahan dan kecamatannya, atau tunjuk atribut kode dengan --map \
                    kelurahan.code=ATRIBUT
                    """)

        // antarbidang

        case .duplicateGeometry:
            FindingText(
                "bidang ganda",
                "batasnya sama dengan [[fitur {other}||fitur lain]][[ (id {other_id})]][[ di {other_file}]][[; {count} fitur semuanya]]",
                help: "hapus salah satunya, atau betulkan batas yang tertukar")
        case .duplicateId:
            FindingText(
                "id ganda",
                "id-nya sama dengan [[fitur {other}||fitur lain]][[ (id {other_id})]][[ di {other_file}]][[; {count} fitur semuanya]]",
                help: "beri setiap bidang id sendiri, atau tunjuk atribut lain dengan --map parcels.id=ATRIBUT")
        case .overlap:
            FindingText(
                "tumpang tindih dengan bidang lain",
                """
                tumpang tindih[[ seluas {area}]][[ ({share} dari yang lebih kecil)]] dengan [[fitur {other}||bidang \
                lain]][[ (id {other_id})]][[ di {other_file}]]
                """,
                help: "periksa batas keduanya, agar tanah yang sama tidak dihitung dua kali")

        // layer

        case .layerBlocked:
            FindingText(
                "terhalang layer",
                "[[{area} ]][[({share}) ]]dari bidang ini terkena layer [[{layer}||penghalang]]",
                help: "cari bidang lain, atau minta keterangan tertulis dari instansi pemilik layer")
        case .layerSubtracted:
            FindingText(
                "luas terpakai berkurang",
                "luas yang dapat dipakai berkurang[[ {area}]][[ ({share})]] karena layer [[{layer}||ini]]"
                    + "[[; bagian terbesar yang tersisa {remaining}||; {nothing_remains}]]",
                help: "letakkan bangunan di luar bagian itu")
        case .layerWarned:
            FindingText(
                "perlu perhatian",
                "[[{area} ]][[({share}) ]]dari bidang ini terkena layer [[{layer}||peringatan]]",
                help: "periksa di lapangan sebelum bidang ini diajukan")
        case .layerElsewhere:
            FindingText(
                "layer tidak mencakup",
                "layer [[{layer}||ini]] tidak mencakup tempat ini, jadi tidak diperiksa",
                help: "muat layer yang mencakup wilayahnya dengan --layer [[{layer}||NAMA]]=BERKAS")
        case .layerDirty:
            FindingText(
                "layer dibersihkan",
                "geometri layer [[{layer}||ini]] dibersihkan dahulu[[: {count} {defect}||: {count} buah]]"
                    + "[[; seluruhnya {area}]][[ (antara lain fitur {features})]]",
                help: "[[{cure}||perbaiki layer asalnya; di QGIS: Processing > Fix geometries]]")

        // atribut

        case .attributeUnmapped:
            FindingText(
                "atribut tidak dikenali",
                "[[tidak ada fitur yang punya atribut {attribute} untuk {role}||tidak ada atribut yang dikenali sebagai {role}"
                    + "||tidak ada atribut yang dikenali untuk peran ini]]",
                help: "bila ada, tunjuk dengan --map {role_key}=ATRIBUT")
        case .valueUnreadable:
            FindingText(
                "nilai tidak terbaca",
                "nilai[[ \"{value}\"]] pada atribut [[{attribute}||ini]] tidak terbaca",
                help: "perbaiki nilainya di data asal, misalnya luas 1250,5 atau cara ukur RTK")
        case .psuNotHandedOver:
            FindingText(
                "PSU belum diserahkan",
                "PSU ini belum diserahkan kepada pemerintah daerah[[ ({status})]]",
                help: "selesaikan serah terima PSU (BAST) dan pencatatannya di KIB sebelum diajukan")
        case .footprintUndecided:
            FindingText(
                "muat tidaknya belum pasti",
                "bentuk bidang terlalu rumit untuk memastikan muat tidaknya bangunan[[ {short} × {long}]]",
                help: "sederhanakan batas bidangnya (Processing > Simplify, 0,05 m), atau tempatkan bangunannya di peta"
            )
        case .ownerOther:
            FindingText(
                "milik instansi lain",
                "tanahnya milik [[{owner}||instansi lain]], bukan pemerintah daerah",
                help: "minta surat persetujuan pemiliknya sebelum diajukan")
        }
    }
}
