"""Checks how QGIS shows a project: categories, titles, choices of codes, and that every verdict is really drawn.

    python3 Tests/Project/qgis_style.py PROJECT.gpkg [--pictures FOLDER]

With PyQGIS (Debian: python3-qgis) QGIS itself opens every layer with the style that it finds in the project; without,
the style is read as XML, and what only QGIS can tell is left out. Prints `qgis: N passed, M failed`;
fails when M is not 0.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# QGIS turns the write-ahead log on and off while layers come and go, and those still open may lose the file.
os.environ["OGR_SQLITE_JOURNAL"] = "DELETE"
SYSTEM = "/usr/bin/python3"
IMPORT = "import qgis.core"

VERDICTS = ["pass", "resurvey", "unassessable", "fail"]
STANDINGS = ["passing", "doubtful", "failing", "without_candidate"]
CODES = {
    "asset_class": "bmd psu_fasos psu_fasum bmn bumn bumd tkd hibah private unknown".split(),
    "owner_class": "pemda pemprov kl bumn bumd desa developer private unknown".split(),
    "capture_class": "rtk total_station orthophoto imagery handheld_gnss phone unstated".split(),
    "area_class": ["below", "within", "above"],
    "verdict": VERDICTS,
    "status": ["current", "gone"],
}
SCREENED = """kemendagri_code kelurahan kecamatan area_m2 uncertainty_m2 area_class verdict reason not_checked findings
    rule_profile footprint layers""".split()
HIDDEN = ["delivery", "feature", "attributes"]

passed, failed = 0, 0


def check(what, holds, found=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what}" + (f": {found}" if found != "" else ""))


class StyleFacts:
    """What a style says, read from its QML."""

    def __init__(self, qml):
        root = ElementTree.fromstring(qml)
        self.renderer = root.find("renderer-v2").get("type")
        self.rules = [(r.get("filter"), r.get("label"), r.get("symbol")) for r in root.iter("rule")]
        self.categories = [(c.get("value"), c.get("label"), c.get("symbol")) for c in root.iter("category")]
        self.symbols = {s.get("name"): s for s in root.find("renderer-v2/symbols")}
        self.aliases = {a.get("field"): a.get("name") for a in root.find("aliases")}
        self.choices = {
            field.get("name"): [o.get("value") for o in field.findall(".//Option[@type='QString']")]
            for field in root.find("fieldConfiguration") if field.find("editWidget").get("type") == "ValueMap"}
        self.read_only = {f.get("name") for f in root.find("editable") if f.get("editable") == "0"}
        self.hidden = {
            c.get("name") for c in root.iter("column") if c.get("type") == "field" and c.get("hidden") == "1"}
        self.labelled = root.get("labelsEnabled") == "1"
        self.is_bound_to_one_geometry = root.find("layerGeometryType") is not None

    def looks(self, symbol):
        """Outline colour, stroke, patterns and mark of a symbol: what tells it from others."""
        def values(layer):
            return {o.get("name"): o.get("value") for o in layer.find("Option")}
        layers = self.symbols[symbol].findall("layer")
        area = values(layers[0])
        patterns = tuple(values(l)["angle"] for l in layers if l.get("class") == "LinePatternFill")
        marks = [values(m) for l in layers if l.get("class") == "CentroidFill" for m in l.find("symbol")]
        shapes = tuple(("hollow " if m["color"].startswith("255,255,255") else "") + m["name"] for m in marks)
        return (area["outline_color"], (area["outline_style"], patterns), shapes)


def check_style(table, qml, columns):
    style = StyleFacts(qml)
    check(f"{table}: fits layers of any geometry", not style.is_bound_to_one_geometry)
    untitled = [c for c in columns if not style.aliases.get(c) or style.aliases[c] == c]
    check(f"{table}: every column has a title", not untitled, untitled)
    titles = [style.aliases[c] for c in columns if c in style.aliases]
    check(f"{table}: no two columns have the same title", len(set(titles)) == len(titles), titles)
    hidden = [c for c in HIDDEN if c in columns and c not in style.hidden]
    check(f"{table}: bookkeeping is hidden", not hidden, hidden)
    if table == "parcels":
        verdicts = {}
        for text, _, symbol in style.rules:
            for verdict in VERDICTS:
                if f"\"verdict\" = '{verdict}'" in text:
                    verdicts[verdict] = symbol
            if '"verdict" IS NULL' in text:
                verdicts[None] = symbol
        check("parcels: five categories of verdicts", set(verdicts) == {*VERDICTS, None}, list(verdicts))
        looks = [style.looks(s) for s in verdicts.values()]
        for index, sign in enumerate(["colour", "stroke and pattern", "mark"]):
            signs = [l[index] for l in looks]
            check(f"parcels: every verdict has its own {sign}", len(set(signs)) == 5, signs)
        check("parcels: gone ones have a rule", any("\"status\" = 'gone'" in text for text, _, _ in style.rules))
        for column, codes in CODES.items():
            check(f"parcels: {column} offers its codes", style.choices.get(column) == codes, style.choices.get(column))
        open_columns = [c for c in SCREENED if c not in style.read_only]
        check("parcels: what screening writes is read only", not open_columns, open_columns)
        check("parcels: has labels", style.labelled)
    elif table == "kelurahan":
        values = [value for value, _, _ in style.categories]
        check("kelurahan: five categories of standing", values == [*STANDINGS, ""], values)
        signs = [style.looks(s)[1] for _, _, s in style.categories[:4]]
        check("kelurahan: every standing has its own pattern", len(set(signs)) == 4, signs)
        check("kelurahan: standing offers its codes", style.choices.get("standing") == STANDINGS)
        check("kelurahan: has labels", style.labelled)


def check_in_qgis(path, tables, pictures):
    from qgis.core import (
        QgsApplication, QgsCoordinateReferenceSystem, QgsExpression, QgsExpressionContext, QgsExpressionContextUtils,
        QgsMapRendererCustomPainterJob, QgsMapSettings, QgsVectorLayer)
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor, QImage, QPainter

    def picture(layer, box):
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        settings.setBackgroundColor(QColor("white"))
        settings.setOutputSize(QSize(240, 240))
        settings.setExtent(box)
        settings.setFlag(QgsMapSettings.DrawLabeling, False)
        image = QImage(QSize(240, 240), QImage.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        job = QgsMapRendererCustomPainterJob(settings, painter)
        job.renderSynchronously()
        painter.end()
        return image

    def is_drawn(image):
        white = QColor("white").rgb()
        return any(image.pixel(x, y) != white for x in range(0, 240, 2) for y in range(0, 240, 2))

    def shows(image, colour):
        near = lambda a, b: abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue()) < 12
        return any(near(QColor(image.pixel(x, y)), colour) for x in range(240) for y in range(240))

    def layer(table, kind=""):
        return QgsVectorLayer(f"{path}|layername={table}" + (f"|geometrytype={kind}" if kind else ""), table, "ogr")

    def check_expression(what, text, context):
        expression = QgsExpression(text)
        check(f"{what} is an expression", not expression.hasParserError(), expression.parserErrorString())
        expression.evaluate(context)
        check(f"{what} has a value", not expression.hasEvalError(), expression.evalErrorString())

    # With a screen that is drawn nowhere: symbols need fonts.
    application = QgsApplication([], True)
    application.initQgis()
    for table in tables:
        shown = layer(table)
        check(f"{table}: QGIS opens it", shown.isValid())
        renderer = shown.renderer()
        style_type = StyleFacts(tables[table][0]).renderer
        check(f"{table}: QGIS takes its style", renderer is not None and renderer.type() == style_type)
        titles = [shown.attributeAlias(i) for i in range(len(shown.fields()))]
        check(f"{table}: QGIS shows titles", all(titles), titles)
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(shown))
        feature = next(shown.getFeatures(), None)
        if feature is not None:
            context.setFeature(feature)
            check_expression(f"{table}: display name", shown.displayExpression(), context)
            if shown.labelsEnabled():
                check_expression(f"{table}: label", shown.labeling().settings().fieldName, context)
            tip = QgsExpression.replaceExpressionText(shown.mapTipTemplate(), context)
            check(f"{table}: map tip", tip and "[%" not in tip, tip)
            if renderer.type() == "RuleRenderer":
                for rule in renderer.rootRule().children():
                    check_expression(f"{table}: rule {rule.label()}", rule.filterExpression(), context)
        if table == "parcels":
            chosen = {}
            for index, field in enumerate(shown.fields()):
                setup = shown.editorWidgetSetup(index)
                if setup.type() == "ValueMap":
                    chosen[field.name()] = [code for item in setup.config()["map"] for code in item.values()]
            check("parcels: QGIS offers codes", all(chosen.get(c) == codes for c, codes in CODES.items()), chosen)
            form = shown.editFormConfig()
            open_columns = [c for c in SCREENED if not form.readOnly(shown.fields().indexOf(c))]
            check("parcels: QGIS protects what screening writes", not open_columns, open_columns)
            labels = shown.labeling().settings()
            from_scale = labels.minimumScale if labels.scaleVisibility else None
            check("parcels: labels begin at 1:10,000", from_scale == 10_000, from_scale)
            for verdict, colour in zip(VERDICTS, ["#1a7a3c", "#a86200", "#5b4b9a", "#b3261e"]):
                for kind in ["Polygon", "Point"]:
                    some = layer(table, kind)
                    wanted = some.getFeatures(f"verdict = '{verdict}' AND coalesce(status, '') <> 'gone'")
                    feature = next((f for f in wanted if f.hasGeometry()), None)
                    if feature is None:
                        continue
                    box = feature.geometry().boundingBox()
                    box.grow(max(box.width(), box.height(), 1e-5))
                    image = picture(some, box)
                    check(f"parcels: {verdict} is drawn in its colour ({kind})", shows(image, QColor(colour)))
                    if pictures:
                        image.save(f"{pictures}/{verdict}-{kind.lower()}.png")
        elif shown.featureCount() > 0:
            box = shown.extent()
            box.grow(max(box.width(), box.height(), 1e-5) / 20)
            check(f"{table}: is drawn", is_drawn(picture(shown, box)))
    return application


def main():
    arguments = sys.argv[1:]
    pictures = None
    if "--pictures" in arguments:
        at = arguments.index("--pictures")
        pictures = arguments[at + 1]
        del arguments[at:at + 2]
    if len(arguments) != 1:
        sys.exit(__doc__)
    path = os.path.abspath(arguments[0])
    try:
        import qgis.core  # noqa: F401
        has_qgis = True
    except ImportError:
        has_qgis = False
        if os.path.realpath(sys.executable) != os.path.realpath(SYSTEM) and os.path.exists(SYSTEM):
            if subprocess.run([SYSTEM, "-c", IMPORT], capture_output=True).returncode == 0:
                os.execv(SYSTEM, [SYSTEM, *sys.argv])

    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    tables = {}
    names = [r[0] for r in connection.execute("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'")]
    check("the project has the layers parcels and kelurahan", {"parcels", "kelurahan"} <= set(names), names)
    for name in names:
        columns = [r[1] for r in connection.execute(f'PRAGMA table_info("{name}")')]
        geometry = connection.execute(
            "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", [name]).fetchone()[0]
        styles = connection.execute(
            "SELECT styleQML FROM layer_styles WHERE f_table_name = ? AND f_geometry_column = ? AND useAsDefault",
            [name, geometry]).fetchall()
        check(f"{name}: one style is the default", len(styles) == 1, len(styles))
        if styles:
            columns.remove(geometry)
            try:
                check_style(name, styles[0][0], columns)
                tables[name] = (styles[0][0], columns)
            except ElementTree.ParseError as error:
                check(f"{name}: the style is XML", False, error)
    connection.close()
    if has_qgis:
        # A copy: QGIS opens files for writing and changes their journal mode.
        folder = tempfile.mkdtemp(prefix="tapak-qgis-")
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        try:
            kept = check_in_qgis(shutil.copy(path, folder), tables, pictures)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    else:
        print("qgis: PyQGIS (python3-qgis) is missing; the styles were read as XML only")
    print(f"qgis: {passed} passed, {failed} failed", flush=True)
    # QGIS may stop hard while Python takes it down, whatever came before.
    os._exit(1 if failed else 0)


main()
