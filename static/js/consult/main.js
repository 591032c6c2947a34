// A consult: the plate is marked, what to hand over is picked, one page is printed. Everything stays in this tab.
import * as begin from "./begin.js";
import * as board from "./board.js";
import { $, $$ } from "./dom.js";
import { saveFile, savePicture } from "./files.js";
import * as give from "./give.js";
import * as list from "./list.js";
import * as paper from "./paper.js";
import { say } from "./say.js";
import * as share from "./share.js";
import * as state from "./state.js";
import * as tools from "./tools.js";

// ---- what changes, where it is seen

function radios(name, value) {
  for (const one of $$(`[name="${name}"]`)) one.checked = one.value === value;
}

function keys() {
  const off = { undo: !state.canUndo(), redo: !state.canRedo(), clear: !state.now().marks.length };
  for (const button of $$("[data-do]")) button.setAttribute("aria-disabled", off[button.dataset.do] ? "true" : "false");
}

// the parts of the view that is shown; the one that was chosen stays where this view has it, too
function parts() {
  const select = $("#part");
  const { value } = select;
  select.replaceChildren($(`[data-parts="${state.now().view}"]`).content.cloneNode(true));
  if ($(`option[value="${value}"]`, select)) select.value = value;
  lit();
}

function lit() {
  for (const one of $$("[data-structure]", board.sheet)) one.classList.toggle("is-lit", one.dataset.structure === $("#part").value);
}

// The page follows when the hand rests: to compose it takes longer than a frame.
const REST = 350; // ms
let waiting = 0;
function later() {
  clearTimeout(waiting);
  waiting = setTimeout(() => (tools.busy() ? later() : ready()), REST);
}

async function ready() {
  clearTimeout(waiting);
  paper.compose();
  await share.show();
  paper.fit(); // with the code, which takes room
}

let warned = false;
let seen = "";
function changed({ marks, view, side }, what, kept) {
  const { key } = tools.chosen.mark || {};
  tools.chosen.mark = marks.find((mark) => mark.key === key && mark.view === view) || null; // moved or typed, it is still the one
  if (seen !== `${view} ${side}`) {
    seen = `${view} ${side}`;
    radios("view", view);
    radios("side", side);
    board.show();
    parts();
  } else if (what.includes("marks")) board.paint();
  if (what.some((one) => ["marks", "view", "side"].includes(one))) select();
  if (what.includes("give") || what.includes("note")) give.show();
  keys();
  later();
  if (!kept && !warned) say("This browser keeps no draft: a reload would lose this consult. Save it as a file.");
  warned ||= !kept;
}

function select() {
  list.show();
  $(".is-chosen", board.ink)?.classList.remove("is-chosen");
  const at = state.now().marks.indexOf(tools.chosen.mark);
  if (at >= 0) $(`[data-mark="${at}"]`, board.ink)?.classList.add("is-chosen");
}

// ---- marks

function use(tool) {
  radios("tool", tool);
  $("#stage").dataset.tool = tool;
}

const DONE = {
  undo: () => `Undone: ${state.undo()}.`,
  redo: () => `Done again: ${state.redo()}.`,
  clear: () => {
    state.change({ marks: [] }, "clearing of all marks");
    return "All marks cleared. Undo brings them back.";
  },
};

function act(way) {
  const held = document.activeElement;
  say(DONE[way]());
  if (document.activeElement === document.body || held.closest("[hidden]")) $("#marks-title").focus(); // what had it is gone
}

function placed(mark) {
  if (!mark) return;
  if (mark.kind === "note") return list.write(mark);
  tools.choose(mark);
  list.focus(mark);
  say(`${list.said(mark)}.${mark.at.length ? " Arrow keys move it; Enter leads to buttons that move and change it." : ""}`);
}

tools.listen({
  chosen: select,
  drawn: (mark) => (mark.kind === "note" ? list.write(mark) : tools.choose(mark)),
  pointed: (slug) => {
    tools.choose(null);
    if (!slug) return;
    $("#part").value = slug;
    lit();
    say(`Marks are placed on: ${$("#part").selectedOptions[0].textContent}.`);
  },
});

document.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button || button.getAttribute("aria-disabled") === "true") return;
  if (button.dataset.do) act(button.dataset.do);
  if (button.dataset.zoom) say(board.zoom(button.dataset.zoom, $(".outline.is-lit", board.plate())));
  if (button.dataset.place) placed(tools.place(button.dataset.place, $("#part").selectedOptions[0].dataset.at.split(" ").map(Number)));
});
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.closest("input[type=text], textarea, select, dialog")) return;
  const way = { z: event.shiftKey ? "redo" : "undo", y: "redo" }[event.key.toLowerCase()];
  if (!way || !{ undo: state.canUndo, redo: state.canRedo }[way]()) return;
  event.preventDefault();
  act(way);
});
for (const kind of ["focusin", "focusout"]) {
  document.addEventListener(kind, ({ target }) => { if (target.matches("#part, [data-place]")) $("#stage").classList.toggle("is-placing", kind === "focusin"); });
}
for (const one of $$('[name="tool"]')) one.addEventListener("change", () => use(one.value));
for (const name of ["view", "side"]) {
  for (const one of $$(`[name="${name}"]`)) {
    one.addEventListener("change", () => {
      state.change({ [name]: one.value });
      say(`${$("#seen").textContent} ${$("#whose").textContent}`.trim());
    });
  }
}
$("#part").addEventListener("change", lit);
$("#draw").addEventListener("click", () => placed(begin.draw()));
$("#names-off").addEventListener("change", ({ target }) => { $("#stage").dataset.labels = target.checked ? "names" : "off"; });
$("#begin").addEventListener("click", (event) => {
  event.preventDefault(); // the form is for those without scripts
  begin.start($("#set").value);
});

// ---- handing over

async function handed(work, text) {
  try {
    await ready();
    await work();
    state.handedOver();
    say(text);
  } catch {
    say("This could not be made here. Try Print, and there “Save as PDF”.");
  }
}

for (const button of $$('#print, [data-act="print"]')) button.addEventListener("click", () => handed(() => window.print(), `The browser’s print window was opened.${state.now().side ? "" : " The page says: side not stated."}`));
$("#save").addEventListener("click", () => handed(saveFile, "Saved as a file that opens in any browser."));
$("#save-picture").addEventListener("click", () => handed(savePicture, "Saved as a picture."));
$("#copy").addEventListener("click", async () => {
  await share.show();
  $("#link").select();
  try {
    await navigator.clipboard.writeText($("#link").value);
    state.handedOver();
    say("Copied.");
  } catch {
    say("Selected: copy it with Ctrl+C, or Cmd+C on a Mac.");
  }
});
$("#with-note").addEventListener("change", share.show);
addEventListener("beforeprint", () => {
  paper.compose();
  share.check();
});
new ResizeObserver(paper.shrink).observe($("#preview"));
addEventListener("beforeunload", (event) => { if (state.unsaved()) event.preventDefault(); });

document.documentElement.classList.add("has-bars");
state.watch(changed);
begin.begin();
