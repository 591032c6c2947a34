// The moving calf: slider, buttons and knee switch set the time of the drawing, which holds every position as SVG
// animation that never runs by itself. Each figure brings this script along, so it starts the figures that wait.
"use strict";

(() => {
  const START = 86400; // seconds: where the drawing's own time of the foot right up stands, a degree a second after it
  const [HIGHEST, LOWEST] = [20, -40]; // degrees up
  const QUICK = 350; // ms from one step to the next
  const reduced = matchMedia("(prefers-reduced-motion: reduce)");

  const inWords = (up) => (up ? `${Math.abs(up)} degrees ${up > 0 ? "up" : "down"}` : "level");
  const way = (up) => (up > 0 ? "Up" : up < 0 ? "Down" : "Level");

  function start(live) {
    const $ = (selector) => live.querySelector(selector);
    const $$ = (selector) => [...live.querySelectorAll(selector)];
    const [svg, slider, said, angle] = [$("svg"), $("input"), $(".motion-said"), $(".motion-angle")];
    let knee = "straight";
    let drawn = 0; // degrees up, as the drawing shows them just now
    let moves = 0; // the last move asked for wins

    function draw(up) {
      drawn = up;
      svg.setCurrentTime(START + HIGHEST - up);
    }

    function say() {
      const up = Number(slider.value);
      slider.setAttribute("aria-valuetext", inWords(up));
      angle.textContent = inWords(up);
      const words = said.dataset[knee + way(up)];
      if (said.textContent !== words) said.textContent = words; // spoken once for each state, not for each degree
    }

    function move(up) {
      const [from, since, mine] = [drawn, performance.now(), ++moves];
      const frame = (now) => {
        if (mine !== moves || !live.isConnected) return;
        const share = Math.min(Math.max((now - since) / QUICK, 0), 1);
        draw(from + (up - from) * share * share * (3 - 2 * share));
        if (share < 1) requestAnimationFrame(frame);
      };
      if (reduced.matches) draw(up);
      else requestAnimationFrame(frame);
    }

    slider.addEventListener("input", () => {
      moves += 1;
      draw(Number(slider.value));
      say();
    });
    live.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (!button) return;
      if (button.dataset.step) {
        const [was, step] = [Number(slider.value), Number(button.dataset.step)];
        const ten = (step > 0 ? Math.floor : Math.ceil)(was / 10) * 10; // from between two tens to the next, so that level is one
        slider.value = Math.min(Math.max(ten + step, LOWEST), HIGHEST);
        $(".motion-heard").textContent = Number(slider.value) === was ? "As far as it goes" : inWords(Number(slider.value));
        move(Number(slider.value));
      } else {
        knee = button.dataset.bend;
        for (const other of $$("[data-bend]")) other.setAttribute("aria-pressed", other === button);
        for (const part of $$("svg [data-knee]")) {
          if (part.dataset.knee === knee) part.removeAttribute("display");
          else part.setAttribute("display", "none");
        }
      }
      say();
    });

    slider.value = 0; // a browser may have kept another from the last visit
    svg.pauseAnimations();
    draw(0);
    say();
    live.hidden = false; // last: what is said already is not spoken
  }

  for (const live of document.querySelectorAll(".motion-live[hidden]")) start(live);
})();
