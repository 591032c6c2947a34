// What is said of what was done: in a line that readers hear and see, in a notice that stays, in a question.
import { $ } from "./dom.js";

const SHOWN = 6000; // ms

let silence = 0;
export function say(text) {
  const status = $("#status");
  clearTimeout(silence);
  if (status.textContent === text) status.textContent = ""; // the same again is heard again
  requestAnimationFrame(() => { status.textContent = text; });
  silence = setTimeout(() => { status.textContent = ""; }, SHOWN);
}

function button(text, work) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", work);
  return made;
}

// Stays until one of the buttons, [text, work], is pressed.
export function notice(sentences, ...buttons) {
  const box = $("#notice");
  $("p", box).textContent = sentences.filter(Boolean).join(" ");
  $("div", box).replaceChildren(...buttons.map(([text, work]) => button(text, () => {
    unnotice();
    $("#content").focus();
    work();
  })));
  box.hidden = false;
  $("button", box).focus({ preventScroll: true });
}

export function unnotice() {
  $("#notice").hidden = true;
  $("#notice p").textContent = "";
}

// Asks before something is lost; gives the value of the choice, [text, value], "" where it is left. The first is the safe one.
export function ask(title, text, ...choices) {
  const dialog = $("#ask");
  $("h2", dialog).textContent = title;
  $("p", dialog).textContent = text;
  $("div", dialog).replaceChildren(...choices.map(([said, value]) => button(said, () => dialog.close(value))));
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => { dialog.addEventListener("close", () => done(dialog.returnValue), { once: true }); });
}
