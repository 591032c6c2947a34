// The consult as a link and as a QR code, in the part of an address that browsers never send: made and read here.
import encodeQR from "../../vendor/qr.js";
import { decode, encode } from "./code.js";
import { $ } from "./dom.js";
import { element } from "./ink.js";
import * as give from "./give.js";
import * as state from "./state.js";

const MARK = "#c=";
const FITS = 600; // signs of a link that a code of 35 mm holds legibly

const ids = () => JSON.parse($("#ids").textContent);
const home = () => $("#share").dataset.home || location.origin + location.pathname;

function code(text) {
  const rows = encodeQR(text, "raw", { ecc: "low", border: 4 }); // four modules of white on each side
  const d = rows.flatMap((row, y) => [...row].map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  const ground = element("path", { d: `M0 0h${rows.length}v${rows.length}H0z`, fill: "#fff" });
  return element("svg", { viewBox: `0 0 ${rows.length} ${rows.length}`, class: "qr", role: "img", "aria-label": "QR code: opens this page with its marks" }, ground, element("path", { d }));
}

let asked = 0;
let coding = null; // the state that the code holds
export async function show() {
  const mine = ++asked;
  const [whole, known] = [state.now(), ids()];
  const link = state.blank() ? "" : home() + MARK + await encode(whole, known, $("#with-note").checked);
  if (mine !== asked) return; // something changed meanwhile
  coding = whole;
  $("#link").value = link;
  const fits = link.length <= FITS;
  $("#paper-code").replaceChildren(...(link && fits ? [code(link)] : []));
  $("#paper-code").closest("[data-code]").hidden = !link || !fits;
  $("#too-long").hidden = fits;
  $("#too-long b").textContent = `${link.length} of ${FITS} signs.`;
}

// A code that does not hold what is shown now must not be printed.
export function check() {
  if (coding !== state.now()) $("#paper-code").closest("[data-code]").hidden = true;
}

export const coded = () => location.hash.startsWith(MARK);

// What the address brings: {found, lost}; taken out of the address, which is shown and kept in a list of visits.
export async function opened() {
  const fragment = location.hash.slice(MARK.length);
  history.replaceState(null, "", location.pathname + location.search);
  const { state: found, lost } = await decode(fragment, ids(), give.known());
  return { found: found && give.sound(found), lost };
}
