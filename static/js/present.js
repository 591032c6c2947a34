// A presentation under the hand: keys and presenter remotes press the links that are there, Full screen fills the wall.
// htmx swaps the picture within the page, so that full screen stays. Without this file every step is still a link.
"use strict";

(() => {
  const $ = (selector) => document.querySelector(selector);
  const NEXT = ["ArrowRight", "PageDown", " "];
  const BEFORE = ["ArrowLeft", "PageUp"];

  // ---- keys: arrows, what remotes send (PageUp, PageDown), Space; H only while the bar has the focus

  function asked(event) {
    const held = event.target;
    const own = held.closest("button, summary, input, select, textarea"); // Space there presses them
    if (NEXT.includes(event.key) && !(own && event.key === " ")) return "#next";
    if (BEFORE.includes(event.key)) return "#before";
    return event.key.toLowerCase() === "h" && held.closest("#bar") ? "#hide" : "";
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

  // ---- after a swap the focus stays on the control or part that had it; else it is on the heading, which says the step

  let held = "";
  let pressed = "";
  document.addEventListener("htmx:beforeRequest", (event) => {
    pressed = event.detail.elt.id;
    const focus = document.activeElement;
    const part = focus.closest(".region");
    held = part ? `.plate[data-plate="${part.closest(".plate").dataset.plate}"] .region[data-structure="${part.dataset.structure}"]` : focus.id && `#${focus.id}`;
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id !== "panel") return;
    const other = { hide: "#unhide", unhide: "#hide" }[pressed];
    const again = $(other || held || "#content");
    if (again && again.id !== "content") again.focus({ preventScroll: true });
    const heading = $("#content");
    if (document.activeElement !== heading) $("#status").textContent = heading.textContent;
    ready();
  });

  // ---- Full screen, where the browser has it; the next step is fetched ahead

  function ready() {
    const button = $("#full");
    button.hidden = !document.fullscreenEnabled;
    button.textContent = document.fullscreenElement ? "Small screen" : "Full screen";
    const next = $("#next");
    if (next) fetch(next.href, { headers: { "HX-Request": "true" }, credentials: "same-origin" }).catch(() => {});
  }
  document.addEventListener("click", (event) => {
    if (!event.target.closest("#full")) return;
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  });
  document.addEventListener("fullscreenchange", () => {
    $("#full").textContent = document.fullscreenElement ? "Small screen" : "Full screen";
  });
  document.addEventListener("htmx:historyRestore", ready);
  ready();
})();
