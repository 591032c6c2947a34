// The page that is handed over, as it will print: the marked plates, the words that were picked, and whether it fits.
import { left, picture, plate, size, stated } from "./board.js";
import * as give from "./give.js";
import { element } from "./ink.js";
import { said } from "./list.js";
import * as state from "./state.js";

const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
const paper = $("#paper");
const HIGH = 254; // mm that A4 and Letter both have within their margins
const LARGE = 11; // pt of its letters, where there is room
const SMALL = 9;
const VIEWS = ["back", "deep", "side", "heel"];

const slot = (name) => $(`[data-slot="${name}"]`, paper);
const make = (tag, ...children) => {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
};

// ---- the plates

// the views that have marks; the one that is shown, where none has
export function views() {
  const { marks, view } = state.now();
  const marked = VIEWS.filter((name) => marks.some((mark) => mark.view === name));
  return marked.length ? marked : [view];
}

// where the leg stands between the margins, and as far as words of a note reach beyond it: from, to
function span(name, marks) {
  const [x, wide] = plate(name).dataset.core.split(" ").map(Number);
  const from = left() ? size(name)[0] - x - wide : x;
  const notes = marks.filter((mark) => mark.dataset.span).map((mark) => mark.dataset.span.split(" ").map(Number));
  return [Math.min(from, ...notes.map((note) => note[0] - 6)), Math.max(from + wide, ...notes.map((note) => note[1] + 6))];
}

const kept = new Map(); // what a plate is drawn from -> its picture: to draw a plate anew takes long

// the plate as it stands on the stage, with its marks; one alone has its names
function drawn(name, alone) {
  const [wide, tall] = size(name);
  const way = `${name} ${alone} ${left()}`;
  if (!kept.has(way)) kept.set(way, blank(name, alone));
  const svg = kept.get(way);
  const marks = state.now().marks.filter((mark) => mark.view === name).map((mark) => picture(mark, state.numbers(state.now().marks).get(mark)).cloneNode(true));
  for (const one of marks) $(".reach", one)?.remove();
  const [from, to] = alone ? [0, wide] : span(name, marks);
  svg.lastElementChild.replaceChildren(...marks);
  svg.setAttribute("viewBox", `${from} 0 ${to - from} ${tall}`);
  svg.style.setProperty("flex-grow", 100 * (to - from) / tall);
  svg.style.setProperty("aspect-ratio", `${to - from} / ${tall}`);
  return svg;
}

function blank(name, alone) {
  const shown = [`${name}-leg`, ...(alone ? [`${name}-words-${left() ? "left" : "right"}`] : [])].map((id) => element("use", { href: `#${id}` }));
  return element("svg", { role: "img", "aria-label": plate(name).dataset.title, "data-view": name }, ...shown, element("g"));
}

function pictures() {
  const shown = views();
  const plates = shown.map((name) => drawn(name, shown.length === 1));
  const now = [...slot("plates").children];
  if (plates.length !== now.length || plates.some((one, i) => one !== now[i])) slot("plates").replaceChildren(...plates);
  $("#paper-seen").textContent = shown.map((name) => plate(name).dataset.title).join("; ");
  const { marks } = state.now();
  const lines = marks.filter((mark) => mark.kind !== "pen").map((mark) => make("li", said(mark)));
  const pens = marks.length - lines.length;
  if (pens) lines.push(make("li", pens === 1 ? said(marks.find((mark) => mark.kind === "pen")) : `${pens} lines drawn by hand`));
  slot("marks").replaceChildren(...lines);
}

// ---- the words

const copied = (id) => [...give.piece(id).childNodes].map((node) => node.cloneNode(true));

// two conditions may say the same: once is enough
function listed(name, ids) {
  const items = [...new Map(ids.filter(give.piece).map((id) => [give.piece(id).textContent, id])).values()].map((id) => make("li", ...copied(id)));
  slot(name).replaceChildren(...items);
  slot(name).closest("section").hidden = !items.length;
}

