// From the hand to marks: pen, finger and mouse on the picture, and marks that are placed on a named part. Knows how a
// mark is made and moved, not how it looks.
import { closer, inside, left, live, measure, pan, part, point, region, scale, sheet, size } from "./board.js";
import { element, outline, INK } from "./ink.js";
import { say } from "./say.js";
import * as state from "./state.js";

const USUAL = { circle: 55, pain: 60, arrow: 130 }; // radius or length in the plate's units
const MOST = { circle: 700, pain: 220 };
const STILL = 9; // units that a hand may tremble within a click
const AT_ONCE = 400; // ms within which a second finger means a pinch, not a second mark

export const chosen = { mark: null };
const hooks = { chosen: () => {}, drawn: () => {}, pointed: () => {} };
export const listen = (values) => Object.assign(hooks, values);

const tool = () => document.querySelector("#stage").dataset.tool;

export function choose(mark) {
  chosen.mark = mark;
  hooks.chosen(mark);
}

export function add(mark) {
  if (state.now().marks.length >= state.MOST.marks) {
    say(`The picture holds ${state.MOST.marks} marks. Delete some, then go on.`);
    return null;
  }
  const made = state.keyed(mark);
  state.change({ marks: [...state.now().marks, made] }, state.KINDS[mark.kind]);
  return made;
}

// ---- a mark of each kind, from where a stroke began and where it ended

const far = ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by);
const edge = ([x, y]) => x <= 0 || y <= 0 || x >= size()[0] || y >= size()[1]; // a hand that slips off the plate draws no line along it
const clamp = (value, least, most) => Math.round(Math.min(Math.max(value, least), most));
const radius = (kind, from, to) => (far(from, to) < STILL ? USUAL[kind] : clamp(far(from, to), 12, MOST[kind]));

const MAKE = {
  arrow: (view, from, to) => ({ kind: "arrow", view, at: long(view, from, to) }),
  circle: (view, from, to) => ({ kind: "circle", view, at: [from], r: radius("circle", from, to) }),
  pain: (view, from, to) => ({ kind: "pain", view, at: [from], r: radius("pain", from, to), level: null }),
  note: (view, from) => ({ kind: "note", view, at: [from], text: part(view, from) || "Here" }),
};

// An arrow ends where it was drawn to, and is long enough to be seen; a click is its tip, from the nearer margin.
function long(view, from, to) {
  const length = far(from, to);
  if (length >= USUAL.arrow * 0.6) return [from, to];
  const away = length < STILL ? [to[0] < size(view)[0] / 2 ? -0.83 : 0.83, -0.55] : [(from[0] - to[0]) / length, (from[1] - to[1]) / length];
  return [inside([to[0] + away[0] * USUAL.arrow, to[1] + away[1] * USUAL.arrow], view), to];
}

// Placed without drawing: on the dot that names a part.
export const place = (kind, at) => add(MAKE[kind](state.now().view, at, at));

export function stamp(slug, view) {
  const same = state.now().marks.find((mark) => mark.slug === slug && mark.view === view);
  return same || add({ kind: "stamp", view, at: [], slug });
}

// ---- what is done to a mark

export function moved(mark, dx, dy, step = true) {
  const [wide, tall] = size(mark.view);
  const [xs, ys] = [0, 1].map((i) => mark.at.map((one) => one[i]));
  const by = [clamp(dx, -Math.min(...xs), wide - Math.max(...xs)), clamp(dy, -Math.min(...ys), tall - Math.max(...ys))];
  if (!(by[0] || by[1])) return mark; // at the edge
  return state.alter(mark, { at: mark.at.map(([x, y, ...rest]) => [x + by[0], y + by[1], ...rest]) }, step);
}

export function sized(mark, times) {
  if (mark.r) return state.alter(mark, { r: clamp(mark.r * times, 12, MOST[mark.kind]) });
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
  state.change({ marks: state.now().marks.filter((one) => one !== mark) }, `deletion of the ${state.KINDS[mark.kind]}`);
  choose(null);
}

// ---- pointers

let stroke = null; // what is being drawn or moved
let pinch = null; // two fingers: how far apart they were, and how close the picture was
let penSeen = false; // then a hand that rests on the glass draws nothing
let drifted = false; // whether the last press moved the picture
const fingers = new Map();

export const busy = () => Boolean(stroke || pinch);
// who takes a tool with the finger wants to draw with it
document.addEventListener("pointerdown", (event) => {
  if (event.pointerType === "touch" && event.target.closest("#choice-tool")) penSeen = false;
});

