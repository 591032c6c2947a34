// The page that is handed over, as it will print: the marked plates, the words that were picked, and whether it fits.
import { stated } from "./board.js";
import { $, $$ } from "./dom.js";
import { pictures } from "./figure.js";
import { fit, shrink } from "./fit.js";
import * as give from "./give.js";
import * as state from "./state.js";

export { fit, shrink };

const paper = $("#paper");
const UNSTATED = [...$("#paper-leg").childNodes]; // two boxes to tick by hand

const slot = (name) => $(`[data-slot="${name}"]`, paper);
const make = (tag, ...children) => {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
};
const head = (text) => Object.assign(make("h4", text), { className: "head" });

// ---- the words

const copied = (node) => [...node.childNodes].map((one) => one.cloneNode(true));

// two conditions may say the same: once is enough
function listed(name, ids) {
  const items = [...new Map(ids.filter(give.piece).map((id) => [give.piece(id).textContent, id])).values()].map((id) => make("li", ...copied(give.piece(id))));
  slot(name).replaceChildren(...items);
  slot(name).closest("section").hidden = !items.length;
}

function words() {
  const { give: chosen, note } = state.now();
  slot("conditions").replaceChildren(...chosen.conditions.flatMap((slug) => {
    const about = give.about(slug);
    const short = $("[data-short]", about);
    const named = head(`${short.dataset.plain} `);
    named.append(make("span", `(${$("legend b", about).textContent})`));
    return [named, make("p", ...copied(short))];
  }));
  const urgent = (kind) => chosen.urgent.filter((id) => give.piece(id)?.dataset.sign === kind);
  listed("emergency", urgent("emergency"));
  listed("today", urgent("today"));
  $("#paper-signs").hidden = !chosen.urgent.length;
  listed("steps", chosen.steps);
  listed("treatments", chosen.treatments);
  slot("back").textContent = chosen.back ? $(`#back option[value="${chosen.back}"]`).dataset.says : "";
  slot("note").textContent = note.trim();
  slot("note").closest("section").hidden = !note.trim();
}

// ---- the second page

const plural = (count, one, many) => (count ? `${count} ${count === 1 ? one : many}` : "");

function doseSaid({ sets, times, days }) {
  const rounds = [plural(times, "time", "times"), plural(sets, "round", "rounds")].filter(Boolean).join(" in each of ");
  return [rounds, plural(days, "day a week", "days a week")].filter(Boolean).join(", ");
}

function move(one) {
  const made = $(`template[data-exercise="${one.slug}"]`).content.firstElementChild.cloneNode(true);
  const dose = doseSaid(one);
  $(".how-much", made).hidden = Boolean(dose); // two doses would contradict each other
  if (dose) $(".own-dose span", made).textContent = dose; // else it is filled in by hand
  return made;
}

// What every exercise says of how much stands once, above them all.
function once(moves) {
  const doses = moves.map((made) => $(".how-much:not([hidden])", made));
  const same = moves.length > 1 && doses.every((dose) => dose?.textContent === doses[0]?.textContent) && doses[0];
  slot("dose").replaceChildren(...(same ? [doses[0].cloneNode(true)] : []));
  if (same) for (const dose of doses) dose.hidden = true;
}

function exercises() {
  const chosen = state.now().give.exercises;
  $("#with").hidden = !chosen.length;
  if (!chosen.length) $("#with-exercises").checked = true;
  const moves = chosen.map(move);
  once(moves);
  slot("exercises").replaceChildren(...moves);
  $("#leaf-2").hidden = !chosen.length || !$("#with-exercises").checked;
}

// ---- what it rests on, and whose it is

function sources() {
  const { give: chosen } = state.now();
  const pieces = [...chosen.urgent, ...chosen.steps, ...chosen.treatments].map(give.piece);
  const about = chosen.conditions.map((slug) => $("[data-short]", give.about(slug)));
  const moves = chosen.exercises.map((one) => $(`template[data-exercise="${one.slug}"]`));
  const known = JSON.parse($("#references").textContent);
  for (const [name, parts] of [["sources", [...about, ...pieces]], ["move-sources", moves]]) {
    const keys = new Set(parts.filter(Boolean).flatMap((one) => one.dataset.sources.split(" ")).filter(Boolean));
    slot(name).textContent = [...keys].map((key) => known[key]).join("; ");
    slot(name).closest("p").hidden = !keys.size;
  }
}

function heads() {
  const today = new Date();
  const date = today.toLocaleDateString("en-US", { year: "numeric", month: "long", day: "numeric" });
  const time = make("time", date);
  $("#paper-date").replaceChildren(time);
  time.dateTime = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  $("#paper-leg").replaceChildren(...(state.now().side ? [stated()] : UNSTATED));
  slot("running").textContent = `${stated()}. ${date}.`;
}

export function compose() {
  pictures();
  words();
  exercises();
  sources();
  heads();
  fit();
}

$("#with-exercises").addEventListener("change", compose);
