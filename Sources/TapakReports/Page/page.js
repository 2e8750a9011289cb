(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const { words, parcels, villages } = data;
  const SVG = "http://www.w3.org/2000/svg";

  // Places of a parcel's row; PageParcels.swift has the table.
  const VERDICT = 0, VILLAGE = 1, ID = 2, NAME = 3, AREA = 4, BOUND = 5, CLASS = 6, REASON = 7, FINDINGS = 8, RINGS = 9;
  const FILE = 10, FEATURE = 11, ASSET = 12, CAPTURE = 13, DECLARED = 14, GEODESIC = 15, GRID = 16, ZONE = 17;
  const PERIMETER = 18, SHARE = 19, ANSWERS = 20, SITING = 21;

  // ---- text ----

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const draw = (tag, attributes = {}, text) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (gap, name) => (name in values ? values[name] : gap));
  const sentence = (phrase) => {
    if (typeof phrase === "number") return data.phrases[phrase];
    let next = 1;
    return data.phrases[phrase[0]].replace(/\u0001/g, () => phrase[next++]);
  };
  const number = (value, decimals = 0) => {
    const [whole, rest] = Math.abs(value).toFixed(decimals).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, data.group);
    return (value < 0 ? "-" : "") + grouped + (rest ? data.decimal + rest : "");
  };
  const shownId = (row) => row[ID] ?? `#${row[FEATURE]}`;
  const villageName = (row) => (row[VILLAGE] < 0 ? "" : villages[row[VILLAGE]][0]);
  const kecamatanOf = (village) => data.kecamatan[villages[village][1]] ?? "";
  const kecamatanName = (row) => (row[VILLAGE] < 0 ? "" : kecamatanOf(row[VILLAGE]));
  const mark = (verdict) =>
    make("span", { class: `mark ${data.verdicts[verdict]}`, "aria-hidden": "true" }, make("i", {}, data.verdictSymbols[verdict]));
  const haystacks = new Array(parcels.length);
  const haystack = (index) => {
    const row = parcels[index];
    return (haystacks[index] ??= [
      shownId(row), row[NAME] ?? "", villageName(row), kecamatanName(row), data.files[row[FILE]],
      ...row[FINDINGS].flatMap((finding) => [data.codes[finding[0]], data.codeLabels[finding[0]]]),
    ].join("\n").toLowerCase());
  };

  // ---- geometry, in map units: millionths of a degree, y to the south ----

  const decode = (rings) => rings.map((ring) => {
    const flat = new Array(ring.length);
    for (let i = 0; i < ring.length; i++) flat[i] = i < 2 ? ring[i] : flat[i - 2] + ring[i];
    return flat;
  });
  const boxAround = (rings) => {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i += 2) {
        box[0] = Math.min(box[0], ring[i]);
        box[1] = Math.min(box[1], ring[i + 1]);
        box[2] = Math.max(box[2], ring[i]);
        box[3] = Math.max(box[3], ring[i + 1]);
      }
    }
    return box;
  };
  const union = (boxes) => boxes.reduce(
    (all, box) => [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])],
    [Infinity, Infinity, -Infinity, -Infinity]);
  // The centroid of the first ring; where that makes no sense, the middle of the box.
  const markPlace = (ring, box) => {
    let area = 0, x = 0, y = 0;
    const [x0, y0] = ring;
    for (let i = 0, n = ring.length; i < n; i += 2) {
      const ax = ring[i] - x0, ay = ring[i + 1] - y0, bx = ring[(i + 2) % n] - x0, by = ring[(i + 3) % n] - y0;
      const cross = ax * by - bx * ay;
      area += cross;
      x += (ax + bx) * cross;
      y += (ay + by) * cross;
    }
    const place = [x0 + x / (3 * area), y0 + y / (3 * area)];
    const isWithin = place[0] >= box[0] && place[0] <= box[2] && place[1] >= box[1] && place[1] <= box[3];
    return isWithin ? place : [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  };
  const shapes = parcels.map((row) => {
    if (!row[RINGS]) return null;
    const rings = decode(row[RINGS]);
    row[RINGS] = null;
    const box = boxAround(rings);
    const [x, y] = markPlace(rings[0], box);
    return { rings, box, x, y };
  });
  // The building where it stands on a parcel, if it does.
  const buildings = parcels.map((row) => {
    const rings = row[SITING]?.[0];
    if (!rings) return null;
    row[SITING][0] = null;
    return { rings: decode(rings), isSure: data.answerCodes[row[ANSWERS]?.[data.footprint]] === "pass" };
  });
  const outlines = villages.map((village) => {
    const rings = decode(village[3]);
    return { rings, box: boxAround(rings) };
  });
  const holds = (rings, x, y) => {
    let isInside = false;
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
        if (ring[i + 1] > y !== ring[j + 1] > y &&
            x < ((ring[j] - ring[i]) * (y - ring[i + 1])) / (ring[j + 1] - ring[i + 1]) + ring[i]) isInside = !isInside;
      }
    }
    return isInside;
  };
  // Without villages: where most parcels are. A lost sign or swapped axes must not shrink the map to a dot.
  const crowd = () => {
    const range = (values) => {
      const sorted = values.sort((a, b) => a - b);
      const at = (share) => sorted[Math.floor(share * (sorted.length - 1))];
      const reach = 3 * (at(0.75) - at(0.25)) + 500;
      const near = sorted.filter((value) => value >= at(0.25) - reach && value <= at(0.75) + reach);
      return [near[0], near[near.length - 1]];
    };
    const drawn = shapes.filter(Boolean);
    if (drawn.length === 0) return [-1000, -1000, 1000, 1000];
    const [x, y] = [range(drawn.map((shape) => shape.x)), range(drawn.map((shape) => shape.y))];
    return [x[0] - 300, y[0] - 300, x[1] + 300, y[1] + 300];
  };
  const grounds = outlines.filter((outline) => outline.rings.length > 0).map((outline) => outline.box);
  const whole = grounds.length > 0 ? union(grounds) : crowd();

  // ---- the map ----

  const stage = byId("stage"), canvas = byId("canvas");
  const cosine = Math.max(0.05, Math.cos((data.latitude * Math.PI) / 180));
  const view = { scale: 1, x: 0, y: 0, width: 1, height: 1 };
  const DRAW_ORDER = [3, 2, 1, 0].filter((verdict) => verdict < data.verdicts.length);
  let filtered = parcels.map((_, index) => index);
  let chosen = -1;
  let hits = [];

  const pattern = draw("pattern", { id: "hatch", patternUnits: "userSpaceOnUse", width: 7, height: 7 });
  pattern.append(draw("rect", { width: 7, height: 7, fill: "#fff" }), draw("path", { d: "M0 0V7", stroke: "#a9b3bf", "stroke-width": 2 }));
  const ground = draw("g");
  const villagePaths = outlines.map((outline, index) => {
    const d = outline.rings.map((ring) => `M${ring[0]} ${ring[1]}L${ring.slice(2).join(" ")}Z`).join("");
    const path = draw("path", { d, class: "village", "fill-rule": "evenodd" });
    path.dataset.village = index;
    return path;
  });
  ground.append(...villagePaths);

  // What lies beneath the parcels: each layer in a pattern and a colour of its own, in a path of its own.
  const PATTERNS = ["M-1 9L9 -1M3 13L13 3M-5 5L5 -5", "M-1 -1L9 9M-5 3L5 13M3 -5L13 5", "M0 4H8", "M4 0V8", "M2 1.4v1.2M6 5.4v1.2", "M0 4H8M4 0V8"];
  const COLOURS = ["#a4161a", "#7a4b00", "#1b6e3a", "#0f62a8", "#6a3d9a", "#00707a"];
  const tile = (id, order) => {
    const colour = COLOURS[(order + Math.floor(order / PATTERNS.length)) % COLOURS.length];
    const tiled = draw("pattern", { id, patternUnits: "userSpaceOnUse", width: 8, height: 8 });
    tiled.append(
      draw("rect", { width: 8, height: 8, fill: colour, "fill-opacity": 0.1 }),
      draw("path", { d: PATTERNS[order % PATTERNS.length], stroke: colour, "stroke-width": order % PATTERNS.length === 4 ? 1.8 : 1.1, fill: "none" }));
    return { tiled, colour };
  };
  const trace = (lines, end) => lines.map((line) => `M${line[0]} ${line[1]}L${line.slice(2).join(" ")}${end}`).join("");
  const beneath = draw("g"), tiles = [], keyTiles = [];
  const overlays = data.overlays.map(([kind, text, rings, lines], order) => {
    const group = draw("g", { class: kind });
    const ground = decode(rings), strokes = decode(lines);
    let swatch = {};
    if (kind === "land") {
      const { tiled, colour } = tile(`land-${order}`, order);
      tiles.push(tiled);
      keyTiles.push(tile(`key-${order}`, order).tiled);
      group.append(draw("path", { d: trace(ground, "Z"), fill: `url(#land-${order})` }), draw("path", { d: trace(strokes, ""), class: "line", stroke: colour }));
      swatch = { fill: `url(#key-${order})`, stroke: colour };
    } else {
      group.append(
        draw("path", { d: trace(ground, "Z"), class: "area" }), draw("path", { d: trace(strokes, ""), class: "casing" }),
        draw("path", { d: trace(strokes, ""), class: "line" }));
    }
    beneath.append(group);
    return { kind, text, group, swatch };
  });
  const plots = data.verdicts.map((verdict) => draw("path", { class: `plot ${verdict}` }));
  const dots = data.verdicts.map((verdict) => draw("path", { class: `dot ${verdict}` }));
  const names = draw("g"), ids = draw("g"), highlight = draw("path", { class: "chosen" }), spots = draw("path", { class: "spot" });
  const bar = draw("g");
  // Hatched where the building surely fits; dotted, with a broken outline, where that is not sure.
  const hatched = (id, d) => {
    const tiled = draw("pattern", { id, patternUnits: "userSpaceOnUse", width: 6, height: 6 });
    tiled.append(draw("rect", { width: 6, height: 6, fill: "#fff", "fill-opacity": 0.75 }), draw("path", { d, stroke: "#1b2430", "stroke-width": 1 }));
    return tiled;
  };
  const BUILT = ["sure", "unsure"];
  const builtTiles = [hatched("built-sure", "M-1 7L7 -1M2 10L10 2M-4 4L4 -4"), hatched("built-unsure", "M2.5 3h1")];
  const built = draw("g"), builtPaths = BUILT.map((kind) => draw("path", { class: `building ${kind}`, fill: `url(#built-${kind})` }));
  built.append(...builtPaths);
  const layers = draw("g");
  layers.append(
    ...DRAW_ORDER.map((verdict) => plots[verdict]), built, names, ...DRAW_ORDER.map((verdict) => dots[verdict]), ids, highlight, spots);
  const definitions = draw("defs");
  definitions.append(pattern, ...tiles, ...keyTiles, ...builtTiles);
  canvas.append(definitions, ground, beneath, layers, bar);

  const round = (value) => Math.round(value * 10) / 10;
  const ring = (x, y, r) => `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  const symbols = {
    pass: ring,
    resurvey: (x, y, r) => { const s = round(r * 1.25); return `M${round(x)} ${round(y - s)}l${s} ${s}l${-s} ${s}l${-s} ${-s}Z`; },
    unassessable: (x, y, r) => { const s = round(r * 0.9); return `M${round(x - s)} ${round(y - s)}h${2 * s}v${2 * s}h${-2 * s}Z`; },
    fail: (x, y, r) => {
      const s = round(r * 0.8), left = round(x - s);
      return `M${left} ${round(y - s)}l${2 * s} ${2 * s}M${left} ${round(y + s)}l${2 * s} ${-2 * s}`;
    },
  };
  // In a crowd: a stroke without length and with round ends is the cheapest circle.
  const speck = (x, y) => `M${round(x)} ${round(y)}h0`;
  const symbol = data.verdicts.map((verdict) => symbols[verdict] ?? ring);

  const toScreen = (x, y) => [x * cosine * view.scale + view.x, y * view.scale + view.y];
  const toMap = (sx, sy) => [(sx - view.x) / (cosine * view.scale), (sy - view.y) / view.scale];
  const outlineOnScreen = (rings) => {
    let d = "";
    for (const flat of rings) {
      if (flat.length < 4) continue;
      for (let i = 0; i < flat.length; i += 2) {
        const [x, y] = toScreen(flat[i], flat[i + 1]);
        d += `${i ? "L" : "M"}${round(x)} ${round(y)}`;
      }
      d += "Z";
    }
    return d;
  };

  const drawNames = () => {
    const texts = [];
    villages.forEach((village, index) => {
      if (village.length < 7 || villagePaths[index].classList.contains("dim")) return;
      const [x, y] = toScreen(village[4], village[5]);
      const room = village[6] * cosine * view.scale;
      if (x < 0 || y < 0 || x > view.width || y > view.height || room < village[0].length * 5.8 + 2) return;
      texts.push(draw("text", { class: "name", x: x.toFixed(1), y: (y + 4).toFixed(1) }, village[0]));
    });
    names.replaceChildren(...texts);
  };

  const drawBar = () => {
    const metresPerPixel = 0.11132 / view.scale;
    const most = metresPerPixel * 130;
    const power = 10 ** Math.floor(Math.log10(most));
    const length = [5, 2, 1].map((digit) => digit * power).find((metres) => metres <= most) ?? power;
    const pixels = length / metresPerPixel, base = view.height - 12;
    const label = length >= 1000 ? `${number(length / 1000)} km` : `${number(length, length < 1 ? 2 : 0)} m`;
    bar.replaceChildren(
      draw("rect", { class: "barback", x: 6, y: base - 22, width: (pixels + 16).toFixed(1), height: 30 }),
      draw("path", { class: "bar", d: `M12 ${base - 5}v5h${pixels.toFixed(1)}v-5` }),
      draw("text", { class: "bartext", x: 14, y: base - 9 }, label));
  };

  const drawParcels = () => {
    const margin = 30, seen = [];
    for (const index of filtered) {
      const shape = shapes[index];
      if (!shape) continue;
      const [x, y] = toScreen(shape.x, shape.y);
      const half = ((shape.box[2] - shape.box[0]) * cosine + shape.box[3] - shape.box[1]) * view.scale;
      if (x < -margin - half || y < -margin - half || x > view.width + margin + half || y > view.height + margin + half) continue;
      seen.push({ index, x, y, size: half / 2 });
    }
    const isDense = seen.length > 1500;
    const radius = seen.length > 5000 ? 2 : isDense ? 3 : seen.length > 400 ? 4 : seen.length > 60 ? 5 : 6;
    layers.setAttribute("class", isDense ? "dense" : "");
    layers.style.setProperty("--speck", `${2 * radius}px`);
    const raised = [[], []];
    const plotted = data.verdicts.map(() => []), dotted = data.verdicts.map(() => []), labels = [];
    for (const spot of seen) {
      const verdict = parcels[spot.index][VERDICT];
      if (spot.size > 5) plotted[verdict].push(outlineOnScreen(shapes[spot.index].rings));
      const building = spot.size > 14 ? buildings[spot.index] : null;
      if (building) raised[building.isSure ? 0 : 1].push(outlineOnScreen(building.rings));
      dotted[verdict].push((isDense && symbol[verdict] === ring ? speck : symbol[verdict])(spot.x, spot.y, radius));
      if (spot.size > 34 && seen.length < 150) {
        labels.push(draw("text", { class: "id", x: spot.x.toFixed(1), y: (toScreen(0, shapes[spot.index].box[3])[1] + 12).toFixed(1) }, shownId(parcels[spot.index])));
      }
    }
    data.verdicts.forEach((_, verdict) => {
      plots[verdict].setAttribute("d", plotted[verdict].join(""));
      dots[verdict].setAttribute("d", dotted[verdict].join(""));
    });
    builtPaths.forEach((path, kind) => path.setAttribute("d", raised[kind].join("")));
    ids.replaceChildren(...labels);
    hits = seen;
    const shape = shapes[chosen];
    if (!shape) {
      highlight.setAttribute("d", "");
      spots.setAttribute("d", "");
      return;
    }
    const [x, y] = toScreen(shape.x, shape.y);
    const extent = Math.max((shape.box[2] - shape.box[0]) * cosine, shape.box[3] - shape.box[1]) * view.scale;
    highlight.setAttribute("d", outlineOnScreen(shape.rings) + (extent < 40 ? ring(x, y, radius + 6) : ""));
    spots.setAttribute("d", parcels[chosen][FINDINGS].filter((finding) => finding.length > 4)
      .map((finding) => ring(...toScreen(finding[4], finding[5]), 5)).join(""));
  };

  // A full drawing takes a while with many parcels: during a gesture the last one is only moved, and made anew after it.
  let drawnAt = null, isAsked = false, isSlow = false, settle = 0;
  const render = (isGesture) => {
    isAsked = false;
    const placed = `matrix(${cosine * view.scale} 0 0 ${view.scale} ${view.x} ${view.y})`;
    const unscaled = `scale(${1 / (cosine * view.scale)} ${1 / view.scale})`;
    ground.setAttribute("transform", placed);
    beneath.setAttribute("transform", placed);
    pattern.setAttribute("patternTransform", `${unscaled} rotate(45)`);
    for (const tiled of tiles) tiled.setAttribute("patternTransform", unscaled);
    if (isGesture && isSlow && drawnAt) {
      const k = view.scale / drawnAt.scale;
      layers.setAttribute("transform", `matrix(${k} 0 0 ${k} ${view.x - k * drawnAt.x} ${view.y - k * drawnAt.y})`);
      clearTimeout(settle);
      settle = setTimeout(() => render(false), 140);
      return;
    }
    const begun = performance.now();
    layers.removeAttribute("transform");
    drawNames();
    drawParcels();
    drawBar();
    drawnAt = { ...view };
    isSlow = performance.now() - begun > 25;
  };
  const redraw = (isGesture = false) => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => render(isGesture));
  };

  const resize = () => {
    const { width, height } = stage.getBoundingClientRect();
    if (width < 10 || height < 10) return;
    [view.width, view.height] = [width, height];
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
  };
  const leastScale = () => 0.3 * Math.min(view.width / ((whole[2] - whole[0]) * cosine), view.height / (whole[3] - whole[1]));
  const MOST_SCALE = 4;
  const clamp = (scale) => Math.min(MOST_SCALE, Math.max(leastScale(), scale));
  const show = (box, greatest = MOST_SCALE, pad = 24) => {
    const room = [Math.max(40, view.width - 2 * pad), Math.max(40, view.height - 2 * pad)];
    const fit = Math.min(room[0] / (Math.max(1, box[2] - box[0]) * cosine), room[1] / Math.max(1, box[3] - box[1]));
    view.scale = Math.min(greatest, Math.max(leastScale(), fit));
    view.x = view.width / 2 - ((box[0] + box[2]) / 2) * cosine * view.scale;
    view.y = view.height / 2 - ((box[1] + box[3]) / 2) * view.scale;
    redraw();
  };
  const zoom = (factor, sx = view.width / 2, sy = view.height / 2) => {
    const scale = clamp(view.scale * factor), k = scale / view.scale;
    view.x = sx - k * (sx - view.x);
    view.y = sy - k * (sy - view.y);
    view.scale = scale;
    redraw(true);
  };
  const pan = (dx, dy) => {
    view.x += dx;
    view.y += dy;
    redraw(true);
  };

  const hit = (sx, sy) => {
    const [x, y] = toMap(sx, sy);
    let best = -1, least = 12;
    for (const spot of hits) {
      const distance = Math.hypot(spot.x - sx, spot.y - sy);
      if (distance <= least) [best, least] = [spot.index, distance];
    }
    if (best >= 0) return best;
    const inside = hits.filter((spot) => spot.size > 5 && holds(shapes[spot.index].rings, x, y));
    return inside.length > 0 ? inside.reduce((a, b) => (a.size <= b.size ? a : b)).index : -1;
  };

  const pointers = new Map();
  let moved = 0, spread = 0;
  const place = (event) => {
    const box = stage.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    stage.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, place(event));
    if (pointers.size === 1) moved = 0;
    spread = 0;
    stage.classList.add("moving");
  });
  stage.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    pointers.set(event.pointerId, now);
    moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
    if (pointers.size === 1) {
      if (moved > 3) pan(now[0] - before[0], now[1] - before[1]);
      return;
    }
    const [first, second] = [...pointers.values()];
    const apart = Math.hypot(first[0] - second[0], first[1] - second[1]);
    pan((now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
    if (spread > 0 && apart > 0) zoom(apart / spread, (first[0] + second[0]) / 2, (first[1] + second[1]) / 2);
    spread = apart;
  });
  const lift = (event) => {
    if (!pointers.delete(event.pointerId)) return;
    spread = 0;
    if (pointers.size > 0) return;
    stage.classList.remove("moving");
    if (event.type === "pointerup" && moved <= 3) choose(hit(...place(event)), "map");
  };
  stage.addEventListener("pointerup", lift);
  stage.addEventListener("pointercancel", lift);
  stage.addEventListener("dblclick", (event) => zoom(2, ...place(event)));
  stage.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && document.activeElement !== stage) return;
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)), ...place(event));
  }, { passive: false });
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = 60;
    const actions = {
      ArrowLeft: () => pan(step, 0), ArrowRight: () => pan(-step, 0), ArrowUp: () => pan(0, step), ArrowDown: () => pan(0, -step),
      "+": () => zoom(1.5), "=": () => zoom(1.5), "-": () => zoom(1 / 1.5), "0": () => show(whole),
      n: () => stepTo(1), p: () => stepTo(-1), Escape: () => choose(-1, "map"),
    };
    const action = actions[event.key] ?? actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  });
  byId("zoom-in").addEventListener("click", () => zoom(1.6));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.6));
  byId("zoom-all").addEventListener("click", () => show(whole));

  const legendItem = (text, ...parts) => {
    const picture = draw("svg", { viewBox: "0 0 18 18", "aria-hidden": "true" });
    picture.append(...parts);
    return make("li", {}, picture, text);
  };
  const swatch = { x: 1.5, y: 3.5, width: 15, height: 11 };
  byId("legend").append(
    ...data.verdicts.map((verdict, index) =>
      legendItem(`${data.verdictSymbols[index]} ${data.verdictLabels[index]}`, draw("path", { class: `dot ${verdict}`, d: symbol[index](9, 9, 6) }))),
    legendItem(words.selected, draw("path", { class: "chosen", d: ring(9, 9, 7) })),
    legendItem(words.findingPlace, draw("path", { class: "spot", d: ring(9, 9, 5) })));
  if (grounds.length > 0) {
    const lines = "M1.5 14.5l11-11M5.5 14.5l11-11M1.5 10.5l7-7M9.5 14.5l7-7";
    byId("legend").append(
      legendItem(words.boundary, draw("rect", { class: "village", ...swatch })),
      legendItem(words.noCandidate, draw("rect", { class: "village", ...swatch }), draw("path", { d: lines, stroke: "#a9b3bf", "stroke-width": 1.5 })));
  }

  // Everything on the map that is not a parcel can be put away; what is put away is not printed either.
  const kinds = new Set(buildings.filter(Boolean).map((building) => (building.isSure ? 0 : 1)));
  const toggle = (name, group, text, ...pictures) => {
    const box = make("input", { type: "checkbox", name });
    box.checked = true;
    const label = make("label", {}, box, ...pictures, text);
    box.addEventListener("change", () => {
      group.setAttribute("display", box.checked ? "inline" : "none");
      label.classList.toggle("off", !box.checked);
    });
    byId("overlays").append(label);
  };
  const sample = (...parts) => {
    const drawn = draw("svg", { viewBox: "0 0 18 18", "aria-hidden": "true" });
    drawn.append(...parts);
    return drawn;
  };
  overlays.forEach(({ kind, text, group, swatch: look }, order) => {
    const parts = kind === "land"
      ? [draw("rect", { ...swatch, ...look })]
      : [draw("path", { class: "casing", d: "M1 14L17 4" }), draw("path", { class: "line", d: "M1 14L17 4" })];
    const frame = draw("g", { class: kind });
    frame.append(...parts);
    toggle(`overlay-${order}`, group, text, sample(frame));
  });
  if (kinds.size > 0) {
    toggle("overlay-building", built, words.building);
    BUILT.forEach((kind, place) => {
      if (!kinds.has(place)) return;
      byId("legend").append(legendItem(place === 0 ? words.buildingFits : words.buildingInDoubt,
        draw("rect", { class: `building ${kind}`, fill: `url(#built-${kind})`, ...swatch })));
    });
  }
  byId("overlays").hidden = byId("overlays").querySelector("input") === null;

  // ---- filters ----

  const form = byId("filters");
  const option = (value, text) => make("option", { value }, text);
  const control = { kecamatan: byId("kecamatan"), kelurahan: byId("kelurahan"), finding: byId("finding"), search: byId("search") };
  const hasOutside = parcels.some((row) => row[VILLAGE] < 0);
  const collator = new Intl.Collator(data.lang, { numeric: true, sensitivity: "base" });

  const fillKelurahan = () => {
    if (!control.kelurahan) return;
    const kecamatan = control.kecamatan.value;
    const listed = villages.map((village, index) => ({ index, village }))
      .filter(({ village }) => kecamatan === "" || village[1] === Number(kecamatan))
      .sort((a, b) => collator.compare(a.village[0], b.village[0]));
    control.kelurahan.replaceChildren(
      option("", words.all), ...listed.map(({ index, village }) => option(index, village[0])),
      ...(hasOutside && kecamatan === "" ? [option(-1, words.outsideUnits)] : []));
  };
  if (control.kecamatan) control.kecamatan.append(option("", words.all), ...data.kecamatan.map((name, index) => option(index, name)));
  fillKelurahan();
  const codeCounts = new Map();
  for (const row of parcels) for (const code of new Set(row[FINDINGS].map((finding) => finding[0]))) codeCounts.set(code, (codeCounts.get(code) ?? 0) + 1);
  control.finding.append(
    option("", words.allFindings), option("any", words.anyFinding), option("none", words.noFinding),
    ...[...codeCounts].map(([code, count]) => [code, `${data.codeLabels[code]} (${number(count)})`])
      .sort((a, b) => collator.compare(a[1], b[1])).map(([code, text]) => option(code, text)));

  const matches = (finding, row) => {
    if (finding === "") return true;
    if (finding === "any") return row[FINDINGS].length > 0;
    if (finding === "none") return row[FINDINGS].length === 0;
    return row[FINDINGS].some((item) => item[0] === Number(finding));
  };
  const applyFilters = () => {
    const verdicts = new Set([...form.querySelectorAll("input[name=verdict]:checked")].map((box) => data.verdicts.indexOf(box.value)));
    const kecamatan = control.kecamatan?.value ?? "", kelurahan = control.kelurahan?.value ?? "";
    const finding = control.finding.value;
    const needles = control.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    filtered = [];
    parcels.forEach((row, index) => {
      if (!verdicts.has(row[VERDICT]) || !matches(finding, row)) return;
      if (kelurahan !== "" && row[VILLAGE] !== Number(kelurahan)) return;
      if (kecamatan !== "" && (row[VILLAGE] < 0 || villages[row[VILLAGE]][1] !== Number(kecamatan))) return;
      if (needles.length > 0 && !needles.every((needle) => haystack(index).includes(needle))) return;
      filtered.push(index);
    });
    villagePaths.forEach((path, index) => {
      const isChosen = kelurahan !== "" && Number(kelurahan) === index;
      const isDim = (kecamatan !== "" && villages[index][1] !== Number(kecamatan)) || (kelurahan !== "" && !isChosen);
      path.setAttribute("class", ["village", villages[index][2] ? "" : "none", isDim ? "dim" : "", isChosen ? "lit" : ""].join(" ").trim());
    });
    if (chosen >= 0 && !filtered.includes(chosen)) chosen = -1;
    byId("shown").textContent = filtered.length > 0
      ? filled(words.shown, { n: number(filtered.length), m: number(parcels.length) }) : words.noneShown;
    arrange();
    page = 0;
    list();
    redraw();
  };
  const showChosenGround = () => {
    const kecamatan = control.kecamatan?.value ?? "", kelurahan = control.kelurahan?.value ?? "";
    const boxes = outlines.filter((outline, index) => outline.rings.length > 0 &&
      (kelurahan !== "" ? index === Number(kelurahan) : kecamatan === "" || villages[index][1] === Number(kecamatan)))
      .map((outline) => outline.box);
    show(boxes.length > 0 && (kelurahan !== "" || kecamatan !== "") ? union(boxes) : whole);
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { fillKelurahan(); applyFilters(); show(whole); }));
  form.addEventListener("change", (event) => {
    if (event.target === control.kecamatan) fillKelurahan();
    applyFilters();
    if (event.target === control.kecamatan || event.target === control.kelurahan) showChosenGround();
  });
  let typing = 0;
  control.search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(applyFilters, 120);
  });

  // ---- the list ----

  const PAGE = 100, PRINTED = 2000;
  const columns = [
    { key: "verdict", label: words.verdict, of: (row) => row[VERDICT] },
    { key: "parcel", label: words.parcel, of: shownId },
    ...(villages.length > 0
      ? [{ key: "kelurahan", label: words.kelurahan, of: villageName }, { key: "kecamatan", label: words.kecamatan, of: kecamatanName }] : []),
    { key: "area", label: words.area, of: (row) => row[AREA], isNumber: true },
    { key: "bound", label: words.uncertainty, of: (row) => row[BOUND], isNumber: true },
    { key: "findings", label: words.findings, of: (row) => row[FINDINGS].length, isNumber: true },
    { key: "reason", label: words.reason, of: (row) => sentence(row[REASON]), class: "reason" },
  ];
  const body = byId("parcels").tBodies[0], headRow = byId("parcels").tHead.rows[0];
  let sorting = null, page = 0, ordered = [];

  // Empty values come last in either direction; equal ones stay in file order.
  const arrange = () => {
    ordered = filtered.slice();
    if (!sorting) return;
    const { column, direction } = sorting;
    const values = new Map(ordered.map((index) => [index, column.of(parcels[index])]));
    const isEmpty = (value) => value === null || value === "";
    ordered.sort((a, b) => {
      const left = values.get(a), right = values.get(b);
      if (isEmpty(left) || isEmpty(right)) return isEmpty(left) - isEmpty(right) || a - b;
      const order = typeof left === "number" ? left - right : collator.compare(left, right);
      return direction * order || a - b;
    });
  };
  const sortMarks = (row, current, direction) => {
    for (const head of row.cells) head.setAttribute("aria-sort", head === current ? (direction > 0 ? "ascending" : "descending") : "none");
  };
  for (const column of columns) {
    const button = make("button", { type: "button", title: filled(words.sortBy, { name: column.label }) }, column.label);
    const head = make("th", { scope: "col", "aria-sort": "none", class: column.class ?? (column.isNumber ? "n" : "") }, button);
    head.dataset.label = column.label;
    button.addEventListener("click", () => {
      const direction = sorting?.column === column ? -sorting.direction : 1;
      sorting = { column, direction };
      sortMarks(headRow, head, direction);
      arrange();
      page = 0;
      list();
    });
    headRow.append(head);
  }

  const cell = (text, kind) => make("td", kind ? { class: kind } : {}, text);
  const tableRow = (index) => {
    const row = parcels[index];
    const link = make("button", { type: "button", class: "link", "aria-label": filled(words.selectParcel, { id: shownId(row) }) }, shownId(row));
    const first = make("td", { class: "p" }, link);
    if (row[NAME]) first.append(make("span", { class: "name" }, row[NAME]));
    const line = make("tr", { class: "row" },
      make("td", { class: "v" }, mark(row[VERDICT]), ` ${data.verdictLabels[row[VERDICT]]}`), first,
      ...(villages.length > 0 ? [cell(row[VILLAGE] < 0 ? words.outsideUnits : villageName(row)), cell(kecamatanName(row))] : []),
      cell(row[AREA] === null ? "" : number(row[AREA], 2), "n"), cell(row[BOUND] === null ? "" : number(row[BOUND], 2), "n"),
      cell(row[FINDINGS].length === 0 ? "" : number(row[FINDINGS].length), "n"), cell(sentence(row[REASON]), "reason"));
    line.dataset.index = index;
    if (row[FINDINGS].length > 0) line.cells[line.cells.length - 2].title = row[FINDINGS].map((finding) => data.codeLabels[finding[0]]).join("; ");
    return line;
  };
  const details = (index) => {
    const row = parcels[index];
    const facts = make("dl");
    const fact = (label, text) => { if (text) facts.append(make("dt", {}, label), make("dd", {}, text)); };
    const area = (value) => (value === null ? "" : `${number(value, 2)} m²`);
    fact(words.geodesicArea, area(row[GEODESIC]));
    fact(words.gridArea, row[GRID] === null ? "" : `${area(row[GRID])} (${row[ZONE]})`);
    fact(words.perimeter, row[PERIMETER] === null ? "" : `${number(row[PERIMETER], 2)} m`);
    fact(words.declared, area(row[DECLARED]));
    fact(words.areaClass, row[CLASS] === null ? "" : data.areaClasses[row[CLASS]]);
    fact(words.asset, data.assets[row[ASSET]]);
    fact(words.capture, data.captures[row[CAPTURE]]);
    fact(words.share, row[SHARE] === null || row[SHARE] === 1 ? "" : `${number(row[SHARE] * 100, 1)} %`);
    const siting = row[SITING], told = new Map(siting?.[1] ?? []);
    const isUnchecked = (place) => !row[ANSWERS] || data.answerCodes[row[ANSWERS][place]] === "not_checked";
    data.criteria.forEach((name, place) => {
      if (told.has(place)) fact(name, sentence(told.get(place)));
      else if (!isUnchecked(place)) fact(name, data.answers[row[ANSWERS][place]]);
    });
    if (siting && siting[2] !== null) fact(words.remaining, sentence(siting[2]));
    if (siting && siting[3] !== null) fact(words.access, sentence(siting[3]));
    fact(words.notChecked, data.criteria.filter((_, place) => !told.has(place) && isUnchecked(place)).join(", "));
    fact(words.source, `${data.files[row[FILE]]} #${row[FEATURE]}`);
    const troubles = row[FINDINGS].map((finding) =>
      make("div", { class: `trouble ${data.severities[finding[1]]}` },
        make("strong", {}, `${data.codeLabels[finding[0]]} `), make("small", {}, `(${data.severityLabels[finding[1]]})`),
        make("div", {}, sentence(finding[2])), make("div", { class: "help" }, `→ ${sentence(finding[3])}`)));
    const content = make("td", { colspan: columns.length }, make("p", { class: "why" }, sentence(row[REASON])));
    if (!shapes[index]) content.append(make("p", { class: "note" }, words.notDrawn));
    content.append(facts, ...troubles);
    return make("tr", { class: "more" }, content);
  };

  const pager = byId("pager");
  const list = (isPrint = false) => {
    const pages = Math.max(1, Math.ceil(ordered.length / PAGE));
    page = Math.min(page, pages - 1);
    const listed = isPrint ? ordered.slice(0, PRINTED) : ordered.slice(page * PAGE, (page + 1) * PAGE);
    body.replaceChildren(...listed.flatMap((index) => {
      const line = tableRow(index);
      if (index !== chosen) return [line];
      line.classList.add("chosen-row");
      line.setAttribute("aria-current", "true");
      return [line, details(index)];
    }));
    byId("cut").hidden = !(isPrint && ordered.length > PRINTED);
    byId("cut").textContent = filled(words.printCut, { n: number(PRINTED), m: number(ordered.length) });
    const previous = make("button", { type: "button" }, words.previous), next = make("button", { type: "button" }, words.next);
    previous.disabled = page === 0;
    next.disabled = page >= pages - 1;
    previous.addEventListener("click", () => turn(-1));
    next.addEventListener("click", () => turn(1));
    pager.replaceChildren(previous, make("span", {}, filled(words.page, { n: number(page + 1), m: number(pages) })), next);
  };
  const turn = (step) => {
    page += step;
    list();
    byId("scroll").scrollTop = 0;
    const buttons = pager.querySelectorAll("button:enabled");
    (buttons[step > 0 ? buttons.length - 1 : 0] ?? byId("list")).focus();
  };
  body.addEventListener("click", (event) => {
    const line = event.target.closest("tr.row");
    if (line) choose(Number(line.dataset.index) === chosen ? -1 : Number(line.dataset.index), "list");
  });

  // ---- the two in step ----

  const choose = (index, from) => {
    chosen = index;
    const scroll = byId("scroll"), top = scroll.scrollTop;
    if (index >= 0) {
      const position = ordered.indexOf(index);
      if (position >= 0) page = Math.floor(position / PAGE);
    }
    list();
    scroll.scrollTop = top;
    const line = body.querySelector("tr.chosen-row");
    if (line && from === "map") scroll.scrollTop = line.offsetTop - headRow.offsetHeight - 4;
    if (from === "list") (line ?? body.querySelector(`tr[data-index="${index}"]`))?.querySelector("button").focus({ preventScroll: true });
    const shape = shapes[index];
    if (shape && from !== "map") {
      const [x, y] = toScreen(shape.x, shape.y);
      const size = Math.max((shape.box[2] - shape.box[0]) * cosine, shape.box[3] - shape.box[1], 1) * view.scale;
      const isSeen = x > 30 && y > 30 && x < view.width - 30 && y < view.height - 30;
      // Near enough to see how the building stands.
      const [least, near] = buildings[index] ? [30, 0.25] : [12, 0.06];
      if (!isSeen || size < least) show(shape.box, Math.max(view.scale, near), 120);
    }
    redraw();
  };
  const stepTo = (step) => {
    if (ordered.length === 0) return;
    const position = ordered.indexOf(chosen);
    const next = position < 0 ? (step > 0 ? 0 : ordered.length - 1) : (position + step + ordered.length) % ordered.length;
    choose(ordered[next], "keys");
    const line = body.querySelector("tr.chosen-row");
    if (line) byId("scroll").scrollTop = line.offsetTop - headRow.offsetHeight - 4;
  };

  // ---- the tables below ----

  const units = byId("units");
  if (units) {
    const unitHeads = units.tHead.rows[0];
    const value = (line, column) => line.cells[column].dataset.sort ?? line.cells[column].textContent;
    [...unitHeads.cells].forEach((head, column) => {
      const label = head.textContent, isNumber = head.classList.contains("n");
      const button = make("button", { type: "button", title: filled(words.sortBy, { name: label }) }, label);
      head.replaceChildren(button);
      head.dataset.label = label;
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => {
        const direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        sortMarks(unitHeads, head, direction);
        const numeric = (text) => Number(text.replaceAll(data.group === "." ? "." : ",", ""));
        const lines = [...units.tBodies[0].rows].map((line) => ({ line, key: value(line, column), isPlain: line.cells[column].dataset.sort !== undefined }));
        lines.sort((a, b) => {
          if (a.key === "" || b.key === "") return (a.key === "") - (b.key === "");
          if (a.isPlain) return direction * (Number(a.key) - Number(b.key));
          return direction * (isNumber ? numeric(a.key) - numeric(b.key) : collator.compare(a.key, b.key));
        });
        units.tBodies[0].append(...lines.map(({ line }) => line));
      });
    });
    for (const line of units.tBodies[0].rows) {
      const head = line.querySelector("th"), name = head.textContent;
      const button = make("button", { type: "button", class: "link", title: filled(words.showOnMap, { name }) }, name);
      button.addEventListener("click", () => {
        form.reset();
        setTimeout(() => {
          control.kecamatan.value = "";
          fillKelurahan();
          control.kelurahan.value = line.dataset.village;
          applyFilters();
          showChosenGround();
          byId("workspace").scrollIntoView({ block: "start" });
          stage.focus({ preventScroll: true });
        });
      });
      head.replaceChildren(button);
    }
  }
  for (const article of document.querySelectorAll("article[data-code]")) {
    const code = data.codes.indexOf(article.dataset.code);
    if (!codeCounts.has(code)) continue;
    const button = make("button", { type: "button", class: "go" }, words.showParcels);
    button.addEventListener("click", () => {
      form.reset();
      setTimeout(() => {
        control.finding.value = code;
        applyFilters();
        byId("workspace").scrollIntoView({ block: "start" });
        byId("list").focus({ preventScroll: true });
      });
    });
    article.querySelector("h3").append(button);
  }

  // ---- begin ----

  addEventListener("beforeprint", () => list(true));
  addEventListener("afterprint", () => list());
  byId("workspace").hidden = false;
  resize();
  applyFilters();
  show(whole);
  render(false);
  new ResizeObserver(() => {
    const before = { ...view };
    resize();
    if (before.width === view.width && before.height === view.height) return;
    view.x += (view.width - before.width) / 2;
    view.y += (view.height - before.height) / 2;
    redraw();
  }).observe(stage);
})();
