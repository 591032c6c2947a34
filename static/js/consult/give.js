// What is handed over: conditions with their words, steps, treatments, signs, exercises, in the order to print. The
// words themselves stand in the page, each with the id that a code carries.
import { $, $$ } from "./dom.js";
import { say } from "./say.js";
import * as state from "./state.js";

const form = $("#give");
// what is ordered, each with the list that holds it: signs are printed by their kind
const LISTS = { conditions: "conditions", emergency: "urgent", today: "urgent", steps: "steps", treatments: "treatments", exercises: "exercises" };

export const piece = (id) => $(`[data-piece="${CSS.escape(id)}"]`, form);
export const about = (slug) => $(`.about[data-condition="${CSS.escape(slug)}"]`, form);
export const known = () => new Set($$("[data-piece]", form).map((one) => one.dataset.piece));
const slug = (item) => item.slug || item; // an exercise has its dose beside it
const gist = (id) => words(id).slice(0, 40); // the same sign may end in other words elsewhere
const words = (id) => piece(id).textContent.trim();

function title(list, item) {
  if (list === "conditions") return $("legend b", about(item)).textContent;
  if (list === "exercises") return $(`[data-exercise="${item.slug}"] b`, form).textContent;
  return words(item);
}

// ---- changes

function addCondition(name) {
  const { give } = state.now();
  const text = title("conditions", name);
  if (give.conditions.includes(name)) return say(`${text} is on the page already.`);
  const told = new Set(give.urgent.map(gist));
  const signs = $$('[data-give="urgent"]', about(name)).map((box) => box.value).filter((id) => !told.has(gist(id)));
  state.give({ conditions: [...give.conditions, name], urgent: [...give.urgent, ...signs] }, `adding of ${text}`);
  say(`${text} added with its signs. Tick what else you want to hand over.`);
}

// its words go with it, as far as no other condition has the same: that one then says them
function dropCondition(name) {
  const { give } = state.now();
  const conditions = give.conditions.filter((one) => one !== name);
  const others = new Map(conditions.flatMap((one) => $$("[data-give]", about(one)).map((box) => [words(box.value), box.value])));
  const rest = (list) => give[list].map((id) => others.get(words(id))).filter(Boolean);
  state.give({ conditions, urgent: rest("urgent"), steps: rest("steps"), treatments: rest("treatments") }, `removal of ${title("conditions", name)}`);
  say(`${title("conditions", name)} is off the page. Undo brings it back.`);
}

function toggle(list, value, on) {
  const items = state.now().give[list].filter((item) => slug(item) !== value);
  const made = list === "exercises" ? { slug: value, sets: 0, times: 0, days: 0 } : value;
  state.give({ [list]: on ? [...items, made] : items }, `${on ? "adding" : "removal"} of ${short(title(list, made))}`.replace(/[.]$/, ""));
  if (!on) say(`Off the page: ${short(title(list, made))} Undo brings it back.`);
}

function shift(list, value, by) {
  const items = itemsOf(list);
  const from = items.findIndex((item) => slug(item) === value);
  const [one, other] = [items[from], items[from + by]];
  const swapped = state.now().give[LISTS[list]].map((item) => (item === one ? other : item === other ? one : item));
  state.give({ [LISTS[list]]: swapped }, "new order");
  say(`${short(title(list, one))} Now ${from + by + 1} of ${items.length}.`);
}

const itemsOf = (list) => state.now().give[LISTS[list]].filter((item) => LISTS[list] !== "urgent" || piece(item).dataset.sign === list);

const short = (text) => (text.length > 64 ? `${text.slice(0, text.lastIndexOf(" ", 62))} …` : `${text.replace(/[.]$/, "")}.`);

function dose(name, values) {
  state.give({ exercises: state.now().give.exercises.map((one) => (one.slug === name ? { ...one, ...values } : one)) }, "change of a dose");
}

// A consult as far as this page knows what it names: a draft or a code may be older, or made by somebody else.
export function sound(whole) {
  const { give } = whole;
  const exercise = (one) => $(`[data-exercise="${CSS.escape(one.slug)}"]`, form);
  const stamped = (mark) => mark.kind !== "stamp" || $(`[data-plate="${mark.view}"] [data-stamp="${CSS.escape(mark.slug)}"]`);
  const lists = Object.fromEntries(["urgent", "steps", "treatments"].map((list) => [list, give[list].filter((id) => piece(id)?.dataset.list === list)]));
  return { ...whole, marks: whole.marks.filter(stamped), give: { ...give, ...lists, conditions: give.conditions.filter(about), exercises: give.exercises.filter(exercise) } };
}

