// The plate on the stage: which view and leg are shown, how close, and the marks upon it. Turns what a pointer touches
// into the plate's own units, always those of a right leg.
import { $, $$ } from "./dom.js";
import { drawn } from "./ink.js";
import * as state from "./state.js";

const CLOSEST = 6; // times
const at = { times: 1, x: 0, y: 0 }; // how close, and the middle of what is seen

export const sheet = $("#sheet");
export const ink = $(".ink", sheet); // the marks
export const live = $(".live", sheet); // what is being drawn: a layer of its own, so that nothing else is painted anew
export const plate = (view = state.now().view) => $(`svg[data-plate="${view}"]`, sheet);
export const left = () => state.now().side === "left";

export function size(view = state.now().view) {
  const svg = plate(view);
  svg.dataset.size ||= svg.getAttribute("viewBox").slice(4);
  return svg.dataset.size.split(" ").map(Number);
}

// ---- from the screen to the plate

let matrix = null; // found once a stroke: asking for it lays out the page
export const measure = () => { matrix = live.getScreenCTM().inverse(); };

export function point({ clientX, clientY, pressure, pointerType }) {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
  const across = left() ? size()[0] - x : x;
  // a mouse has no pressure; a finger often says 0 or 1
  const pressed = pointerType === "pen" && pressure ? Math.round(pressure * 100) / 100 : 0.5;
  return [...inside([across, y]), pressed];
}

// a point of the plate in whole units, not beyond its edge
export function inside([x, y], view = state.now().view) {
  const [wide, tall] = size(view);
  return [Math.round(Math.min(Math.max(x, 0), wide)), Math.round(Math.min(Math.max(y, 0), tall))];
}

// ---- what lies where, in words

const shapes = new Map();
const canvas = document.createElement("canvas").getContext("2d");

function shape(path) {
  if (!shapes.has(path)) shapes.set(path, new Path2D(path.getAttribute("d")));
  return shapes.get(path);
}

const lies = (view, selector, [x, y]) => $$(selector, plate(view)).reverse().find((path) => canvas.isPointInPath(shape(path), x, y, "evenodd"));

// The region at a point; "" where there is none.
export const region = (view, at) => lies(view, "[data-structure]", at)?.dataset.structure || "";

const NEAR = 20; // units, some 7 mm: an arrow's tip often lies just beside what is meant

// the region whose edge is nearest to a point, as far as it is near
function nearest(view, [x, y]) {
  const apart = (path) => Math.min(...edge(path).map(([ex, ey]) => Math.hypot(ex - x, ey - y)));
  const all = $$("[data-structure]", plate(view)).map((path) => [apart(path), path.dataset.structure]);
  const [far, slug] = all.reduce((best, one) => (one[0] < best[0] ? one : best));
  return far <= NEAR ? slug : "";
}

const edges = new Map();
function edge(path) {
  if (!edges.has(path)) {
    const length = path.getTotalLength();
    edges.set(path, Array.from({ length: 80 }, (_, i) => path.getPointAtLength(length * i / 80)).map((at) => [at.x, at.y]));
  }
  return edges.get(path);
}

// The name of what lies at a point: a region, or what is drawn there and has a name, or a region close by; "" for none.
export function part(view, at) {
  const body = lies(view, "[data-outline]", at)?.dataset.outline;
  return names()[region(view, at)] || names()[body] || names()[nearest(view, at)] || "";
}

// Whether a point is on the leg at all: its skin has an outline, too.
export const onLeg = (view, at) => Boolean(lies(view, "[data-outline]", at));

// A length on the leg that is drawn, to half a centimeter.
export const centimeters = (view, units) => Math.round(units * plate(view).dataset.cm.split(" ")[1] * 2) / 2;

// How high a point lies on the leg that is drawn, in whole centimeters above the sole.
export function height(view, [, y]) {
  const [sole, cm] = plate(view).dataset.cm.split(" ").map(Number);
  return Math.round((sole - y) * cm);
}

let known = null;
const names = () => (known ||= JSON.parse($("#names").textContent));

// ---- what is shown

const made = new WeakMap(); // mark -> its drawings, by leg, number and size of letters

export function picture(mark, number, { times = 1, sight = [0, size(mark.view)[0]] } = {}) {
  const way = `${left()} ${number} ${times} ${sight}`;
  const all = made.get(mark) || {};
  made.set(mark, all);
  all[way] ||= drawn(mark.slug ? { ...mark, at: [spot(mark)] } : mark, size(mark.view), left(), { number, title: title(mark), times, sight });
  return all[way];
}

// How much of the width of the plate is in sight, in units: on a small screen its margins are not, nor would words be.
let sight = null;
function see() {
  const [wide, tall] = size();
  const scale = sheet.clientHeight / tall;
  const [x, core] = plate().dataset.core.split(" ").map(Number);
  const [middle, half] = [(left() ? wide - x - core : x) + core / 2, sheet.parentElement.clientWidth / scale / 2];
  const whole = sheet.clientWidth > wide * scale - 2;
  sight = whole ? [0, wide] : [Math.max(Math.round(middle - half), 0), Math.min(Math.round(middle + half), wide)];
}

