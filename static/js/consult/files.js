// What can be kept outside the browser: one HTML file that stands alone, and the marked plate as a picture. Both are
// made here; nothing is sent.
import { caption, left, picture, plate, size, stated } from "./board.js";
import { $, $$ } from "./dom.js";
import { element } from "./ink.js";
import * as state from "./state.js";

const FAMILY = "Atkinson Hyperlegible Next";
const LONGER = 2400; // pixels of a picture's longer side
const AIR = 30; // units round a picture
const HEAD = 88; // units above a plate for what it is, and under it for what is drawn
const FOOT = 96;

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const stamp = () => $("#paper-date time").dateTime;

// ---- the letters go along

const address = (blob) => new Promise((done, failed) => {
  const reader = new FileReader();
  Object.assign(reader, { onload: () => done(reader.result), onerror: failed });
  reader.readAsDataURL(blob);
});

const letters = fetch($('link[as="font"]').href).then(async (answer) => `@font-face { font-family: "${FAMILY}"; font-weight: 400 700; src: url("${await address(await answer.blob())}") format("woff2"); }`)
  .catch(() => ""); // other letters do as well

// ---- a plate that needs nothing of this page

// what stands on the stage under an id, without what is hidden there
function copy(id) {
  const found = document.getElementById(id).cloneNode(true);
  found.removeAttribute("display");
  for (const hidden of $$("[display='none'], .numbers", found)) hidden.remove();
  return found;
}

const defs = (name) => $("defs", plate(name)).cloneNode(true);

// ---- the marked plate as a picture

// what a picture shows: the plate and each mark on it, whole
function frame(view, marks) {
  const [wide, tall] = size(view);
  const boxes = [{ x: 0, y: 0, width: wide, height: tall }];
  const group = element("g", {}, ...marks);
  $("#sheet .live").append(group); // a box is known of what is in the page
  const box = group.getBBox();
  group.remove();
  if (box.width || box.height) boxes.push({ x: box.x - AIR, y: box.y - AIR, width: box.width + 2 * AIR, height: box.height + 2 * AIR });
  const [x, y] = [Math.min(...boxes.map((one) => one.x)), Math.min(...boxes.map((one) => one.y))];
  return [x - AIR, y - HEAD, Math.max(...boxes.map((one) => one.x + one.width)) - x + 2 * AIR, Math.max(...boxes.map((one) => one.y + one.height)) - y + HEAD + FOOT];
}

const conditions = (marks) => marks.filter((mark) => mark.kind === "stamp").map((mark) => $(`#stamp option[value="${mark.slug}"]`).textContent);

async function drawing() {
  const { view, marks } = state.now();
  const here = marks.filter((mark) => mark.view === view);
  const numbers = state.numbers(marks);
  const pictures = here.map((mark) => picture(mark, numbers.get(mark)).cloneNode(true));
  for (const one of pictures) $(".reach", one)?.remove(); // wider than the mark, and unseen
  const [x, y, w, h] = frame(view, pictures);
  const line = (text, at, size, weight = 400) => element("text", { x: x + AIR, y: at, "font-size": size, "font-weight": weight, fill: "#1d2529" }, text);
  const drawn = conditions(here);
  const [first, second] = $("#credit").textContent.split(/, (?=proportions)/);
  const svg = element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `${x} ${y} ${w} ${h}`, color: "#1d2529", "font-family": `"${FAMILY}", Verdana, "DejaVu Sans", Arial, sans-serif` },
    element("style", {}, await letters),
    defs(view),
    element("rect", { x, y, width: w, height: h, fill: "#fdfcf8" }),
    copy(`${view}-leg`),
    copy(`${view}-words-${left() ? "left" : "right"}`),
    ...pictures,
    line(caption(view), y + 38, 26, 700),
    line(`${state.now().side ? "" : `${stated()}. `}${$("#paper-date").textContent}`, y + 70, 22),
    line(drawn.length ? `Drawn in its place: ${drawn.join("; ")}` : "", y + h - 66, 24, 700),
    line(`${first},`, y + h - 38, 17),
    line(second, y + h - 15, 17),
  );
  const times = LONGER / Math.max(w, h);
  svg.setAttribute("width", Math.round(w * times));
  svg.setAttribute("height", Math.round(h * times));
  return svg;
}

export async function savePicture() {
  const image = new Image();
  const source = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(await drawing())], { type: "image/svg+xml" }));
  image.src = source;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  canvas.getContext("2d").drawImage(image, 0, 0);
  URL.revokeObjectURL(source);
  save(await new Promise((done) => { canvas.toBlob(done, "image/png"); }), `leg-${state.now().view}-${stamp()}.png`);
}

// ---- the page as one file

const sheetText = () => [...[...document.styleSheets].find((sheet) => sheet.href?.includes("/paper.css")).cssRules].map((rule) => rule.cssText).join("\n");

async function inlined(image) {
  const text = await (await fetch(image.getAttribute("src"))).text();
  image.setAttribute("src", `data:image/svg+xml,${encodeURIComponent(text)}`);
}

function renamed(node, tag) {
  const made = node.ownerDocument.createElement(tag);
  for (const { name, value } of node.attributes) made.setAttribute(name, value);
  made.append(...node.childNodes);
  node.replaceWith(made);
}

// In a file of its own the page's title is the first heading, what stands under it the next.
function headings(paper) {
  for (const one of $$(".head", paper)) renamed(one, one.closest("#leaf-2") ? "h3" : "h2");
  for (const one of $$(".top", paper)) renamed(one, one.closest("#leaf-2") ? "h2" : "h1");
}

export async function saveFile() {
  // in a document that loads nothing: this page's policy is not the file's
  const paper = document.implementation.createHTMLDocument().importNode($("#paper"), true);
  paper.removeAttribute("style");
  for (const gone of $$(".leaf[hidden], section[hidden], p[hidden], .code[hidden], noscript, .named[display]", paper)) gone.remove();
  for (const use of $$("svg[data-view] > use", paper)) use.replaceWith(copy(use.getAttribute("href").slice(1)));
  for (const svg of $$("svg[data-view]", paper)) svg.prepend(defs(svg.dataset.view));
  headings(paper);
  await Promise.all($$("img", paper).map(inlined));
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<title>${$("#paper-title").textContent}</title>
<style>${await letters}
${sheetText()}</style>
</head>
<body class="alone">
<main class="is-reading">
${paper.outerHTML}
</main>
</body>
</html>
`;
  save(new Blob([page], { type: "text/html" }), `leg-${stamp()}.html`);
}
