// Buttons that only a script can serve, on pages for a class: print this page, copy this text. Hidden where none runs.
"use strict";

for (const button of document.querySelectorAll("[data-print], [data-copy]")) button.hidden = false;

// pictures further down come once the page stands, so that paper has them, too
addEventListener("load", () => {
  for (const image of document.images) image.loading = "eager";
});

async function copied(box) {
  box.select();
  try {
    await navigator.clipboard.writeText(box.value);
    return "Copied.";
  } catch {
    return "Selected: copy it with Ctrl+C, or Cmd+C on a Mac.";
  }
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-print], [data-copy]");
  if (!button) return;
  if ("print" in button.dataset) window.print();
  else button.nextElementSibling.textContent = await copied(document.getElementById(button.dataset.copy));
});
