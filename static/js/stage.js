// Under the hand on a stage page: a closer look by buttons and keys, what words and picture point out to each other,
// words fetched ahead, and ways back. Everything here is a comfort; the joint itself is atlas.js, which says
// `atlas:picture` when the stage changed.
"use strict";

(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const CLOSEST = 6; // times
  const STEP = 1.5;
  const at = { times: 1, x: 0, y: 0 }; // how close, and the middle of what is seen, in the plate's own units

  // ---- closer and farther: the plate's viewBox; the page's own scroll and the wheel stay what they are

  const picture = () => $("#stage .sheet > svg");
  const size = (svg) => svg.dataset.size.split(" ").map(Number);

  function show() {
    const svg = picture();
    svg.dataset.size ||= svg.getAttribute("viewBox").slice(4);
    const [wide, tall] = size(svg);
    const [w, h] = [wide / at.times, tall / at.times];
    at.x = Math.min(Math.max(at.x, w / 2), wide - w / 2);
    at.y = Math.min(Math.max(at.y, h / 2), tall - h / 2);
    svg.setAttribute("viewBox", `${(at.x - w / 2).toFixed(1)} ${(at.y - h / 2).toFixed(1)} ${w.toFixed(1)} ${h.toFixed(1)}`);
    svg.style.setProperty("--closer", at.times);
    $("#stage").classList.toggle("is-closer", at.times > 1);
    const held = document.activeElement;
    const off = { part: !place(), out: at.times === 1, reset: at.times === 1, in: at.times === CLOSEST };
    for (const button of $$("[data-zoom]")) button.disabled = off[button.dataset.zoom];
    if (held.disabled) $("[data-zoom]:not(:disabled)").focus(); // a button pressed to its end would lose the focus
  }

  // the box round what is lit, in the plate's own units; a left leg is drawn turned over
  function place() {
    const svg = picture();
    const boxes = $$(".zone.is-lit .zone-line, .region.is-lit .hit, .spot:not([display])", svg).map((shape) => shape.getBBox());
    if (!boxes.length) return null;
    const left = Math.min(...boxes.map((box) => box.x));
    const top = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    const middle = (left + right) / 2;
    return {
      x: svg.dataset.side === "left" ? size(svg)[0] - middle : middle,
      y: (top + bottom) / 2,
      wide: right - left,
      tall: bottom - top,
    };
  }

  const WAYS = {
    in: () => look(at.times * STEP, at.times === 1 ? place() : null),
    out: () => look(at.times / STEP),
    reset: () => look(1),
    part: () => {
      const found = place();
      if (!found) return;
      const [wide, tall] = size(picture());
      look(Math.min(wide / found.wide, tall / found.tall) * 0.7, found);
    },
  };

  // what was said leaves again; a failure with its link stays, and so does what is still loading
  let silence = 0;
  const hush = new MutationObserver(() => {
    const status = $("#status");
    const { textContent: text } = status;
    clearTimeout(silence);
    if (!$("a", status) && text !== "Loading…") silence = setTimeout(() => { if (status.textContent === text) status.textContent = ""; }, 4000);
  });

  function say(text) {
    $("#status").textContent = text;
  }

  function look(times, middle) {
    at.times = Math.min(Math.max(times, 1), CLOSEST);
    if (at.times < 1.05) at.times = 1;
    if (middle) Object.assign(at, { x: middle.x, y: middle.y });
    show();
    say(at.times === 1 ? "Whole picture" : `${at.times.toFixed(1)} times as large`);
  }

  function renew() {
    const zoom = $("#stage .zoom");
    if (!zoom) return;
    zoom.hidden = false;
    const svg = picture();
    svg.dataset.size ||= svg.getAttribute("viewBox").slice(4);
    const [wide, tall] = size(svg);
    if (at.times === 1) Object.assign(at, { x: wide / 2, y: tall / 2 });
    else Object.assign(at, place() || {});
    show();
  }
  for (const name of ["atlas:picture", "htmx:historyRestore"]) document.addEventListener(name, renew);
  renew();

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-zoom]");
    if (button) WAYS[button.dataset.zoom]();
  });

  const KEYS = { "+": "in", "=": "in", "-": "out", 0: "reset" };
  const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !event.target.closest("#stage :is(.frame, .zoom)")) return;
    if (KEYS[event.key]) WAYS[KEYS[event.key]]();
    else if (MOVES[event.key] && at.times > 1) {
      const [wide, tall] = size(picture());
      at.x += MOVES[event.key][0] * wide / at.times / 6;
      at.y += MOVES[event.key][1] * tall / at.times / 6;
      show();
    } else return;
    event.preventDefault();
  });

  // ---- healthy or affected, by a key in the picture or on the switch itself

  document.addEventListener("keydown", (event) => {
    if (event.key !== "a" || event.ctrlKey || event.metaKey || event.altKey || !event.target.closest("#stage :is(.frame, .zoom), .looks")) return;
    $("#panel .looks a:not([aria-current])")?.click();
  });

  // ---- a condition in the words shows its place while pointed at, and its place points at the words

  const mark = (parts, on) => { for (const part of $$(parts)) part.classList.toggle("is-hint", on); };
  const showPlace = (slug, on) => mark(`#stage .zone[data-zone="${slug}"], #stage .place[data-zone="${slug}"], #panel [data-hint="${slug}"]`, on);
  // from the picture only the words are marked: a place as large as a muscle would hide what is pointed at
  const showWords = (slug, on) => mark(`#panel [data-hint="${slug}"]`, on);

  for (const kind of ["pointerover", "pointerout", "focusin", "focusout"]) {
    document.addEventListener(kind, (event) => {
      const part = event.target.closest && event.target.closest("[data-hint]");
      if (part) showPlace(part.dataset.hint, kind === "pointerover" || kind === "focusin");
    });
  }

  let under = []; // the places that the pointer is over
  let waiting = false;
  document.addEventListener("pointermove", (event) => {
    if (waiting || event.pointerType === "touch") return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const over = event.target.closest && event.target.closest("#stage .sheet") ? placesAt(event.clientX, event.clientY) : [];
      for (const slug of under) if (!over.includes(slug)) showWords(slug, false);
      for (const slug of over) if (!under.includes(slug)) showWords(slug, true);
      under = over;
    });
  });

  function placesAt(x, y) {
    return $$("#panel [data-hint]").map((part) => part.dataset.hint).filter((slug) => {
      const line = $(`#stage .zone[data-zone="${slug}"] .zone-line`);
      const matrix = line && line.ownerSVGElement.querySelector(".hits").getScreenCTM();
      return matrix && line.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()));
    });
  }

  // ---- hover and focus: region, label and list entry light up together

  function point(event) {
    const link = event.target.closest && event.target.closest("#stage [data-structure], #stage [data-label]");
    const on = event.type === "pointerover" || event.type === "focusin";
    const name = link && (link.dataset.structure || link.dataset.label);
    if (!name) return;
    for (const twin of $$(`#stage .region[data-structure="${name}"], #stage .label[data-label="${name}"], #stage .parts [data-structure="${name}"]`)) {
      twin.classList.toggle("is-hot", on);
    }
  }
  for (const kind of ["pointerover", "pointerout", "focusin", "focusout"]) document.addEventListener(kind, point);

  // ---- from a source back to the mark that led there, not to the first of its number

  const marks = new Map();
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#panel a[href^='#']");
    if (!link) return;
    if (link.matches("[role=doc-noteref]")) marks.set(link.hash, link);
    const mark = link.matches(".back") && marks.get(`#${link.closest("li").id}`);
    if (!mark || !mark.isConnected) return;
    event.preventDefault();
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center" });
  });

  // ---- prefetch: the browser's own cache then answers the click

  const asked = new Set();
  function prefetch(link) {
    const path = link.dataset.hxGet;
    // the browser keeps one answer an address: the partial of this very page would push the page out
    if (!path || path === location.pathname + location.search || asked.has(path) || asked.size > 60) return Promise.resolve();
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
    // at the latest after a while: a slow device may never call itself idle
    const idle = (work) => (window.requestIdleCallback ? requestIdleCallback(work, { timeout: 1500 }) : setTimeout(work, 300));
    const next = (links) => links.length && idle(() => prefetch(links[0]).then(() => next(links.slice(1))));
    next($$("#stage .parts a"));
  }

  // ---- on a phone the way back to the picture stays in reach while the picture is out of sight

  const sight = new IntersectionObserver((entries) => {
    const away = !entries[entries.length - 1].isIntersecting;
    $(".explore").classList.toggle("is-away", away);
  }, { rootMargin: "-25% 0px 0px" }); // a strip of it under the masthead does not count
  const watchThePicture = () => { sight.disconnect(); if ($("#stage")) sight.observe($("#stage")); };
  document.addEventListener("atlas:picture", watchThePicture);

  const ready = () => { watchThePicture(); prefetchWhenIdle(); hush.observe($("#status"), { childList: true }); };
  document.addEventListener("htmx:historyRestore", ready);
  if (document.readyState === "complete") ready();
  else addEventListener("load", ready);
})();
