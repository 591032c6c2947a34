// A consult: the plate is marked, what to hand over is picked, one page is printed. Everything stays in this tab.
import * as board from "./board.js";
import { saveFile, savePicture } from "./files.js";
import * as give from "./give.js";
import * as list from "./list.js";
import * as paper from "./paper.js";
import * as share from "./share.js";
import * as state from "./state.js";
import * as tools from "./tools.js";

const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

let silence = 0;
function say(text) {
  clearTimeout(silence);
  $("#status").textContent = text;
  silence = setTimeout(() => { $("#status").textContent = ""; }, 5000);
}

// ---- what changes, where it is seen

function radios(name, value) {
  for (const one of $$(`[name="${name}"]`)) one.checked = one.value === value;
}

function keys() {
  const off = { undo: !state.canUndo(), redo: !state.canRedo(), clear: !state.now().marks.length };
  for (const button of $$("[data-do]")) button.setAttribute("aria-disabled", off[button.dataset.do] ? "true" : "false");
}

function parts() {
  const select = $("#part");
  for (const group of $$("optgroup", select)) group.hidden = group.disabled = group.dataset.view !== state.now().view;
  if (select.selectedOptions[0]?.parentElement.disabled !== false) select.value = $(`[data-view="${state.now().view}"] option`, select).value;
  lit();
}

function lit() {
  const slug = $("#part").selectedOptions[0].dataset.slug;
  for (const one of $$("[data-structure]", board.sheet)) one.classList.toggle("is-lit", one.dataset.structure === slug);
}

// The page follows when the hand rests: to compose it takes longer than a frame.
let waiting = 0;
function later() {
  clearTimeout(waiting);
  waiting = setTimeout(() => (tools.busy() ? later() : ready()), 500);
}

async function ready() {
  clearTimeout(waiting);
  paper.compose();
  await share.show();
  paper.fit(); // with the code, which takes room
}

let warned = false;
function changed({ view, side }, what, kept) {
  if (what.includes("view") || what.includes("side")) {
    radios("view", view);
    radios("side", side);
    if (tools.chosen.mark && tools.chosen.mark.view !== view) tools.choose(null);
    board.show();
    parts();
  } else if (what.includes("marks")) board.paint();
  if (what.some((one) => ["marks", "view", "side"].includes(one))) {
    if (!state.now().marks.includes(tools.chosen.mark)) tools.chosen.mark = null;
    select();
    keys();
  }
  if (what.includes("give") || what.includes("note")) give.show();
  later();
  if (!kept && !warned) say("This browser keeps no draft: a reload would lose this consult. Save it as a file.");
  warned ||= !kept;
}

function select() {
  list.show();
  $(".is-chosen", board.ink)?.classList.remove("is-chosen");
  if (tools.chosen.mark) board.picture(tools.chosen.mark).classList.add("is-chosen");
}

// ---- marks

function use(tool) {
  radios("tool", tool);
  $("#stage").dataset.tool = tool;
}

const DONE = {
  undo: () => { state.undo(); return "Undone"; },
  redo: () => { state.redo(); return "Redone"; },
  clear: () => { state.change({ marks: [] }); return "All marks cleared. Undo brings them back."; },
};

function marking() {
  tools.listen({
    chosen: select,
    refused: say,
    drawn: (mark) => (mark.kind === "note" ? list.write(mark) : tools.choose(mark)),
    pointed: (slug) => {
      if (!slug) return;
      $("#part").value = `${state.now().view} ${slug}`;
      lit();
      say(`Marks are placed on: ${$("#part").selectedOptions[0].textContent}`);
    },
  });
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    if (button.dataset.do) say(DONE[button.dataset.do]());
    if (button.dataset.zoom) say(board.zoom(button.dataset.zoom, $(".outline.is-lit", board.plate())));
    if (button.dataset.place) placed(tools.place(button.dataset.place, $("#part").selectedOptions[0].dataset.at.split(" ").map(Number)));
  });
  $("#part").addEventListener("change", lit);
  for (const kind of ["focusin", "focusout"]) {
    document.addEventListener(kind, ({ target }) => { if (target.matches("#part, [data-place]")) $("#stage").classList.toggle("is-placing", kind === "focusin"); });
  }
  for (const one of $$('[name="tool"]')) one.addEventListener("change", () => use(one.value));
  $("#draw").addEventListener("click", () => {
    const option = $("#stamp").selectedOptions[0];
    const views = option.dataset.views.split(" ");
    const view = views.includes(state.now().view) ? state.now().view : views[0];
    if (view !== state.now().view) state.change({ view });
    placed(tools.stamp(option.value, view));
  });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.closest("input, textarea, select, dialog")) return;
    const way = { z: event.shiftKey ? "redo" : "undo", y: "redo" }[event.key.toLowerCase()];
    if (!way) return;
    event.preventDefault();
    say(DONE[way]());
  });
}

