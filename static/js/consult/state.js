// What a consult is made of, what was done to it, and its draft. Plain data; knows no page. The draft lives in the
// tab's own storage: a reload and Back keep it, closing the tab ends it, and no server ever sees it.

export const MOST = { marks: 600, points: 2000, note: 600, text: 120 };
export const KINDS = { pen: "line", arrow: "arrow", circle: "circle", pain: "pain area", note: "text note", stamp: "drawing" };
const KEY = "consult";
let keys = 0; // each mark has its own, so that it is the same one while it is moved and typed
export const keyed = (mark) => ({ ...mark, key: ++keys });
const STEPS = 200; // that can be undone

export const empty = () => ({
  side: "",
  view: "back",
  marks: [],
  give: { conditions: [], steps: [], treatments: [], urgent: [], exercises: [], back: "" },
  note: "",
});

let state = empty();
let past = [];
let future = [];
let handed = ""; // what was printed, saved or copied last, as text
const watchers = [];

export const now = () => state;
export const watch = (watcher) => watchers.push(watcher);
export const blank = () => !(state.side || state.marks.length || state.note || Object.values(state.give).some((value) => value.length));
export const unsaved = () => !blank() && JSON.stringify(state) !== handed;
export const canUndo = () => past.length > 0;
export const canRedo = () => future.length > 0;
export const handedOver = () => { handed = JSON.stringify(state); };

// Returns whether the draft could be kept.
function keep() {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(state));
    return true;
  } catch {
    return false; // storage is full or forbidden
  }
}

function tell(what) {
  const kept = blank() ? forget() : keep();
  for (const watcher of watchers) watcher(state, what, kept);
}

function forget() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // storage is forbidden, so there is nothing in it
  }
  return true;
}

// Where undo leads back to: marks and what is handed over, with the name of what is done after it.
function remember(name) {
  past = [...past, { marks: state.marks, give: state.give, name }].slice(-STEPS);
  future = [];
}

// The state with other values; what is marked and handed over can be undone, under a name.
export function change(values, name = "change") {
  if ("marks" in values || "give" in values) remember(name);
  state = { ...state, ...values };
  tell(Object.keys(values));
}

export const give = (values, name) => change({ give: { ...state.give, ...values } }, name);

// One mark in place of another: `step` false while it is still being dragged or typed, so that undo takes it at once.
export function alter(mark, values, step = true) {
  const made = { ...mark, ...values };
  if (step) hold(mark, "at" in values && !("r" in values) ? "move" : "change");
  state = { ...state, marks: state.marks.map((one) => (one === mark ? made : one)) };
  tell(["marks"]);
  return made;
}

// Before a mark is altered without steps.
export const hold = (mark, what = "change") => remember(`${what} of the ${KINDS[mark.kind]}`);

// Returns the name of what was undone or done again; "" where there is nothing.
export const undo = () => travel(past, future);
export const redo = () => travel(future, past);

function travel(from, to) {
  const found = from.pop();
  if (!found) return "";
  const { name, ...values } = found;
  to.push({ marks: state.marks, give: state.give, name });
  state = { ...state, ...values };
  tell(["marks", "give"]);
  return name;
}

// All anew: from a code, or at the end of a consult.
export function replace(whole) {
  [state, past, future, handed] = [{ ...whole, marks: whole.marks.map(keyed) }, [], [], ""];
  tell(["side", "view", "marks", "give", "note"]);
}

// mark -> its number on the picture and in lists; lines of a pen have none: they may be letters of a word
export const numbers = (marks) => new Map(marks.filter((mark) => mark.kind !== "pen").map((mark, i) => [mark, i + 1]));

// The draft of this tab, as far as it is one; null where there is none.
export function draft() {
  try {
    return shaped(JSON.parse(sessionStorage.getItem(KEY)));
  } catch {
    return null;
  }
}

function shaped(found) {
  if (!found || !Array.isArray(found.marks) || typeof found.give !== "object") return null;
  const usual = empty();
  const lists = Object.fromEntries(Object.entries(usual.give).map(([name, value]) => [name, typeof found.give[name] === typeof value ? found.give[name] : value]));
  return { ...usual, ...found, give: lists };
}
