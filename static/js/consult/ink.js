// How a mark looks: SVG elements from plain data. Told apart by form, never by color alone: a line, an arrow, a ring,
// broken rings with a number, words in a frame. Sizes are the plate's own units; attributes alone style it, so that a
// picture taken out of the page looks the same.
import { getStroke } from "../../vendor/perfect-freehand.js";

const SVG = "http://www.w3.org/2000/svg";
export const INK = "#12126b";
const HALO = "#ffffff";
const PEN = { size: 13, thinning: 0.6, smoothing: 0.55, streamline: 0.45, simulatePressure: false };
const LETTERS = 34; // height of a note's letters
const LINE = 17; // letters of a note's line
const FONT = '"Atkinson Hyperlegible Next", Verdana, "DejaVu Sans", Arial, sans-serif';

export function element(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

// the outline of a stroke: a closed path through the middles of its edges
export function outline(points, done = true) {
  const edge = getStroke(points, { ...PEN, last: done });
  if (!edge.length) return "";
  const middles = edge.map(([x, y], i) => {
    const [nx, ny] = edge[(i + 1) % edge.length];
    return `${x.toFixed(1)} ${y.toFixed(1)} ${((x + nx) / 2).toFixed(1)} ${((y + ny) / 2).toFixed(1)}`;
  });
  return `M${edge[0].map((value) => value.toFixed(1)).join(" ")}Q${middles.join(" ")}Z`;
}

const twice = (tag, attributes, wide) => [
  element(tag, { ...attributes, fill: "none", stroke: HALO, "stroke-width": wide + 7, "stroke-linecap": "round", "stroke-linejoin": "round" }),
  element(tag, { ...attributes, fill: "none", stroke: INK, "stroke-width": wide, "stroke-linecap": "round", "stroke-linejoin": "round" }),
];

function arrow([[ax, ay], [bx, by]]) {
  const turn = Math.atan2(by - ay, bx - ax);
  const head = (side) => `${(bx - 38 * Math.cos(turn + side)).toFixed(1)} ${(by - 38 * Math.sin(turn + side)).toFixed(1)}`;
  return twice("path", { d: `M${ax} ${ay}L${bx} ${by}M${head(0.5)}L${bx} ${by}L${head(-0.5)}` }, 9);
}

function pain([x, y], r, level) {
  const ring = (radius, dash) => twice("circle", { cx: x, cy: y, r: radius, "stroke-dasharray": dash }, 6);
  const label = { x, y: y + 15, "text-anchor": "middle", "font-size": 42, "font-weight": 700, "font-family": FONT, fill: INK };
  const said = element("text", { ...label, stroke: HALO, "stroke-width": 9, "paint-order": "stroke", "stroke-linejoin": "round" }, `${level}/10`);
  return [element("circle", { cx: x, cy: y, r, fill: INK, "fill-opacity": 0.16 }), ...ring(r, "20 13"), ...(r > 70 ? ring(r * 0.68, "20 13") : []), said];
}

export function lines(text) {
  const found = [];
  for (const word of text.split(/\s+/).flatMap((one) => one.match(new RegExp(`.{1,${LINE}}`, "gu")) || [])) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < LINE) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

// The frame of words stands beside its point, on the side where there is room.
function note([x, y], text, wide) {
  const rows = lines(text);
  const [w, h] = [Math.max(...rows.map((row) => row.length), 1) * LETTERS * 0.58 + 24, rows.length * LETTERS * 1.2 + 16];
  const left = x + 60 + w > wide ? Math.max(x - 60 - w, 4) : x + 60;
  const top = Math.max(y - h / 2, 4);
  const words = element("text", { "font-size": LETTERS, "font-family": FONT, fill: INK });
  for (const [i, row] of rows.entries()) words.append(element("tspan", { x: left + 12, y: top + 8 + LETTERS * (0.9 + 1.2 * i) }, row));
  return [
    ...twice("path", { d: `M${x} ${y}L${left > x ? left : left + w} ${y}` }, 4),
    element("circle", { cx: x, cy: y, r: 9, fill: INK, stroke: HALO, "stroke-width": 3 }),
    element("rect", { x: left, y: top, width: w, height: h, rx: 8, fill: HALO, stroke: INK, "stroke-width": 4 }),
    words,
  ];
}

// A mark as a group. `size` is [width, height] of the plate; `left` whether the left leg is shown: then all is set
// anew on the other side, so that words and numbers read as before.
export function drawn(mark, [wide], left) {
  const at = mark.at.map(([x, y, p]) => [left ? wide - x : x, y, p]);
  const made = {
    pen: () => [element("path", { d: outline(at), fill: INK, stroke: HALO, "stroke-width": 4, "paint-order": "stroke" })],
    arrow: () => arrow(at),
    circle: () => twice("circle", { cx: at[0][0], cy: at[0][1], r: mark.r }, 8),
    pain: () => pain(at[0], mark.r, mark.level),
    note: () => note(at[0], mark.text || "…", wide),
    stamp: () => [],
  }[mark.kind]();
  const group = element("g", { class: `mark is-${mark.kind}` }, ...made);
  const frame = mark.kind === "note" && made.at(-2);
  if (frame) group.dataset.span = `${frame.getAttribute("x")} ${Number(frame.getAttribute("x")) + Number(frame.getAttribute("width"))}`;
  if (mark.kind !== "stamp") group.append(reach(mark, at));
  return group;
}

// what a finger can hit, wider than what is seen
function reach(mark, at) {
  const wide = { class: "reach", fill: "none", stroke: "transparent", "stroke-width": 28, "vector-effect": "non-scaling-stroke", "pointer-events": "all" };
  if (mark.r) return element("circle", { ...wide, cx: at[0][0], cy: at[0][1], r: mark.r });
  return element("path", { ...wide, d: `M${at.map(([x, y]) => `${x} ${y}`).join("L")}h.1` });
}
