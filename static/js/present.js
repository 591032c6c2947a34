// A presentation under the hand: keys and presenter remotes press the links that are there, Full screen fills the wall.
// htmx swaps the picture within the page, so that full screen stays. Without this file every step is still a link.
"use strict";

(() => {
  const $ = (selector) => document.querySelector(selector);
  const NEXT = ["ArrowRight", "PageDown", " "];
  const BEFORE = ["ArrowLeft", "PageUp"];

  // ---- keys: arrows, what remotes send (PageUp, PageDown), Space; H, which can be switched off for those who speak to
  // their computer; where the page is longer than the screen, the keys that scroll it do only that

  let letter = true;
  const scrolls = () => document.documentElement.scrollHeight > innerHeight + 1;
  function asked({ key, target }) {
    if (target.closest("input, select, textarea")) return "";
    if (key.toLowerCase() === "h") return letter ? ($("#unhide") ? "#unhide" : "#hide") : "";
    if (key === " " && target.closest("button, summary")) return ""; // Space presses them
    if (!key.startsWith("Arrow") && scrolls()) return "";
    return NEXT.includes(key) ? "#next" : BEFORE.includes(key) ? "#before" : "";
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
    const open = $("details[open]");
    if (event.key === "Escape" && open) {
      open.open = false;
      open.firstElementChild.focus();
    }
    const link = asked(event);
    if (!link) return;
    event.preventDefault();
    if (!event.repeat) $(link)?.click();
  });

  // ---- after a swap the focus stays on the control or part that had it (on its menu, which is closed again); else it
  // is on the heading. What the heading does not say is said: a switch, new words, or the heading itself

  const words = () => $(".words")?.textContent ?? "";
  const say = (...parts) => { $("#status").textContent = parts.filter(Boolean).join(". "); };
  let held = "";
  let pressed = {};
  let read = words();
  document.addEventListener("htmx:beforeRequest", (event) => {
    pressed = event.detail.elt;
    const focus = document.activeElement;
    const part = focus.closest(".region");
    held = part ? `.plate[data-plate="${part.closest(".plate").dataset.plate}"] .region[data-structure="${part.dataset.structure}"]` : focus.id && `#${focus.id}`;
    if (focus.closest("#bar, #unhide")) held = { hide: "#unhide", unhide: "#hide" }[pressed.id] || held;
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id !== "panel") return;
    const heading = $("#content");
    const again = held ? $(held) : null;
    const place = again?.closest("details")?.firstElementChild ?? again;
    if (place && place !== heading) place.focus({ preventScroll: true });
    const spoken = pressed.dataset.said || (document.activeElement !== heading && heading.textContent);
    say(spoken, words() !== read && words());
    ready();
  });
  document.addEventListener("click", (event) => {
    const end = event.target.closest(".off");
    if (end) say(end.dataset.said);
  });

  // ---- the buttons that only a script can work; the next step is fetched ahead

  function buttons() {
    const [full, keys] = [$("#full"), $("#letter")];
    full.hidden = !document.fullscreenEnabled;
    full.textContent = document.fullscreenElement ? "Small screen" : "Full screen";
    keys.hidden = false;
    keys.textContent = letter ? "Switch key H off" : "Switch key H on";
    $(".letter").hidden = !letter;
  }
  function ready() {
    read = words();
    buttons();
    const next = $("#next");
    if (next.href) fetch(next.href, { headers: { "HX-Request": "true" }, credentials: "same-origin" }).catch(() => {});
  }
  document.addEventListener("click", (event) => {
    if (event.target.closest("#letter")) {
      letter = !letter;
      buttons();
    }
    if (!event.target.closest("#full")) return;
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  });
  document.addEventListener("fullscreenchange", buttons);
  document.addEventListener("htmx:historyRestore", ready);
  ready();
})();
