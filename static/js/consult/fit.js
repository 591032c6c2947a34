// Whether the page fits, on paper of either size: letters and picture as large as a leaf allows, and what to say of it.
import { $, $$ } from "./dom.js";
import { crop, letters, views } from "./figure.js";
import * as state from "./state.js";

const paper = $("#paper");
const first = $("#leaf-1");
const second = $("#leaf-2");
const WIDE = 186; // mm between the margins of A4
const HIGH = 254; // mm that A4 and Letter both have between theirs, with a little to spare
const GAP = 4; // mm between two plates
const POINT = 25.4 / 72; // mm
const SMALL = 9; // pt of the letters of the page
const FAIR = 10.5;
const LARGE = 12;
const LINE = SMALL * POINT * 1.3; // mm of a line of the smallest
const MARKED = 7.5 * POINT; // mm of the letters of a mark, at least
const NAMED = 6.5 * POINT; // of the names of parts beside a second plate
const PLATE = { small: 0.06, least: 74 / 900, fair: 0.1, most: 0.145 }; // mm a unit; a leg has 1400. Of several plates, small
const STEPS = 24; // from the smallest to the largest

const mm = () => $("#ruler").offsetHeight / 100;
const tall = (leaf) => leaf.offsetHeight / mm();
const fits = (leaf) => tall(leaf) < HIGH + 0.3; // heights are whole pixels

// ---- the ways to lay out the first leaf

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

function layout({ name, named, under }) {
  first.dataset.layout = name;
  first.classList.toggle("is-under", Boolean(under));
  const wide = crop(named);
  const signs = letters(false);
  const needed = Math.max(signs && MARKED / signs, wide.length > 1 && named && NAMED / letters(true));
  const widest = ({ beside: 0.58, alone: 0.72 }[name] || 1) * WIDE - GAP * (wide.length - 1);
  const most = Math.min(widest / sum(wide), PLATE.most);
  const least = Math.min(Math.max(needed, wide.length > 1 ? PLATE.small : PLATE.least), most);
  return { least, fair: Math.min(Math.max(PLATE.fair, least), most), most, needed };
}

function worded() {
  return $$(".words > :not(.plates)", first).some((one) => one.offsetHeight);
}

// the ways that are worth a try, the best first
function ways() {
  const count = views().length;
  const row = [{ name: "row", named: false }];
  if (count === 2) row.unshift({ name: "row", named: true });
  if (!worded()) return count === 1 ? [{ name: "alone", named: true }] : row;
  const beside = [false, true].map((under) => ({ name: "beside", named: count === 1, under }));
  return count === 1 ? beside : count === 4 ? row : [...row, ...beside];
}

const between = (from, to, share) => from + (to - from) * share;

// At a step from the smallest to the largest: first the letters grow, then the plates, and both once more.
function set(plates, step) {
  const at = (4 * step) / STEPS;
  const size = at < 1 ? between(SMALL, FAIR, at) : at < 2 ? FAIR : at < 3 ? between(FAIR, LARGE, at - 2) : LARGE;
  const scale = at < 1 ? plates.least : at < 2 ? between(plates.least, plates.fair, at - 1) : at < 3 ? plates.fair : between(plates.fair, plates.most, at - 3);
  first.style.setProperty("--letters", `${size.toFixed(2)}pt`);
  first.style.setProperty("--unit", `${scale.toFixed(5)}mm`);
}

// The largest step at which the leaf fits; -1 where even the smallest does not.
function largest(attempt) {
  let [low, high] = [-1, STEPS + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    attempt(middle);
    if (fits(first)) low = middle;
    else high = middle;
  }
  return low;
}

function fitFirst() {
  let best = null;
  first.classList.add("is-measured");
  for (const way of ways()) {
    const plates = layout(way);
    const small = plates.most < plates.needed; // its letters would be too small
    if (small && way.named) continue;
    const step = largest((at) => set(plates, at));
    if (step < 0) set(plates, 0);
    const rank = small ? step - 2 * STEPS : step < 0 ? -tall(first) / HIGH : step; // where none fits, the shortest
    if (!best || rank > best.rank) best = { way, step, rank };
    if (way.name === "row" && rank >= STEPS / 4) break;
  }
  set(layout(best.way), Math.max(best.step, 0));
  first.classList.remove("is-measured");
}

function fitSecond() {
  for (let size = LARGE; size >= SMALL; size -= 0.25) {
    second.style.setProperty("--letters", `${size}pt`);
    if (fits(second)) return;
  }
}

// ---- what it says

const over = (leaf) => (fits(leaf) ? 0 : Math.ceil((tall(leaf) - HIGH) / LINE));
const lines = (count) => `about ${count} ${count === 1 ? "line" : "lines"}`;

function sentence() {
  const [long, longer] = [over(first), second.hidden ? 0 : over(second)];
  const pages = Math.ceil((tall(first) - 0.3) / HIGH) + (second.hidden ? 0 : Math.ceil((tall(second) - 0.3) / HIGH));
  const { length } = state.now().give.exercises;
  if (long && longer) return `${pages} pages: the first is ${lines(long)} too long, the exercises ${lines(longer)}.`;
  if (long) return `${pages} pages: ${second.hidden ? "" : "the first is "}${lines(long)} too long${second.hidden ? " for one" : ""}.`;
  if (longer) return `${pages} pages: the exercises are ${lines(longer)} too long.`;
  return second.hidden ? "Fits on one page, A4 or Letter." : `Two pages: the second has the ${length} ${length === 1 ? "exercise" : "exercises"}.`;
}

function say() {
  const unsigned = state.now().give.conditions.length && !$('[data-slot="emergency"] li', paper);
  const text = sentence() + (unsigned ? " No sign for an emergency call is on the page." : "") + (state.now().side ? "" : " Side not stated.");
  if ($("#fits").textContent !== text) $("#fits").textContent = text; // it is read aloud
  const more = !fits(first) || (!second.hidden && !fits(second));
  $("#fits").classList.toggle("is-over", more || Boolean(unsigned));
  for (const number of $$(".pages", paper)) number.hidden = more || second.hidden; // of two
}

// what the sizes were found for: to find them takes longer than a frame
const content = () => [paper.textContent, $("[data-code]", paper).hidden, second.hidden, ...$$(".plates svg", paper).map((svg) => `${svg.dataset.view} ${svg.lastElementChild.innerHTML}`)].join("|");
let found = "";

export function fit() {
  const main = paper.closest("main");
  if (content() !== found) {
    const reading = main.classList.contains("is-reading");
    main.classList.remove("is-reading"); // what is read on a screen has no pages
    fitFirst();
    if (!second.hidden) fitSecond();
    found = content();
    say();
    main.classList.toggle("is-reading", reading);
  }
  shrink();
}

// The preview is as wide as its column; what prints is not shrunk.
export function shrink() {
  const edge = parseFloat(getComputedStyle($("#preview")).paddingLeft);
  const times = Math.min(($("#preview").clientWidth - 2 * edge) / (paper.offsetWidth || 1), 1);
  paper.style.setProperty("--shrink", times.toFixed(4));
  $("#preview").style.setProperty("height", `${Math.ceil(paper.offsetHeight * times + 2 * edge)}px`);
}
