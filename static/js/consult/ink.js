// How a mark looks: SVG elements from plain data. Told apart by form, never by color alone: a line, an arrow, a ring,
// broken rings with a number, words in a frame. Sizes are the plate's own units; attributes alone style it, so that a
// picture taken out of the page looks the same.
import { getStroke } from "../../vendor/perfect-freehand.js";

const SVG = "http://www.w3.org/2000/svg";
export const INK = "#12126b";
const HALO = "#ffffff";
const PEN = { size: 10, thinning: 0.6, smoothing: 0.55, streamline: 0.45, simulatePressure: false };
const LETTERS = 30; // height of a note's letters
const BRIEF = 30; // letters of a note: where plates are small its list says a longer one, its number stands for it
const LINE = 15; // letters of a note's line
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
  const back = (far, side) => `${(bx - far * Math.cos(turn + side)).toFixed(1)} ${(by - far * Math.sin(turn + side)).toFixed(1)}`;
  const head = element("path", { d: `M${bx} ${by}L${back(52, 0.36)}L${back(38, 0)}L${back(52, -0.36)}Z`, fill: INK, stroke: HALO, "stroke-width": 6, "paint-order": "stroke", "stroke-linejoin": "round" });
  return [...twice("path", { d: `M${ax} ${ay}L${back(40, 0)}` }, 8), head];
}

const letters = (x, y, high, text) => element("text", {
  x, y: y + high * 0.36, "text-anchor": "middle", "font-size": high, "font-weight": 700, "font-family": FONT,
  fill: INK, stroke: HALO, "stroke-width": 9, "paint-order": "stroke", "stroke-linejoin": "round",
}, text);

// The worse it is, the darker; a number that is said stands in the middle, or above a small area.
function pain([x, y], r, level, times) {
  const ring = (radius) => twice("circle", { cx: x, cy: y, r: radius, "stroke-dasharray": "16 11" }, 5);
  const ground = element("circle", { cx: x, cy: y, r, fill: INK, "fill-opacity": (0.12 + 0.035 * (level ?? 2)).toFixed(2) });
  const said = level === null ? [] : [letters(x, r < 55 ? y - r - 26 : y, 42 * times, `${level}/10`)];
  return [ground, ...ring(r), ...(r > 70 ? ring(r * 0.7) : []), ...said];
}

// the number of a mark, on its edge
function badge(x, y, number, times) {
  const text = element("text", { x, y: y + 10.5 * times, "text-anchor": "middle", "font-size": 30 * times, "font-weight": 700, "font-family": FONT, fill: HALO }, number);
  return [element("circle", { cx: x, cy: y, r: 23 * times, fill: INK, stroke: HALO, "stroke-width": 3.5 }), text];
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

// The frame of words stands in the margin, on the side where its point lies: never over the leg where there is room.
function note([x, y], text, tall, [from, to], dot, times) {
  const high = LETTERS * times;
  const rows = lines(text);
  const [w, h] = [Math.max(...rows.map((row) => row.length), 1) * high * 0.58 + 24, rows.length * high * 1.2 + 16];
  const left = x < (from + to) / 2 ? Math.max(Math.min(x - 60 - w, 225 - w), from + 4) : Math.min(Math.max(x + 60, 675), to - w - 4);
  const top = Math.min(Math.max(y - h / 2, 4), tall - h - 4);
  const words = element("text", { "font-size": high, "font-family": FONT, fill: INK });
  for (const [i, row] of rows.entries()) words.append(element("tspan", { x: left + 12, y: top + 8 + high * (0.9 + 1.2 * i) }, row));
  return [
    ...twice("path", { d: `M${x} ${y}L${left > x ? left : left + w} ${Math.min(Math.max(y, top), top + h)}` }, 4),
    ...(dot ? [element("circle", { cx: x, cy: y, r: 9, fill: INK, stroke: HALO, "stroke-width": 3 })] : []),
    element("rect", { x: left, y: top, width: w, height: h, rx: 8, fill: HALO, stroke: INK, "stroke-width": 4 }),
    words,
  ];
}

// A mark as a group. `size` is [width, height] of the plate; `left` whether the left leg is shown: then all is set
// anew on the other side, so that words and numbers read as before. `title` names what a stamp draws in its place, where its
// point is; `number` stands on what has no words of its own. Letters are `times` as large as on the stage, and words
// stand within `sight`, from and to in units.
export function drawn(mark, size, left, { number, title, times, sight }) {
  const at = mark.at.map(([x, y, p]) => [left ? size[0] - x : x, y, p]);
  const [[x, y]] = at;
  const made = {
    pen: () => [element("path", { d: outline(at), fill: INK, stroke: HALO, "stroke-width": 4, "paint-order": "stroke" })],
    arrow: () => [...arrow(at), ...badge(x, y, number, times)],
    circle: () => [...twice("circle", { cx: x, cy: y, r: mark.r }, 7), ...badge(x - mark.r * 0.7, y - mark.r * 0.7, number, times)],
    pain: () => [...pain(at[0], mark.r, mark.level, times), ...badge(x - mark.r * 0.7, y - mark.r * 0.7, number, times)],
    note: () => (times > 1.2 && mark.text.length > BRIEF ? badge(x, y, number, times) : note(at[0], mark.text || "…", size[1], sight, true, times)),
    stamp: () => note(at[0], title, size[1], sight, false, times),
  }[mark.kind]();
  const group = element("g", { class: `mark is-${mark.kind}` }, ...made);
  if (mark.kind !== "stamp") group.prepend(reach(mark, at));
  return group;
}

// what a finger can hit, wider than what is seen
function reach(mark, at) {
  const wide = { class: "reach", fill: "none", stroke: "transparent", "stroke-width": 28, "vector-effect": "non-scaling-stroke", "pointer-events": "all" };
  if (mark.r) return element("circle", { ...wide, cx: at[0][0], cy: at[0][1], r: mark.r });
  return element("path", { ...wide, d: `M${at.map(([x, y]) => `${x} ${y}`).join("L")}h.1` });
}
