// How a consult begins and ends: a draft that is still there, a ready-made page, a code that is opened, the next person.
import * as board from "./board.js";
import { $, $$ } from "./dom.js";
import * as give from "./give.js";
import { ask, notice, say, unnotice } from "./say.js";
import * as share from "./share.js";
import * as state from "./state.js";
import { choose, stamp } from "./tools.js";

const plate = (view) => $(`[name="view"][value="${view}"]`).dataset.said.toLowerCase();
const several = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;

// what there is of a consult, in a few words
function summary() {
  const { marks, give: { conditions }, note } = state.now();
  const named = conditions.map((slug) => $("legend b", give.about(slug)).textContent);
  return [board.stated().toLowerCase(), several(marks.length, "mark"), ...named, ...(note ? ["a note"] : [])].join(", ");
}

// ---- ready-made pages

// The last person's marks must not stay under the next one's words: who begins anew is asked.
export async function start(name) {
  const { marks, give: { conditions }, note } = state.now();
  if (marks.length || conditions.length || note) {
    const what = await ask("For whom is this page?", `There is a consult in this tab: ${summary()}.`,
      ["The next person: wipe it first", "wipe"], ["The same person: keep side, note and hand-drawn marks", "keep"], ["Leave it as it is", ""]);
    if (!what) return;
    if (what === "wipe") wipe();
  }
  const set = give.set(name);
  const own = state.now().marks.filter((mark) => mark.kind !== "stamp"); // the drawings belong to the words before
  const drawing = state.keyed({ kind: "stamp", view: set.view, at: [], slug: set.stamp });
  state.change({ view: set.view, give: set.give, marks: [...own, drawing] }, "ready-made page");
  follow(set);
  const kept = own.length || state.now().note ? ` Kept: ${several(own.length, "mark")}${state.now().note ? " and your note" : ""}.` : "";
  say(`${set.title}, ${plate(set.view)}.${kept} Change whatever does not fit this person.`);
}

// the choices beside it stand at what was begun
function follow({ stamp: slug, give: { conditions, exercises } }) {
  $("#stamp").value = slug;
  $("#condition").value = conditions[0];
  const part = $("#stamp").selectedOptions[0].dataset.part;
  if ($(`#part option[value="${part}"]`)) $("#part").value = part;
  if (exercises.length) $(".more-of").open = true;
}

// A condition on the plate that draws it best, or on the one that is shown where that does as well.
export function draw() {
  const { value, dataset: { views, drawn } } = $("#stamp").selectedOptions[0];
  const now = state.now().view;
  const good = (drawn || views).split(" ");
  const view = good.includes(now) ? now : views.split(" ")[0];
  if (view !== now) state.change({ view });
  return stamp(value, view);
}

// ---- a code that is opened, a draft that was there

const reading = (on) => $(".consult").classList.toggle("is-reading", on);
const plain = (whole) => JSON.stringify({ ...whole, marks: whole.marks.map(({ key, ...mark }) => mark) });

async function open() {
  const address = location.hash;
  const { found, lost } = await share.opened();
  const close = ["Go on", () => {}];
  if (!found) return notice([...lost, state.blank() ? "" : "The draft in this tab is as it was."], close);
  const use = () => {
    choose(null);
    state.replace(found);
    state.handedOver(); // the link has it all
    reading(true);
    history.replaceState(null, "", address); // who only reads can come back to it
    $("#paper-title").focus();
    say(`Opened from a link: ${summary()}.`);
    if (lost.length) notice(lost, ["Read what is left", () => $("#paper-title").scrollIntoView()]);
  };
  if (state.blank() || plain(state.now()) === plain(found)) return use();
  const other = await ask("This address brings another consult.", `The draft in this tab is still here: ${summary()}.`,
    ["Keep the draft", ""], ["Open the other one, wipe the draft", "open"]);
  if (other) use();
}

export function begin() {
  const { search, pathname } = location;
  const found = state.draft();
  state.replace(found ? give.sound(found) : state.empty());
  if (share.coded()) open();
  else if (new URLSearchParams(search).has("set")) {
    history.replaceState(null, "", pathname); // a reload after the end begins with nothing
    start($("#set").value);
  } else if (!state.blank()) notice([`This tab still holds a consult: ${summary()}.`], ["Go on with it", () => {}], ["Next person: wipe it", end]);
  addEventListener("hashchange", () => { if (share.coded()) open(); });
}

// ---- the end

function wipe() {
  choose(null);
  state.replace(state.empty());
  for (const field of $$("#link, #text")) field.value = "";
  $("#with-note").checked = false;
  unnotice();
}

export async function end() {
  const text = "All marks, choices and notes are wiped from this tab. What you printed or saved stays with you.";
  if (!await ask("End this consult?", text, ["Go on with it", ""], ["End and wipe", "end"])) return;
  wipe();
  reading(false);
  $('[name="tool"][value="hand"]').click();
  scrollTo(0, 0);
  $("#content").focus({ preventScroll: true });
  say("Wiped. Nothing of this consult is left in this tab.");
}

document.addEventListener("click", ({ target }) => {
  const act = target.closest("[data-act]")?.dataset.act;
  if (act === "end") end();
  if (act === "mark") {
    reading(false);
    history.replaceState(null, "", location.pathname); // from now on it is a draft
    $("#content").focus(); // its button is gone
  }
});