function placed(mark) {
  if (!mark) return;
  if (mark.kind === "note") {
    list.write(mark);
    return;
  }
  tools.choose(mark);
  list.focus(mark);
  say(`${list.said(mark)}.${mark.at.length ? " Arrow keys move it." : ""}`);
}

// ---- handing over

async function handed(work, text) {
  try {
    await work();
    state.handedOver();
    say(text);
  } catch {
    say("This could not be made here. Try Print, and there “Save as PDF”.");
  }
}

function handing() {
  addEventListener("beforeprint", () => {
    paper.compose();
    share.check();
  });
  $("#print").addEventListener("click", async () => {
    await ready();
    window.print();
    state.handedOver();
  });
  $("#save").addEventListener("click", async () => {
    await ready();
    handed(saveFile, "Saved as a file that opens in any browser.");
  });
  $("#save-picture").addEventListener("click", () => handed(savePicture, "Saved as a picture."));
  $("#with-note").addEventListener("change", share.show);
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
  new ResizeObserver(paper.shrink).observe($("#preview"));
  addEventListener("beforeunload", (event) => { if (state.unsaved()) event.preventDefault(); });
}

// ---- ready-made sets, opening a code, the end

function begin() {
  const set = give.start($("#set").value);
  state.change({ view: set.view });
  tools.stamp(set.stamp, set.view);
  say(`${$("#set").selectedOptions[0].textContent}: picked. Change whatever does not fit this person.`);
}

function notice(sentences, ...buttons) {
  $("#notice p").textContent = sentences.join(" ");
  $("#notice div").replaceChildren(...buttons.map(([text, work]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.addEventListener("click", () => { $("#notice").hidden = true; $("#content").focus(); work(); });
    return button;
  }));
  $("#notice").hidden = false;
  $("#notice").focus();
}

async function open() {
  const { state: found, lost } = await share.opened();
  const close = ["Go on", () => {}];
  if (!found) return notice([...lost, state.blank() ? "" : "The draft in this tab is as it was."], close);
  const use = () => { state.replace(found); if (lost.length) notice(["Opened.", ...lost], close); };
  if (!state.blank()) notice(["This address brings another consult. The draft in this tab is still here.", ...lost], ["Open the other one, wipe the draft", use], ["Keep the draft", () => {}]);
  else use();
}

function ending() {
  const dialog = $("#ending");
  $("#end").addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "end") return;
    state.replace(state.empty());
    tools.choose(null);
    for (const field of $$("#link, #text")) field.value = "";
    $("#with-note").checked = false;
    use("hand");
    ready();
    scrollTo(0, 0);
    $("#content").focus();
    say("Wiped. Nothing of this consult is left in this tab.");
  });
}

// ---- start

state.watch(changed);
marking();
list.listen(say);
give.listen(say);
handing();
ending();
for (const name of ["view", "side"]) {
  for (const one of $$(`[name="${name}"]`)) {
    one.addEventListener("change", () => { state.change({ [name]: one.value }); say($("#seen").textContent); });
  }
}
$("#names-off").addEventListener("change", ({ target }) => { $("#stage").dataset.labels = target.checked ? "names" : "off"; });
$("#begin").addEventListener("click", (event) => {
  event.preventDefault(); // the form is for those without scripts
  begin();
});
state.replace(state.draft() || state.empty());
if (share.coded()) open();
else if (new URLSearchParams(location.search).has("set")) {
  if (state.blank()) begin();
  history.replaceState(null, "", location.pathname); // a reload after the end begins with nothing
}
addEventListener("hashchange", () => { if (share.coded()) open(); });
