// The marked plates on the page that is handed over: which views, how much of each, and its marks in words under it.
import { caption, left, picture, plate, size } from "./board.js";
import { $, $$ } from "./dom.js";
import { element } from "./ink.js";
import { said } from "./list.js";
import * as state from "./state.js";

const VIEWS = ["back", "deep", "side", "heel"];
const AIR = 14; // units round a leg and its marks: more than the halo of any mark
const TIMES = { 1: 1.1, 2: 1.3, 3: 1.3, 4: 1.45 }; // letters of marks are larger than on the stage, as plates are smaller
const slot = $('#paper [data-slot="plates"]');

// the views that have marks; the one that is shown, where none has
export function views() {
  const { marks, view } = state.now();
  const marked = VIEWS.filter((name) => marks.some((mark) => mark.view === name));
  return marked.length ? marked : [view];
}

// ---- how much of a plate

const bodies = new Map();

// where the leg itself stands: from, to, down to
function body(name) {
  if (!bodies.has(name)) {
    const [x, wide] = plate(name).dataset.core.split(" ").map(Number);
    const box = $(".leg", plate(name)).getBBox();
    bodies.set(name, [Math.max(x, box.x - AIR), Math.min(x + wide, box.x + box.width + AIR), Math.min(size(name)[1], box.y + box.height + AIR)]);
  }
  const [from, to, down] = bodies.get(name);
  const [wide] = size(name);
  return left() ? [wide - to, wide - from, down] : [from, to, down];
}

// All of the plate with its names, or the leg without them; in either case each mark whole. Gives the widths, in units.
export function crop(named) {
  return [...slot.children].map((figure) => {
    const { view, marks } = figure.dataset;
    const [wide, tall] = size(view);
    const [from, to, down] = named ? [0, wide, tall] : body(view);
    const [left, right, top, bottom] = marks ? marks.split(" ").map(Number) : [from, to, 0, down];
    const [x, y] = [Math.min(from, left), Math.min(0, top)];
    const [w, h] = [Math.max(to, right) - x, Math.max(down, bottom) - y];
    const svg = $("svg", figure);
    svg.setAttribute("viewBox", `${x} ${y} ${w} ${h}`);
    svg.parentElement.style.setProperty("aspect-ratio", `${w} / ${h}`);
    figure.style.setProperty("--wide", w);
    figure.style.setProperty("--across", (w / h).toFixed(3));
    if (named) $(".named", svg).removeAttribute("display");
    else $(".named", svg).setAttribute("display", "none");
    return w;
  });
}

// how far the marks of a view reach, with air for their halos
function reach(group) {
  const { x, y, width, height } = group.getBBox();
  return width || height ? [x - AIR, x + width + AIR, y - AIR, y + height + AIR].map((one) => one.toFixed(1)).join(" ") : "";
}

// the smallest letters of the marks, or of the names of parts, in units; 0 where there are none
export function letters(named) {
  const texts = named ? $$(views().map((name) => `#${name}-words-${side()} .names text`).join()) : $$(".marks text", slot);
  const sizes = texts.map((text) => Number(text.closest("[font-size]").getAttribute("font-size")));
  return sizes.length ? Math.min(...sizes) : 0;
}

// ---- the plates with their marks

const side = () => (left() ? "left" : "right");
const kept = new Map(); // view and leg -> its figure: to draw a plate anew takes long

function blank(name) {
  const words = element("use", { href: `#${name}-words-${side()}`, class: "named" });
  const svg = element("svg", { role: "img", "data-view": name }, element("use", { href: `#${name}-leg` }), words, element("g", { class: "marks" }));
  const figure = document.createElement("figure");
  figure.dataset.view = name;
  const frame = document.createElement("div");
  frame.className = "plate-of";
  frame.append(svg);
  figure.append(frame, document.createElement("figcaption"), document.createElement("ol"));
  return figure;
}

function drawn(name, numbers, times) {
  const way = `${name} ${side()}`;
  if (!kept.has(way)) kept.set(way, blank(name));
  const figure = kept.get(way);
  const marks = state.now().marks.filter((mark) => mark.view === name);
  const copies = marks.map((mark) => picture(mark, numbers.get(mark), { times: mark.kind === "pen" ? 1 : times }).cloneNode(true));
  for (const [i, one] of copies.entries()) {
    $(".reach", one)?.remove();
    one.dataset.mark = state.now().marks.indexOf(marks[i]); // as on the stage
    one.classList.remove("is-chosen");
  }
  $(".marks", figure).replaceChildren(...copies);
  $("svg", figure).setAttribute("aria-label", caption(name));
  $("figcaption", figure).textContent = caption(name);
  $("ol", figure).replaceChildren(...told(marks, numbers));
  $("ol", figure).hidden = !marks.length;
  figure.style.setProperty("--told", $("ol", figure).textContent.length + 30); // in a row, more words have more room
  return figure;
}

// The marks of a view in words, each with its number; lines drawn by hand have none, and stand last.
function told(marks, numbers) {
  const lines = marks.filter((mark) => numbers.has(mark)).map((mark) => {
    const item = document.createElement("li");
    item.value = numbers.get(mark);
    item.dataset.number = item.value;
    item.textContent = said(mark);
    return item;
  });
  const pens = marks.filter((mark) => !numbers.has(mark));
  if (!pens.length) return lines;
  const item = document.createElement("li");
  item.className = "by-hand";
  item.textContent = pens.length === 1 ? said(pens[0]) : `${pens.length} lines drawn by hand`;
  return [...lines, item];
}

export function pictures() {
  const numbers = state.numbers(state.now().marks);
  const shown = views();
  const figures = shown.map((name) => drawn(name, numbers, TIMES[shown.length]));
  const now = [...slot.children];
  if (figures.length !== now.length || figures.some((one, i) => one !== now[i])) slot.replaceChildren(...figures);
  for (const figure of figures) figure.dataset.marks = reach($(".marks", figure));
}
