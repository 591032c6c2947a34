// From the hand to marks: pen, finger and mouse on the picture, and marks that are placed on a named part. Knows how a
// mark is made and moved, not how it looks.
import { inside, left, live, measure, pan, part, point, region, scale, sheet, size } from "./board.js";
import { element, outline, INK } from "./ink.js";
import * as state from "./state.js";

const USUAL = { circle: 55, pain: 60 }; // radius in the plate's units
const STILL = 9; // units that a hand may tremble within a click

export const chosen = { mark: null };
const hooks = { chosen: () => {}, refused: () => {}, drawn: () => {}, pointed: () => {} };
export const listen = (values) => Object.assign(hooks, values);

export const tool = () => document.querySelector("#stage").dataset.tool;

export function choose(mark) {
  chosen.mark = mark;
  hooks.chosen(mark);
}

export function add(mark) {
  if (state.now().marks.length >= state.MOST.marks) {
    hooks.refused(`The picture holds ${state.MOST.marks} marks. Delete some, then go on.`);
    return null;
  }
  const made = state.keyed(mark);
  state.change({ marks: [...state.now().marks, made] });
  return made;
}

// ---- a mark of each kind, from where a stroke began and where it ended

const MAKE = {
  arrow: (view, from, to) => ({ kind: "arrow", view, at: [from, to] }),
  circle: (view, from, to) => ({ kind: "circle", view, at: [from], r: radius(from, to, USUAL.circle) }),
  pain: (view, from, to) => ({ kind: "pain", view, at: [from], r: radius(from, to, USUAL.pain), level: 5 }),
  note: (view, from) => ({ kind: "note", view, at: [from], text: part(view, from) || "Here" }),
};

const far = ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by);
const radius = (from, to, usual) => (far(from, to) < STILL ? usual : Math.round(Math.min(Math.max(far(from, to), 12), 700)));

function made(kind, start, end) {
  const { view } = state.now();
  const [from, to] = [start.slice(0, 2), end.slice(0, 2)];
  if (kind !== "arrow") return MAKE[kind](view, from, to);
  return far(from, to) < STILL ? pointing(view, from) : MAKE.arrow(view, from, to);
}

// an arrow whose tip is at a point, from the side where there is more room
function pointing(view, to) {
  const [wide] = size(view);
  return MAKE.arrow(view, inside([to[0] + (to[0] > wide / 2 ? 120 : -120), to[1] - 80], view), to);
}

// Placed without drawing: on the dot that names a part.
export function place(kind, at) {
  const { view } = state.now();
  return add(kind === "arrow" ? pointing(view, at) : MAKE[kind](view, at, at));
}

export function stamp(slug, view) {
  const same = state.now().marks.find((mark) => mark.slug === slug && mark.view === view);
  return same || add({ kind: "stamp", view, at: [], slug });
}

// ---- what is done to a mark

export function moved(mark, dx, dy, step = true) {
  const [wide, tall] = size(mark.view);
  const [xs, ys] = [0, 1].map((i) => mark.at.map((one) => one[i]));
  const by = [clamp(dx, -Math.min(...xs), wide - Math.max(...xs)), clamp(dy, -Math.min(...ys), tall - Math.max(...ys))];
  return state.alter(mark, { at: mark.at.map(([x, y, ...rest]) => [x + by[0], y + by[1], ...rest]) }, step);
}

const clamp = (value, least, most) => Math.round(Math.min(Math.max(value, least), most));

export function sized(mark, times) {
  if (mark.r) return state.alter(mark, { r: clamp(mark.r * times, 12, 700) });
  const [from, to] = mark.at;
  return state.alter(mark, { at: [inside([to[0] + (from[0] - to[0]) * times, to[1] + (from[1] - to[1]) * times], mark.view), to] });
}

export function turned(mark) {
  const [[ax, ay], [bx, by]] = mark.at;
  const [cos, sin] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
  const from = [bx + (ax - bx) * cos - (ay - by) * sin, by + (ax - bx) * sin + (ay - by) * cos];
  return state.alter(mark, { at: [inside(from, mark.view), [bx, by]] });
}

export function remove(mark) {
  state.change({ marks: state.now().marks.filter((one) => one !== mark) });
  choose(null);
}

// ---- pointers

