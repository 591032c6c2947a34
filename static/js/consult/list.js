// The marks as a list in words: read aloud, chosen, moved by arrow keys, altered and deleted, without touching the
// picture.
import { part } from "./board.js";
import * as state from "./state.js";
import { choose, chosen, moved, remove, sized, turned } from "./tools.js";

const $ = (selector, within = document) => within.querySelector(selector);
const STEP = { plain: 4, fast: 20 }; // units that an arrow key moves a mark, and with Shift
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const list = $("#marks");
const editor = $("#editor");
const rows = new Map(); // the key of a mark -> its row
const places = new WeakMap(); // the points of a mark -> the part that they lie on

const titles = () => $("#stamp");
const view = (name) => $(`[name="view"][value="${name}"]`).dataset.said;

export function where(mark) {
  if (!places.has(mark.at)) {
    const at = mark.kind === "arrow" ? mark.at[1] : mark.at[Math.floor(mark.at.length / 2)];
    places.set(mark.at, part(mark.view, at));
  }
  return places.get(mark.at);
}

// A mark in words, without the view.
export function said(mark) {
  if (mark.kind === "stamp") return `Drawn in its place: ${$(`option[value="${mark.slug}"]`, titles()).textContent}`;
  const place = where(mark);
  const on = place ? `on: ${place}` : "beside the leg";
  return {
    pen: `Line drawn ${on}`,
    arrow: place ? `Arrow to: ${place}` : "Arrow beside the leg",
    circle: place ? `Circle round: ${place}` : "Circle beside the leg",
    pain: `Pain, ${mark.level} of 10, ${on}`,
    note: `Note “${mark.text || "…"}” ${on}`,
  }[mark.kind];
}

const whole = (mark) => `${said(mark)} (${view(mark.view)})`;

function row(mark) {
  if (!rows.has(mark.key)) rows.set(mark.key, made());
  const item = rows.get(mark.key);
  if (item.mark !== mark) {
    item.mark = mark;
    $("button", item).textContent = whole(mark);
  }
  return item;
}

function made() {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.addEventListener("click", () => {
    const { mark } = item;
    if (mark.view !== state.now().view) state.change({ view: mark.view });
    choose(chosen.mark === mark ? null : mark);
  });
  item.append(button);
  return item;
}

export function show() {
  const { marks } = state.now();
  const held = list.contains(document.activeElement) && document.activeElement;
  let next = list.firstElementChild;
  for (const mark of marks) {
    const one = row(mark);
    if (one === next) next = next.nextElementSibling;
    else list.insertBefore(one, next);
    const open = String(mark === chosen.mark);
    if (one.firstElementChild.getAttribute("aria-expanded") !== open) one.firstElementChild.setAttribute("aria-expanded", open);
  }
  while (next) {
    const after = next.nextElementSibling;
    if (next.contains(editor)) document.body.append(editor);
    rows.delete(next.mark.key);
    next.remove();
    next = after;
  }
  $("#no-marks").hidden = marks.length > 0;
  edit();
  if (held && !held.isConnected) list.querySelector('[aria-expanded="true"]')?.focus();
  else if (held && held !== document.activeElement) held.focus({ preventScroll: true });
}

// The editor stands in the row of the mark that is chosen.
function edit() {
  const { mark } = chosen;
  editor.hidden = !mark;
  if (!mark) return;
  const here = row(mark);
  if (editor.parentElement !== here) here.append(editor);
  for (const part of editor.querySelectorAll("[data-for]")) part.hidden = !part.dataset.for.split(" ").includes(mark.kind);
  $("#level").value = mark.level ?? 0;
  $("#level-said").textContent = `${mark.level} of 10`;
  if ($("#text") !== document.activeElement) $("#text").value = mark.text ?? "";
}

export const focus = (mark) => $("button", row(mark)).focus({ preventScroll: true });

export function write(mark) {
  choose(mark);
  $("#text").focus();
  $("#text").select();
}

// ---- the editor's keys and fields

export function nudge(dx, dy, fast) {
  const by = fast ? STEP.fast : STEP.plain;
  const turn = $("#stage").dataset.side === "left" ? -1 : 1; // a left leg is turned over, its marks with it
  choose(moved(chosen.mark, dx * by * turn, dy * by));
  return said(chosen.mark);
}

const WAYS = {
  smaller: () => choose(sized(chosen.mark, 0.8)),
  larger: () => choose(sized(chosen.mark, 1.25)),
  turn: () => choose(turned(chosen.mark)),
  delete: () => {
    const next = row(chosen.mark).nextElementSibling || row(chosen.mark).previousElementSibling;
    document.body.append(editor);
    remove(chosen.mark);
    (next ? $("button", next) : $("#marks-title")).focus();
  },
};

export function listen(say) {
  editor.addEventListener("click", (event) => {
    const { way, move } = event.target.closest("button")?.dataset || {};
    if (way) WAYS[way]();
    if (move) say(nudge(...MOVES[move], true));
  });
  list.addEventListener("keydown", (event) => {
    if (!event.target.matches("li > button")) return;
    const { mark } = event.target.parentElement;
    if (event.key === "Delete" || event.key === "Backspace") {
      choose(mark);
      WAYS.delete();
    } else if (MOVES[event.key] && mark.at.length && !event.ctrlKey && !event.altKey && !event.metaKey) {
      if (chosen.mark !== mark) choose(mark);
      say(nudge(...MOVES[event.key], event.shiftKey));
    } else return;
    event.preventDefault();
  });
  let typing = null; // one step to undo for all that is typed at once
  for (const [field, name] of [["#level", "level"], ["#text", "text"]]) {
    $(field).addEventListener("input", (event) => {
      if (typing !== field) state.hold();
      typing = field;
      choose(state.alter(chosen.mark, { [name]: name === "level" ? Number(event.target.value) : event.target.value }, false));
    });
    $(field).addEventListener("change", () => { typing = null; });
  }
}