const stamp = ({ slug, view }) => $(`[data-stamp="${slug}"]`, plate(view));
const spot = (mark) => stamp(mark).dataset.at.split(" ").map(Number);
const title = (mark) => mark.slug && $(`#stamp option[value="${mark.slug}"]`).textContent;

export function paint() {
  const { marks, view } = state.now();
  const numbers = state.numbers(marks);
  let next = ink.firstElementChild; // what is there already stays: a new line paints itself alone
  for (const [i, mark] of marks.entries()) {
    if (mark.view !== view) continue;
    const one = picture(mark, numbers.get(mark), { sight });
    if (one.dataset.mark !== String(i)) one.dataset.mark = i;
    if (one === next) next = next.nextElementSibling;
    else ink.insertBefore(one, next);
  }
  while (next) {
    const after = next.nextElementSibling;
    next.remove();
    next = after;
  }
  const shown = new Set(marks.filter((mark) => mark.slug).map(stamp));
  uncover(marks, numbers);
  for (const one of $$(".stamp", sheet)) {
    if (shown.has(one)) one.removeAttribute("display");
    else one.setAttribute("display", "none");
  }
}

const SPARE = 24; // units: on paper the words of a mark are larger

// a name under the words of a mark gives way: half of it would be read wrong
function uncover(marks, numbers) {
  const framed = marks.filter((mark) => mark.slug || mark.kind === "note");
  const boxes = framed.map((mark) => [mark.view, box($("rect", picture(mark, numbers.get(mark))))]);
  for (const label of $$(".names .label", sheet)) {
    const [x, y, w, h] = box($("rect", label));
    const name = label.closest("svg").dataset.plate;
    const under = boxes.some(([view, [from, top, wide, tall]]) => view === name && from - SPARE < x + w && x < from + wide + SPARE && top - SPARE < y + h && y < top + tall + SPARE);
    if (under) label.setAttribute("display", "none");
    else label.removeAttribute("display");
  }
}

const box = (rect) => ["x", "y", "width", "height"].map((side) => Number(rect.getAttribute(side)));

export const stated = () => ({ right: "Right leg", left: "Left leg" }[state.now().side] || "Side not stated");

// which leg a view shows, as far as somebody has said so
export function caption(view) {
  const { title } = plate(view).dataset;
  const { side } = state.now();
  return side ? `${side[0].toUpperCase()}${side.slice(1)} ${title[0].toLowerCase()}${title.slice(1)}` : `${title} (drawn as a right leg)`;
}

export function show() {
  const { view, side } = state.now();
  for (const svg of $$("svg.plate", sheet)) {
    const [wide] = size(svg.dataset.plate);
    for (const turned of $$(".leg, .hits", svg)) {
      if (left()) turned.setAttribute("transform", `matrix(-1 0 0 1 ${wide} 0)`);
      else turned.removeAttribute("transform");
    }
    for (const words of $$("[data-of]", svg)) {
      if ((words.dataset.of === "left") === left()) words.removeAttribute("display");
      else words.setAttribute("display", "none");
    }
  }
  sheet.className = `sheet sheet-${view}`;
  Object.assign($("#stage").dataset, { view, side });
  $("#seen").textContent = `${caption(view)}.`;
  $("#whose").textContent = side ? "" : `${stated()}.`;
  closer(1);
  see();
  paint();
}

new ResizeObserver(() => {
  if (!sight) return; // nothing is shown yet
  see();
  paint();
}).observe(sheet);

// ---- closer and farther

export function closer(times, middle) {
  const [wide, tall] = size();
  at.times = Math.min(Math.max(times, 1), CLOSEST);
  if (at.times < 1.05) at.times = 1;
  const [x, y] = middle || (at.times === 1 ? [wide / 2, tall / 2] : [at.x, at.y]);
  const [w, h] = [wide / at.times, tall / at.times];
  at.x = Math.min(Math.max(x, w / 2), wide - w / 2);
  at.y = Math.min(Math.max(y, h / 2), tall - h / 2);
  const box = `${(at.x - w / 2).toFixed(1)} ${(at.y - h / 2).toFixed(1)} ${w.toFixed(1)} ${h.toFixed(1)}`;
  for (const svg of [plate(), ink, live]) svg.setAttribute("viewBox", box);
  $("#stage").classList.toggle("is-closer", at.times > 1);
  const off = { in: at.times === CLOSEST, out: at.times === 1, reset: at.times === 1 };
  for (const button of $$("[data-zoom]")) button.setAttribute("aria-disabled", off[button.dataset.zoom] ? "true" : "false");
}

export function pan(dx, dy) {
  if (at.times > 1) closer(at.times, [at.x + dx, at.y + dy]);
}

export function zoom(way, place) {
  const [wide, tall] = size();
  const turned = (x) => (left() ? wide - x : x);
  if (way === "in") closer(at.times * 1.5);
  else if (way === "out") closer(at.times / 1.5);
  else if (way === "reset") closer(1);
  else {
    const box = place.getBBox();
    closer(Math.min(wide / box.width, tall / box.height) * 0.6, [turned(box.x + box.width / 2), box.y + box.height / 2]);
  }
  return at.times === 1 ? "Whole picture" : `${at.times.toFixed(1)} times as large`;
}

export const scale = () => at.times;