let stroke = null; // what is being drawn or moved
export const busy = () => Boolean(stroke);
let drifted = false; // whether the last press moved the picture
let penSeen = false; // then a hand that rests on the glass draws nothing

function begin(event) {
  if (event.button || stroke || (event.pointerType === "touch" && penSeen && tool() !== "hand")) return;
  penSeen ||= event.pointerType === "pen";
  drifted = false;
  measure();
  const start = point(event);
  const kind = tool();
  if (kind === "hand") {
    const held = event.target.closest("[data-mark]");
    const mark = held ? state.now().marks[held.dataset.mark] : null;
    if (!mark && event.pointerType === "touch" && scale() === 1) return; // the page scrolls
    stroke = { kind: mark ? "move" : "pan", mark, start, last: start, from: [event.clientX, event.clientY] };
    if (mark) choose(mark);
  } else {
    stroke = { kind, points: [start], start, last: start };
    event.preventDefault();
  }
  stroke.pointer = event.pointerId;
  sheet.setPointerCapture(event.pointerId);
  draw();
}

function go(event) {
  if (!stroke || event.pointerId !== stroke.pointer) return;
  const found = event.getCoalescedEvents?.() || [];
  for (const one of found.length ? found : [event]) {
    const at = point(one);
    if (stroke.kind === "pen" && stroke.points.length < state.MOST.points && far(at, stroke.last) > 0) stroke.points.push(at);
    if (stroke.kind !== "move") stroke.last = at;
  }
  if (stroke.kind === "move") drag(point(event));
  if (stroke.kind === "pan") drift(event);
  stroke.waiting ||= requestAnimationFrame(() => { if (stroke) { stroke.waiting = 0; draw(); } });
}

function drag(to) {
  const [dx, dy] = [to[0] - stroke.last[0], to[1] - stroke.last[1]];
  if (!stroke.held && far(to, stroke.start) < STILL) return;
  if (!stroke.mark.at.length || !(dx || dy)) return;
  if (!stroke.held) state.hold();
  stroke.held = true;
  stroke.mark = moved(stroke.mark, dx, dy, false);
  stroke.last = to;
  choose(stroke.mark);
}

function drift(event) {
  const [x, y] = stroke.from;
  const { a } = live.getScreenCTM();
  pan((x - event.clientX) / a, (y - event.clientY) / a);
  stroke.from = [event.clientX, event.clientY];
  drifted ||= scale() > 1 && far(point(event), stroke.start) > STILL;
}

function draw() {
  const { kind, points, start, last } = stroke;
  const turn = (at) => (left() ? [size()[0] - at[0], ...at.slice(1)] : at);
  if (kind === "pen") {
    const line = live.firstElementChild || live.appendChild(element("path", { fill: INK }));
    line.setAttribute("d", outline(points.map(turn), false));
  } else if (points) {
    const [[ax, ay], [bx, by]] = [turn(start), turn(last)];
    const d = kind === "circle" || kind === "pain" ? ring(ax, ay, far(start, last)) : `M${ax} ${ay}L${bx} ${by}`;
    live.replaceChildren(element("path", { d, fill: "none", stroke: INK, "stroke-width": 6, "stroke-dasharray": "16 10" }));
  }
}

const ring = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

// A pointer that is taken away (a call, a palm) still leaves the line that was drawn.
function end(event) {
  if (!stroke || event.pointerId !== stroke.pointer) return;
  const { kind, points, start, last } = stroke;
  cancelAnimationFrame(stroke.waiting);
  stroke = null;
  live.replaceChildren();
  if (kind === "pen") {
    add({ kind, view: state.now().view, at: points });
  } else if (points && event.type === "pointerup") {
    const found = add(made(kind, start, last));
    if (found) hooks.drawn(found);
  }
}

// a part that is pressed, and not dragged, is the one that marks are placed on
function press(event) {
  if (tool() !== "hand" || drifted) return;
  measure();
  const at = point(event);
  if (!event.target.closest("[data-mark]")) hooks.pointed(region(state.now().view, at));
}

sheet.addEventListener("pointerdown", begin);
sheet.addEventListener("pointermove", go);
for (const kind of ["pointerup", "pointercancel"]) sheet.addEventListener(kind, end);
sheet.addEventListener("click", press);
