// The joint of picture and words in the browser: after each swap the stage shows what the panel says.
// Everything here is a comfort: without it every link still leads to a full page.
"use strict";

(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const narrow = matchMedia("(max-width: 999px)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let left = null; // the region chosen last, where Escape returns to

  // ---- what the stage shows

  function light(structures, zone) {
    for (const link of $$("#stage .region, #stage .parts a, #stage .label")) {
      const name = link.dataset.structure || link.dataset.label;
      const lit = structures.includes(name);
      link.classList.toggle("is-lit", lit);
      if (link.classList.contains("label")) continue;
      if (lit) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    for (const mark of $$("#stage .zone")) mark.classList.toggle("is-lit", mark.dataset.zone === zone);
  }

  function showWhatThePanelSays() {
    const stage = $("#stage");
    const topic = $("#panel [data-view]");
    if (!stage) return;
    const { view = stage.dataset.view, structure = "", zone = "" } = topic ? topic.dataset : {};
    Object.assign(stage.dataset, { view, structure, zone });
    light(structure.split(" ").filter(Boolean), zone);
    if (structure) left = structure.split(" ")[0];
  }

  function say(text, path) {
    const status = $("#status");
    if (!status) return;
    status.replaceChildren(text);
    if (!path) return;
    const again = document.createElement("a");
    again.href = path;
    again.textContent = "Try again";
    status.append(" ", again);
  }

  function focusHeading() {
    const heading = $("#panel h1");
    if (!heading) return;
    heading.focus({ preventScroll: true });
    const target = narrow.matches ? heading : $("#panel");
    const top = target.getBoundingClientRect().top;
    if (narrow.matches || top < 0) target.scrollIntoView({ behavior: still.matches ? "auto" : "smooth", block: "start" });
  }

  // ---- nothing is kept: htmx writes the current path into sessionStorage, for a cache that is switched off

  function forget() {
    try {
      sessionStorage.removeItem("htmx-current-path-for-history");
    } catch {
      // storage is forbidden, so there is nothing in it
    }
  }
  forget();
  for (const name of ["htmx:pushedIntoHistory", "htmx:historyRestore"]) document.addEventListener(name, forget);

  // ---- htmx: after a choice, after Back, after a failure

  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id !== "panel") return;
    say("");
    showWhatThePanelSays();
    const back = returning && $(`#stage .region[data-structure="${left}"]`);
    if (back) back.focus({ preventScroll: true });
    else focusHeading();
    returning = false;
  });
  document.addEventListener("htmx:historyRestore", () => {
    showWhatThePanelSays();
    focusHeading();
    watchThePicture();
    prefetchWhenIdle();
  });

  // the choice shows at once; the words follow
  document.addEventListener("htmx:beforeRequest", (event) => {
    const { structure } = event.target.dataset;
    if (structure) light([structure], "");
  });

  function failed(path) {
    showWhatThePanelSays();
    say("Could not load.", path || location.href);
  }
  for (const name of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(name, (event) => {
      returning = false;
      failed(event.detail.pathInfo && event.detail.pathInfo.requestPath);
    });
  }
  document.addEventListener("htmx:historyCacheMissLoadError", (event) => failed(event.detail.path));
  // htmx does not hear it when the network is gone during Back: listen to its request ourselves
  document.addEventListener("htmx:historyCacheMiss", (event) => {
    const { xhr, path } = event.detail;
    xhr.timeout = 10000;
    for (const kind of ["error", "timeout"]) xhr.addEventListener(kind, () => failed(path));
  });

  // ---- modifier keys: htmx would swallow them, a person wants a new tab or window

  document.addEventListener("click", (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) return;
    if (event.target.closest("[data-hx-get]")) event.stopImmediatePropagation();
  }, true);

  // ---- Escape: the whole leg again, focus on the region that was left

  let returning = false;
  document.addEventListener("keydown", (event) => {
    const stage = $("#stage");
    const whole = $("#panel .crumb a");
    if (event.key !== "Escape" || event.defaultPrevented || !stage || !whole) return;
    returning = true;
    whole.click();
  });

  // ---- hover and focus: the name, on the plate and under it

  function point(event) {
    const link = event.target.closest && event.target.closest("#stage [data-structure], #stage [data-label]");
    const on = event.type === "pointerover" || event.type === "focusin";
    const name = link && (link.dataset.structure || link.dataset.label);
    if (!name || link.id === "stage") return;
    for (const twin of $$(`#stage .region[data-structure="${name}"], #stage .label[data-label="${name}"], #stage .parts [data-structure="${name}"]`)) {
      twin.classList.toggle("is-hot", on);
    }
    const entry = $(`#stage .parts [data-structure="${name}"]`);
    $("#preview").textContent = on && entry ? entry.textContent.trim().replace(/^\d+\s*/, "") : "";
  }
  for (const kind of ["pointerover", "pointerout", "focusin", "focusout"]) document.addEventListener(kind, point);

  // ---- a condition in the words lights its place while pointed at

  for (const kind of ["pointerover", "pointerout", "focusin", "focusout"]) {
    document.addEventListener(kind, (event) => {
      const part = event.target.closest && event.target.closest("[data-hint]");
      if (!part) return;
      const on = kind === "pointerover" || kind === "focusin";
      const zone = $(`#stage .zone[data-zone="${part.dataset.hint}"]`);
      if (zone) zone.classList.toggle("is-hint", on);
    });
  }

  // ---- prefetch: the browser's own cache then answers the click

  const asked = new Set();
  function prefetch(link) {
    const path = link.dataset.hxGet;
    if (!path || asked.has(path) || asked.size > 60) return Promise.resolve();
    asked.add(path);
    return fetch(path, { headers: { "HX-Request": "true" }, credentials: "same-origin" }).catch(() => asked.delete(path));
  }
  for (const kind of ["pointerover", "focusin", "touchstart"]) {
    document.addEventListener(kind, (event) => {
      const link = event.target.closest && event.target.closest("[data-hx-get]");
      if (link) prefetch(link);
    }, { passive: true });
  }
  function prefetchWhenIdle() {
    if (navigator.connection && navigator.connection.saveData) return;
    const idle = window.requestIdleCallback || ((work) => setTimeout(work, 300));
    const next = (links) => links.length && idle(() => prefetch(links[0]).then(() => next(links.slice(1))));
    next($$("#stage .parts a"));
  }

  // ---- on a phone the way back to the picture stays in reach while the picture is out of sight

  const sight = new IntersectionObserver((entries) => {
    const away = !entries[entries.length - 1].isIntersecting;
    $(".explore").classList.toggle("is-away", away);
  }, { rootMargin: "-25% 0px 0px" }); // a strip of it under the masthead does not count
  const watchThePicture = () => { sight.disconnect(); if ($("#stage")) sight.observe($("#stage")); };

  const ready = () => { showWhatThePanelSays(); watchThePicture(); prefetchWhenIdle(); };
  if (document.readyState === "complete") ready();
  else addEventListener("load", ready);
})();
