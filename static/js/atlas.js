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

  const put = (part, name, value) => (value ? part.setAttribute(name, value) : part.removeAttribute(name));

  function light(structures, zone, context = "") {
    for (const link of $$("#stage .region, #stage .parts a, #stage .label")) {
      const name = link.dataset.structure || link.dataset.label;
      const lit = structures.includes(name);
      link.classList.toggle("is-lit", lit);
      if (link.classList.contains("label")) continue;
      put(link, "aria-current", lit ? "true" : "");
    }
    for (const mark of $$("#stage .zone, #stage .place")) mark.classList.toggle("is-lit", mark.dataset.zone === zone);
    veil(structures, zone);
    const d = context && course(context);
    const [spot, said] = [$("#stage .spot"), $("#stage .outlined")];
    spot.setAttribute("d", d || "M0 0");
    put(spot, "display", d ? "" : "none");
    said.hidden = !d;
    $("b", said).textContent = d ? $("#panel h1").textContent : "";
  }

  // where a structure that is no region is painted: its body, or the first path of each layer of its name
  function course(name) {
    const body = $(`#stage .art [data-outline="${name}"]`) || $(`#stage .ground [data-outline="${name}"]`);
    const paths = body ? [body] : $$(`#stage [data-art="${name}"]`).map((layer) => $("path", layer)).filter(Boolean);
    return paths.map((path) => path.getAttribute("d")).join("");
  }

  // everything but what is lit is dimmed: one path with a hole for each outline, as the server draws it
  function veil(structures, zone) {
    const path = $("#stage .veil");
    if (!path) return;
    const plate = path.ownerSVGElement;
    const shapes = structures.map((name) => document.getElementById(`${plate.dataset.plate}-shape-${name}`));
    const holes = [...shapes, zone && $("#stage").dataset.look !== "affected" && $(`.zone[data-zone="${zone}"] .zone-line`, plate)].filter(Boolean);
    path.setAttribute("d", `${path.getAttribute("d").match(/^.*?Z/)[0]}${holes.map((hole) => hole.getAttribute("d")).join("")}`);
    put(path, "display", holes.length ? "" : "none");
  }

  function showWhatThePanelSays() {
    const stage = $("#stage");
    const topic = $("#panel [data-view]");
    if (!stage) return;
    const { view = stage.dataset.view, look = "healthy", structure = "", zone = "", related = "", context = "" } = topic ? topic.dataset : {};
    Object.assign(stage.dataset, { structure, zone });
    for (const link of $$("#stage [data-switch]")) link.href = sameTopic(link);
    light(structure.split(" ").filter(Boolean), zone, context);
    for (const link of $$("#stage .parts a")) link.classList.toggle("is-related", related.split(" ").includes(link.dataset.structure));
    for (const link of $$(".masthead nav a")) {
      put(link, "aria-current", link.pathname === location.pathname ? "page" : "");
    }
    if (structure) left = structure.split(" ")[0];
    if (view !== stage.dataset.view || look !== stage.dataset.look) changePicture(here());
    else document.dispatchEvent(new Event("atlas:picture"));
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

  // `slowly`: the way there may be seen; not after Back, where the stage would slide under a next click
  function focusHeading(slowly) {
    const heading = $("#panel h1");
    if (!heading) return;
    heading.focus({ preventScroll: true });
    const target = narrow.matches ? heading : $("#panel");
    const top = target.getBoundingClientRect().top;
    if (narrow.matches || top < 0) target.scrollIntoView({ behavior: slowly && !still.matches ? "smooth" : "auto", block: "start" });
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
  for (const name of ["htmx:pushedIntoHistory", "htmx:replacedInHistory", "htmx:historyRestore"]) document.addEventListener(name, forget);

  // ---- htmx: after a choice, after Back, after a failure

  document.addEventListener("htmx:afterSettle", (event) => {
    const count = event.target.id === "found" && $("#found .count");
    if (count) say(count.textContent);
    if (event.target.id !== "panel") return;
    clearTimeout(waiting);
    say("");
    showWhatThePanelSays();
    const { elt } = event.detail.requestConfig;
    const region = elt.dataset.returning && $(`#stage .region[data-structure="${left}"]`);
    if (region) region.focus({ preventScroll: !narrow.matches });
    else focusHeading(true);
  });

  // the choice shows at once; the words follow
  let waiting = 0;
  const figure = (event) => event.target.closest?.(".motion-slot"); // comes by itself when a reader reaches its place
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (figure(event)) return;
    if (restoring) restoring.abort();
    clearTimeout(waiting);
    waiting = setTimeout(say, 600, "Loading…");
    const { structure } = event.target.dataset;
    if (structure && $("#stage")) light([structure], "");
  });

  // choosing what is shown already is no new step
  const here = () => location.pathname + location.search;
  let shown = here();
  document.addEventListener("htmx:beforeHistoryUpdate", (event) => {
    const { history } = event.detail;
    if (history.path === shown) history.type = "replace";
  });
  for (const name of ["htmx:pushedIntoHistory", "htmx:replacedInHistory"]) {
    document.addEventListener(name, (event) => { shown = event.detail.path; });
  }

  // Back and Forward: htmx fetches the whole page. The last one asked for wins, over other steps and over choices;
  // a step within the page (from a source back to its mark) asks for nothing.
  let restoring = null;
  document.addEventListener("htmx:historyCacheMiss", (event) => {
    const { xhr, path } = event.detail;
    if (restoring) restoring.abort();
    if (path === shown) {
      event.preventDefault();
      say("");
      return;
    }
    if ($("#panel")) htmx.trigger("#panel", "htmx:abort");
    restoring = xhr;
    xhr.timeout = 10000;
    // htmx does not listen for these: a lost network would leave the old words under the new address, unsaid
    for (const kind of ["error", "timeout"]) xhr.addEventListener(kind, () => failed(path));
    xhr.addEventListener("loadend", () => { if (restoring === xhr) restoring = null; });
  });
  document.addEventListener("htmx:historyRestore", (event) => {
    shown = event.detail.path;
    say("");
    showWhatThePanelSays();
    focusHeading();
  });

  function failed(path) {
    clearTimeout(waiting);
    showWhatThePanelSays();
    say("Could not load.", path || here());
  }
  for (const name of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(name, (event) => (figure(event) ? figure(event).classList.add("is-missing") : failed(event.detail.pathInfo?.requestPath)));
  }
  document.addEventListener("htmx:historyCacheMissLoadError", (event) => failed(event.detail.path));

  // ---- another view, leg or labels: the page at that address, whose words are the same

  // the topic that is shown, in the way that a switch leads to
  function sameTopic(link) {
    const said = new URLSearchParams(location.search);
    const { switch: name, value } = link.dataset;
    const usual = $("#panel [data-best]");
    if (value && !(usual && name === "view" && value === usual.dataset.best)) said.set(name, value);
    else said.delete(name);
    return location.pathname + (said.size ? `?${said}` : "");
  }

  let pictures = 0; // the last one asked for wins: the words may have gone on while an earlier one was on its way
  async function changePicture(path, renewed) {
    const mine = ++pictures;
    const words = renewed || $("#panel .pair") || /[?&]look=affected/.test(path); // two closeups in the words are of this very picture
    try {
      const answer = await fetch(path);
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine !== pictures) return false;
      const held = document.activeElement.closest("#stage :is(.region, [data-zoom])");
      $("#stage").replaceWith(document.adoptNode($("#stage", page)));
      if (held) $(`#stage .region[data-structure="${held.dataset.structure}"], [data-zoom="${held.dataset.zoom}"]`)?.focus({ preventScroll: true });
      Object.assign($("#panel .topic").dataset, { view: $("#stage").dataset.view, look: $("#stage").dataset.look });
      // the links round the words, and in them where the words stay (the same topic's, so as many), carry the state on
      const links = `.masthead a, .colophon a[href^="/"]${words ? "" : ', #panel a[href^="/"]'}`;
      const fresh = $$(links, page);
      $$(links).forEach((link, i) => {
        for (const key of ["href", "data-hx-get"]) if (link.hasAttribute(key)) link.setAttribute(key, fresh[i].getAttribute(key));
      });
      if (words) $("#panel").replaceChildren(...document.adoptNode($("#panel", page)).childNodes);
      htmx.process($("main"));
      say("");
      document.dispatchEvent(new Event("atlas:picture"));
      return true;
    } catch {
      if (mine === pictures) failed(path);
      return false;
    }
  }

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("[data-switch]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { href, dataset: { switch: name, value } } = link;
    if (!await changePicture(href, name === "depth" || name === "look")) return;
    history.replaceState({ htmx: true }, ""); // a page that was loaded whole has no state; htmx restores only its own
    history.pushState({ htmx: true }, "", href);
    shown = here();
    const chosen = $(`${name === "look" ? ".looks " : ""}[data-switch="${name}"][data-value="${value}"]`);
    say({ labels: `Labels: ${chosen.textContent}`, depth: `For ${chosen.textContent.toLowerCase()}`, look: value ? $("#panel .topic").dataset.changed : "Healthy again" }[name] || $("#stage figcaption span").textContent);
    if (!document.activeElement.closest("#stage :is(.region, .zoom)")) (link.closest(".place") ? $("#stage .place.is-lit a") : chosen).focus({ preventScroll: true });
  });

  // ---- modifier keys: htmx would swallow them, a person wants a new tab or window

  document.addEventListener("click", (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) return;
    if (event.target.closest("[data-hx-get]")) event.stopImmediatePropagation();
  }, true);

  // ---- Escape: the whole leg again, focus on the region that was left

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.repeat || event.isComposing || event.target.closest("input, select, details[open], .motion-live")) return;
    const whole = $("#stage") && !$("dialog[open], :popover-open") && $("#panel .crumb a");
    if (!whole) return;
    whole.dataset.returning = "yes";
    whole.click();
  });

  if (document.readyState === "complete") showWhatThePanelSays();
  else addEventListener("load", showWhatThePanelSays);
})();
