// The marks as a list in words: read aloud, chosen, moved by arrow keys, altered and deleted, without touching the
// picture. The mark that is chosen is changed beside the picture.
import { centimeters, height, onLeg, part } from "./board.js";
import { $, $$ } from "./dom.js";
import { say } from "./say.js";
import * as state from "./state.js";
import { choose, chosen, moved, remove, sized, turned } from "./tools.js";

const STEP = { fine: 4, wide: 24 }; // units that an arrow key moves a mark, and with Shift
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const LEG = "the leg"; // where no part that has a name lies

const list = $("#marks");
const editor = $("#editor");
const rows = new Map(); // the key of a mark -> its row
const places = new WeakMap(); // the points of a mark -> where they lie, in words

// ---- in words

const title = (slug) => $(`#stamp option[value="${slug}"]`).textContent;
const view = (name) => $(`[name="view"][value="${name}"]`).dataset.said;
const middle = (mark) => (mark.kind === "arrow" ? mark.at[1] : mark.at[Math.floor(mark.at.length / 2)]);

function where(mark) {
  if (!places.has(mark.at)) places.set(mark.at, part(mark.view, middle(mark)) || (onLeg(mark.view, middle(mark)) ? LEG : ""));
  return places.get(mark.at);
}

// A mark in words, without the view.
export function said(mark) {
  if (mark.kind === "stamp") return `Drawn in its place: ${title(mark.slug)}`;
  const place = where(mark);
  const on = place ? `on: ${place}` : "beside the leg";
  return {
    pen: `Line drawn ${on}`,
    arrow: place ? `Arrow to: ${place}` : "Arrow beside the leg",
    circle: place && place !== LEG ? `Circle round: ${place}` : `Circle ${on.replace(":", "")}`,
    pain: `Pain${mark.level === null ? "" : `, ${mark.level} of 10,`} ${on}`,
    note: `Note “${mark.text || "…"}” ${on}`,
  }[mark.kind];
}

// the same with its height, for those who do not see it move
const high = (mark) => (mark.at.length ? `${said(mark)}, ${height(mark.view, middle(mark))} cm above the sole` : said(mark));

function whole(mark, viewed = true) {
  const number = state.numbers(state.now().marks).get(mark);
  return `${number ? `${number}. ` : ""}${said(mark)}${viewed ? ` (${view(mark.view).toLowerCase()})` : ""}`;
}

// ---- the rows

function row(mark) {
  if (!rows.has(mark.key)) rows.set(mark.key, made());
  const item = rows.get(mark.key);
  item.mark = mark;
  const text = whole(mark);
  if (item.firstElementChild.textContent !== text) item.firstElementChild.textContent = text;
  return item;
}

function made() {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.addEventListener("click", (event) => {
    const { mark } = item;
    if (mark.view !== state.now().view) {
      state.change({ view: mark.view });
      say(`${view(mark.view)}.`);
    }
    choose(mark);
    if (!event.detail) $$("button, input", editor).find((one) => one.checkVisibility()).focus(); // by a key: on to what changes it
  });
  item.append(button);
  return item;
}

const button = (mark) => rows.get(mark.key).firstElementChild;

export function show() {
  const { marks } = state.now();
  let next = list.firstElementChild;
  for (const mark of marks) {
    const one = row(mark);
    if (one === next) next = next.nextElementSibling;
    else list.insertBefore(one, next);
  }
  while (next) {
    const after = next.nextElementSibling;
    rows.delete(next.mark.key);
    next.remove();
    next = after;
  }
  $("[aria-current]", list)?.removeAttribute("aria-current");
  if (chosen.mark) button(chosen.mark).setAttribute("aria-current", "true");
  $("#no-marks").hidden = marks.length > 0;
  edit();
}

export const focus = (mark) => button(mark).focus();

// ---- what changes the mark that is chosen

function edit() {
  const { mark } = chosen;
  const held = editor.contains(document.activeElement);
  editor.hidden = !mark;
  if (!mark) {
    if (held) $("#marks-title").focus();
    return;
  }
  $("#editor-title").textContent = whole(mark, false);
  for (const part of $$("[data-for]", editor)) part.hidden = !part.dataset.for.split(" ").includes(mark.kind);
  for (const one of $$('[name="level"]')) one.checked = one.value === String(mark.level ?? "");
  if ($("#text") !== document.activeElement) $("#text").value = mark.text ?? "";
}

export function write(mark) {
  choose(mark);
  $("#text").focus({ preventScroll: matchMedia("(min-width: 1000px)").matches });
  $("#text").select();
}

function nudge(dx, dy, step) {
  const turn = $("#stage").dataset.side === "left" ? -1 : 1; // a left leg is turned over, its marks with it
  const before = chosen.mark;
  const after = moved(before, dx * step * turn, dy * step);
  say(after === before ? "The edge of the picture." : `${high(after)}.`);
  choose(after);
}

const across = ({ view: name, r, at: [from, to] }) => (r ? `${centimeters(name, 2 * r)} cm across` : `${centimeters(name, Math.hypot(from[0] - to[0], from[1] - to[1]))} cm long`);
const WAYS = {
  smaller: () => { choose(sized(chosen.mark, 0.8)); say(`Smaller: ${across(chosen.mark)}.`); },
  larger: () => { choose(sized(chosen.mark, 1.25)); say(`Larger: ${across(chosen.mark)}.`); },
  turn: () => { choose(turned(chosen.mark)); say("Turned by 30 degrees."); },
  done: () => { const { mark } = chosen; choose(null); focus(mark); },
  delete: () => {
    const item = rows.get(chosen.mark.key);
    const next = item.nextElementSibling || item.previousElementSibling;
    const name = said(chosen.mark);
    const held = editor.contains(document.activeElement) || item.contains(document.activeElement);
    remove(chosen.mark);
    if (held) (next ? next.firstElementChild : $("#marks-title")).focus();
    say(`Deleted: ${name}. Undo brings it back.`);
  },
};

function keyed(event) {
  const { mark } = event.target.closest("li") || chosen;
  if (event.key === "Delete" || event.key === "Backspace") {
    choose(mark);
    WAYS.delete();
  } else if (MOVES[event.key] && mark.at.length && !event.ctrlKey && !event.altKey && !event.metaKey) {
    if (chosen.mark !== mark) choose(mark);
    nudge(...MOVES[event.key], event.shiftKey ? STEP.wide : STEP.fine);
  } else return;
  event.preventDefault();
}

editor.addEventListener("click", (event) => {
  const { way, move } = event.target.closest("button")?.dataset || {};
  if (way) WAYS[way]();
  if (move) nudge(...MOVES[move], STEP.wide);
});
editor.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" && (event.key !== "Enter" || event.target.id !== "text")) return;
  event.preventDefault(); // or the row that has the focus then would be pressed
  WAYS.done();
});
list.addEventListener("keydown", keyed);
$("#editor .levels").addEventListener("change", ({ target }) => {
  choose(state.alter(chosen.mark, { level: target.value === "" ? null : Number(target.value) }));
});
let typing = false; // one step to undo for all that is typed at once
$("#text").addEventListener("input", ({ target }) => {
  if (!typing) state.hold(chosen.mark);
  typing = true;
  choose(state.alter(chosen.mark, { text: target.value }, false));
});
$("#text").addEventListener("change", () => { typing = false; });