function begin(event) {
  if (event.button) return;
  if (event.pointerType === "touch") {
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (fingers.size === 2 && (!stroke || event.timeStamp - stroke.since < AT_ONCE)) return both();
    if (penSeen && tool() !== "hand") return say("The pen draws. To draw with a finger, choose the tool again with it.");
  }
  if (event.pointerType === "pen") {
    penSeen = true;
    if (stroke?.touch) drop(); // the palm came first
  }
  if (stroke || pinch) return;
  drifted = false;
  measure();
  start(event, tool(), point(event));
}

function start(event, kind, at) {
  const held = kind === "hand" && event.target.closest("[data-mark]");
  const mark = held ? state.now().marks[held.dataset.mark] : null;
  const touch = event.pointerType === "touch";
  if (kind === "hand" && !mark && touch && scale() === 1) return; // the page scrolls
  stroke = { start: at, last: at, pointer: event.pointerId, since: event.timeStamp, touch };
  if (kind !== "hand") Object.assign(stroke, { kind, points: [at] });
  else Object.assign(stroke, { kind: mark ? "move" : "pan", mark, from: [event.clientX, event.clientY] });
  if (mark) choose(mark);
  sheet.setPointerCapture(event.pointerId);
  draw();
}

function both() {
  drop();
  const [one, other] = fingers.values();
  pinch = { apart: far(one, other), times: scale() };
}

function drop() {
  if (stroke) cancelAnimationFrame(stroke.waiting);
  stroke = null;
  live.replaceChildren();
}

function go(event) {
  if (fingers.has(event.pointerId)) fingers.set(event.pointerId, [event.clientX, event.clientY]);
  if (pinch && fingers.size === 2) {
    const [one, other] = fingers.values();
    const [x, y] = point({ clientX: (one[0] + other[0]) / 2, clientY: (one[1] + other[1]) / 2 });
    closer(pinch.times * far(one, other) / pinch.apart, scale() === 1 ? [left() ? size()[0] - x : x, y] : null);
  }
  if (!stroke || event.pointerId !== stroke.pointer) return;
  const found = event.getCoalescedEvents?.() || [];
  for (const one of found.length ? found : [event]) {
    const at = point(one);
    if (stroke.kind === "pen" && stroke.points.length < state.MOST.points && far(at, stroke.last) > 0 && !edge(at)) stroke.points.push(at);
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
  if (!stroke.held) state.hold(stroke.mark, "move");
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
  const { kind, points, start: from, last } = stroke;
  const turn = (at) => (left() ? [size()[0] - at[0], ...at.slice(1)] : at);
  if (kind === "pen") {
    const line = live.firstElementChild || live.appendChild(element("path", { fill: INK }));
    line.setAttribute("d", outline(points.map(turn), false));
  } else if (points) {
    const [[ax, ay], [bx, by]] = [turn(from), turn(last)];
    const r = Math.min(far(from, last), MOST[kind] || 0);
    const d = r ? `M${ax - r} ${ay}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0` : `M${ax} ${ay}L${bx} ${by}`;
    live.replaceChildren(element("path", { d, fill: "none", stroke: INK, "stroke-width": 6, "stroke-dasharray": "16 10" }));
  }
}

// A pointer that is taken away (a call, a palm) still leaves the line that was drawn.
function end(event) {
  fingers.delete(event.pointerId);
  if (fingers.size < 2) pinch = null;
  if (!stroke || event.pointerId !== stroke.pointer) return;
  const { kind, points, start: from, last } = stroke;
  drop();
  if (kind === "pen") add({ kind, view: state.now().view, at: points });
  else if (points && event.type === "pointerup") {
    const found = add(MAKE[kind](state.now().view, from.slice(0, 2), last.slice(0, 2)));
    if (found) hooks.drawn(found);
  }
}

// a part that is pressed, and not dragged, is the one that marks are placed on
function press(event) {
  if (tool() !== "hand" || drifted || event.target.closest("[data-mark]")) return;
  measure();
  hooks.pointed(region(state.now().view, point(event)));
}

sheet.addEventListener("pointerdown", begin);
sheet.addEventListener("pointermove", go);
for (const kind of ["pointerup", "pointercancel"]) sheet.addEventListener(kind, end);
sheet.addEventListener("click", press);
// a finger on a mark moves it; the page would scroll under it (within a drawing `touch-action` says nothing)
sheet.addEventListener("touchstart", (event) => { if (event.target.closest("[data-mark]") && event.cancelable) event.preventDefault(); }, { passive: false });