export const set = (name) => JSON.parse($("#sets").textContent)[name];

// ---- what is shown

export function show() {
  const { give, note } = state.now();
  for (const one of $$(".about", form)) one.hidden = !give.conditions.includes(one.dataset.condition);
  for (const box of $$("[data-give]", form)) {
    const chosen = give[box.dataset.give].find((item) => slug(item) === box.value);
    box.checked = Boolean(chosen);
    if (box.dataset.give === "exercises") {
      const fields = $(".dose", box.closest("li"));
      fields.hidden = !chosen;
      for (const field of $$("select", fields)) field.value = chosen?.[field.dataset.dose] || 0;
    }
  }
  $("#back").value = give.back;
  if ($("#note") !== document.activeElement) $("#note").value = note;
  order();
}

function order() {
  const held = document.activeElement.closest?.("#order button") && { ...document.activeElement.dataset };
  const groups = Object.keys(LISTS).filter((list) => itemsOf(list).length).map((list) => {
    const group = $(`#order [data-list="${list}"]`) || $("#order").appendChild($("#order-group").content.firstElementChild.cloneNode(true));
    group.dataset.list = list;
    $("h4", group).textContent = $("#order").dataset[list];
    $("ol", group).replaceChildren(...itemsOf(list).map((item, i, all) => line(list, item, i, all.length)));
    return group;
  });
  $("#order").replaceChildren(...groups);
  $("#order-title").parentElement.hidden = !groups.length;
  if (!held) return;
  const rows = $$(`#order [data-list="${held.list}"] li`);
  const same = rows.find((one) => $("button", one).dataset.value === held.value) || rows[Math.min(held.at, rows.length - 1)];
  (same ? $(`[data-way="${held.way}"]`, same) : $("#order-title")).focus({ preventScroll: true });
}

function line(list, item, i, count) {
  const made = $("#order-line").content.firstElementChild.cloneNode(true);
  const name = title(list, item);
  $("span", made).textContent = short(name);
  for (const button of $$("button", made)) {
    Object.assign(button.dataset, { list, value: slug(item), at: i });
    button.setAttribute("aria-label", `${button.dataset.said} ${i + 1} of ${count}: ${short(name)}`);
    const still = (button.dataset.way === "up" && !i) || (button.dataset.way === "down" && i === count - 1);
    button.setAttribute("aria-disabled", still ? "true" : "false");
  }
  return made;
}

// ---- hands on it

form.addEventListener("change", ({ target }) => {
  if (target.dataset.give) toggle(target.dataset.give, target.value, target.checked);
  if (target.dataset.dose) dose(target.closest("[data-exercise]").dataset.exercise, { [target.dataset.dose]: Number(target.value) });
  if (target.id === "back") state.give({ back: target.value }, "change of when to come back");
});
form.addEventListener("submit", (event) => event.preventDefault());
$("#note").addEventListener("input", ({ target }) => {
  state.change({ note: target.value });
  if (target.value.length === state.MOST.note) say(`The note is full: ${state.MOST.note} signs.`);
});
$("#add").addEventListener("click", () => {
  const { value } = $("#condition");
  addCondition(value);
  $("input", about(value)).focus();
});
const AT_ONCE = 500; // ms within which a second press is the same finger's: the next line has come under it
let taken = 0;
form.addEventListener("click", ({ target, timeStamp }) => {
  const button = target.closest("button");
  if (!button || button.getAttribute("aria-disabled") === "true") return;
  if (button.dataset.way === "off") {
    if (timeStamp - taken < AT_ONCE) return;
    taken = timeStamp;
  }
  const { drop, way, list, value } = button.dataset;
  if (drop) {
    dropCondition(drop);
    $("#condition").focus();
  }
  if (way === "up" || way === "down") shift(list, value, way === "up" ? -1 : 1);
  if (way === "off") {
    if (list === "conditions") dropCondition(value);
    else toggle(LISTS[list], value, false);
  }
});