function words() {
  const { give: chosen, note } = state.now();
  slot("conditions").replaceChildren(...chosen.conditions.flatMap((slug) => {
    const about = give.about(slug);
    const heading = make("h4", $("legend b", about).textContent);
    return [heading, make("p", ...[...$("[data-short]", about).childNodes].map((node) => node.cloneNode(true)))];
  }));
  const urgent = (kind) => chosen.urgent.filter((id) => give.piece(id)?.dataset.sign === kind);
  listed("emergency", urgent("emergency"));
  listed("today", urgent("today"));
  $("#paper-signs").hidden = !chosen.urgent.length;
  listed("steps", chosen.steps);
  listed("treatments", chosen.treatments);
  const back = $(`#back option[value="${chosen.back}"]`);
  slot("back").textContent = chosen.back ? back.dataset.says : "";
  slot("back").closest("section").hidden = !chosen.back;
  slot("note").textContent = note.trim();
  slot("note").closest("section").hidden = !note.trim();
  exercises(chosen.exercises);
  sources(chosen);
}

const plural = (count, one, many) => (count ? `${count} ${count === 1 ? one : many}` : "");

export function doseSaid({ sets, times, days }) {
  const rounds = [plural(times, "time", "times"), plural(sets, "round", "rounds")].filter(Boolean).join(" in each of ");
  return [rounds, plural(days, "day a week", "days a week")].filter(Boolean).join(", ");
}

function exercises(chosen) {
  slot("exercises").replaceChildren(...chosen.map((one) => {
    const made = $(`template[data-exercise="${one.slug}"]`).content.firstElementChild.cloneNode(true);
    const dose = doseSaid(one);
    $(".own-dose", made).hidden = !dose;
    $(".how-much", made).hidden = Boolean(dose); // two doses would contradict each other
    $(".own-dose span", made).textContent = dose;
    return made;
  }));
  $("#leaf-2").hidden = !chosen.length;
}

function sources(chosen) {
  const pieces = [...chosen.urgent, ...chosen.steps, ...chosen.treatments].map(give.piece);
  const about = chosen.conditions.map((slug) => $("[data-short]", give.about(slug)));
  const moves = chosen.exercises.map((one) => $(`template[data-exercise="${one.slug}"]`));
  const keys = new Set([...about, ...pieces, ...moves].filter(Boolean).flatMap((one) => one.dataset.sources.split(" ")).filter(Boolean));
  const known = JSON.parse($("#references").textContent);
  slot("sources").textContent = [...keys].map((key) => known[key]).join("; ");
  slot("sources").closest("p").hidden = !keys.size;
}

// ---- whether it fits

const mm = () => $("#ruler").offsetHeight / 100;

// Letters as large as a leaf allows; whether it fits with the smallest.
function fitted(leaf) {
  const tall = () => leaf.offsetHeight / mm();
  for (let size = LARGE; size >= SMALL; size -= 0.25) {
    leaf.style.setProperty("--letters", `${size}pt`);
    if (tall() <= HIGH) return true;
  }
  return false;
}

// Says what a clinician should know before printing.
export function fit() {
  const over = !fitted($("#leaf-1"));
  const more = !$("#leaf-2").hidden && !fitted($("#leaf-2"));
  const exercises = state.now().give.exercises.length;
  const parts = [];
  if (over) parts.push("This is more than one page. Take some points off the page, until it fits.");
  if (exercises) parts.push(more ? "The exercises need more than one page. Keep those that matter most." : `Two pages: the second has the ${plural(exercises, "exercise", "exercises")}.`);
  $("#fits").textContent = parts.join(" ") || "Fits on one page, A4 or Letter.";
  $("#fits").classList.toggle("is-over", over || more);
  shrink();
}

// The preview is as wide as its column; what prints is not shrunk.
export function shrink() {
  const edge = parseFloat(getComputedStyle($("#preview")).paddingLeft);
  const times = Math.min(($("#preview").clientWidth - 2 * edge) / (paper.offsetWidth || 1), 1);
  paper.style.setProperty("--shrink", times.toFixed(4));
  $("#preview").style.setProperty("height", `${Math.ceil(paper.offsetHeight * times + 2 * edge)}px`);
}

export function compose() {
  const today = new Date();
  $("#paper-date").textContent = today.toLocaleDateString("en-US", { year: "numeric", month: "long", day: "numeric" });
  $("#paper-date").dateTime = today.toISOString().slice(0, 10);
  $("#paper-leg").textContent = stated();
  pictures();
  words();
  fit();
}
