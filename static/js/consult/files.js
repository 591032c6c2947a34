// What can be kept outside the browser: one HTML file that stands alone, and the marked plate as a picture. Both are
// made here; nothing is sent.
import { left, picture, plate, size, stated } from "./board.js";
import { element } from "./ink.js";
import * as state from "./state.js";

const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
const LONGER = 2400; // pixels of a picture's longer side
const FOOT = 104; // units under the plate for the words that say what it is

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const stamp = () => new Date().toISOString().slice(0, 10);

// ---- a plate that needs nothing of this page

// what stands on the stage under an id, without what is hidden there
function copy(id) {
  const found = document.getElementById(id).cloneNode(true);
  for (const hidden of $$(".stamp[display='none']", found)) hidden.remove();
  return found;
}

const defs = (name) => $("defs", plate(name)).cloneNode(true);

export async function savePicture() {
  const { view, marks } = state.now();
  const [wide, tall] = size(view);
  const ground = { width: wide, height: tall + FOOT, fill: "#fdfcf8" };
  const text = { x: wide / 2, "text-anchor": "middle", "font-size": 26 };
  const svg = element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${wide} ${tall + FOOT}`, color: "#1d2529", "font-family": 'Verdana, "DejaVu Sans", Arial, sans-serif' },
    defs(view),
    element("rect", ground),
    copy(`${view}-leg`),
    copy(`${view}-words-${left() ? "left" : "right"}`),
    ...marks.filter((mark) => mark.view === view).map((mark) => picture(mark, state.numbers(marks).get(mark)).cloneNode(true)),
    element("text", { ...text, y: tall + 32, "font-weight": 700 }, `${plate(view).dataset.title}. ${stated()}. ${stamp()}`),
    ...$("#credit").textContent.split(", p").map((line, i) => element("text", { ...text, y: tall + 62 + 24 * i, "font-size": 18 }, i ? `P${line}` : line)),
  );
  const times = LONGER / Math.max(wide, tall + FOOT);
  svg.setAttribute("width", Math.round(wide * times));
  svg.setAttribute("height", Math.round((tall + FOOT) * times));
  const image = new Image();
  const source = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }));
  image.src = source;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  canvas.getContext("2d").drawImage(image, 0, 0);
  URL.revokeObjectURL(source);
  save(await new Promise((done) => { canvas.toBlob(done, "image/png"); }), `leg-${view}-${stamp()}.png`);
}

// ---- the page as one file

const sheetText = () => [...[...document.styleSheets].find((sheet) => sheet.href?.includes("/paper.css")).cssRules].map((rule) => rule.cssText).join("\n");

async function inlined(image) {
  const text = await (await fetch(image.getAttribute("src"))).text();
  image.setAttribute("src", `data:image/svg+xml,${encodeURIComponent(text)}`);
}

export async function saveFile() {
  // in a document that loads nothing: this page's policy is not the file's
  const paper = document.implementation.createHTMLDocument().importNode($("#paper"), true);
  paper.removeAttribute("style");
  for (const leaf of $$(".leaf[hidden], section[hidden], p[hidden]", paper)) leaf.remove();
  for (const svg of $$("svg[data-view]", paper)) svg.prepend(defs(svg.dataset.view));
  for (const use of $$("use", paper)) use.replaceWith(copy(use.getAttribute("href").slice(1)));
  await Promise.all($$("img", paper).map(inlined));
  const title = $("#paper-title").textContent;
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<style>${sheetText()}</style>
</head>
<body class="alone">
${paper.outerHTML}
</body>
</html>
`;
  save(new Blob([page], { type: "text/html" }), `leg-${stamp()}.html`);
}
