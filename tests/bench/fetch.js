// The floor for a click: the least script that puts the same fragment into the same place.
"use strict";

document.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-hx-get]");
  if (!link) return;
  event.preventDefault();
  const answer = await fetch(link.dataset.hxGet, { headers: { "HX-Request": "true" } });
  document.querySelector("#panel").innerHTML = await answer.text();
});
