// Runs before the page's own scripts: notes when the browser presented the plate and each new heading, what moved,
// and how long each event took to its next frame. Element timing gives the time of the presented frame.
"use strict";

(() => {
  const bench = (window.bench = { shift: 0, plate: null, headings: [], slow: [], seen: {}, clicked: 0, waiting: [] });

  const watch = (type, take, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) bench.shift += entry.value; });
  watch("event", (entry) => bench.slow.push({ name: entry.name, duration: entry.duration }), { durationThreshold: 16 });
  watch("element", (entry) => {
    if (entry.identifier === "plate") bench.plate = bench.plate ?? entry.renderTime;
    else bench.headings.push({ name: entry.identifier, time: entry.renderTime });
    bench.waiting.splice(0).forEach((look) => look());
  });

  // The caption follows the plate in the document: when it is on the screen, the whole plate is
  const mark = () => {
    for (const piece of document.querySelectorAll("figure.plate figcaption:not([elementtiming]), figure.plate figcaption :not([elementtiming])"))
      piece.setAttribute("elementtiming", "plate");
    const heading = document.querySelector("#panel h1:not([elementtiming])");
    if (heading) heading.setAttribute("elementtiming", heading.textContent.trim());
  };
  new MutationObserver(mark).observe(document, { childList: true, subtree: true });

  for (const kind of ["pointerover", "click"])
    addEventListener(kind, (event) => {
      bench.seen[kind] = (bench.seen[kind] || 0) + 1;
      if (kind === "click") bench.clicked = event.timeStamp;
    }, { capture: true, passive: true });

  const until = (found) => new Promise((resolve) => {
    const look = () => { const value = found(); if (value == null) bench.waiting.push(look); else resolve(value); };
    setTimeout(resolve, 15000, null); // never painted
    look();
  });
  // The time at which the plate was on the screen, in ms since the start of the navigation
  bench.plateShown = () => until(() => bench.plate);
  // From the last click to the heading that it brought, in ms
  bench.headingShown = () => until(() => {
    const brought = bench.headings.find((heading) => heading.time > bench.clicked);
    return bench.clicked && brought ? brought.time - bench.clicked : null;
  });
  bench.firstPaint = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  // A place well inside each region that a pointer can hit: of all hits on a grid, the one nearest to their middle
  bench.places = () => [...document.querySelectorAll("#stage .region")].map((region) => {
    const box = region.getBoundingClientRect(), hits = [];
    for (let down = 1; down < 40; down++)
      for (let across = 1; across < 30; across++) {
        const x = box.x + (box.width * across) / 30, y = box.y + (box.height * down) / 40;
        if (document.elementFromPoint(x, y)?.closest(".region") === region) hits.push([x, y]);
      }
    const middle = [0, 1].map((axis) => hits.reduce((sum, hit) => sum + hit[axis], 0) / hits.length);
    const far = ([x, y]) => Math.hypot(x - middle[0], y - middle[1]);
    return hits.sort((one, other) => far(one) - far(other))[0];
  }).filter(Boolean);
})();
