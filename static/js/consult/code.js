// A consult as the fragment of an address: browsers keep that to themselves, so the server never sees it. Pure: it knows
// no page. (How bits are written and read is in bits.js.)
//
// A code is "1" (its version), "p" (plain) or "z" (deflated), then base64url of
//   check   16 bits: CRC-CCITT of the data below
//   head    side 2 bits, view 2, when to come back 3, whether there is a note 1, then how many there are of each list
//   picks   24 bits each, an exercise with three doses of 7 bits; filled up to whole bytes
//   marks   each a length and as many bytes: kind 3 bits, view 2, and what the kind needs; filled up with ones
//   note    a length and as many bytes of UTF-8
// A mark's length lets a reader step over it where it is damaged.

import {
  bitsOf, bitsOfSigns, bytesOf, checkSum, deflate, filled, golomb, inflate, put, Reader, record, ROOM, signsOf, unzigzag, zigzag,
} from "./bits.js";

export const LIMIT = 20_000; // characters; a longer code is not read: the consult is handed over as a file then
const SAVING = 0.9; // of the length, or it is not deflated: a wrong sign in a plain code spoils one mark, not all after it
const MANY = 600; // marks, and picks of one kind
const POINTS = 2000; // of one pen mark
const CANVAS = 1400; // units
const STEP = 2; // units between the places that a pen's points are put at
const TOLERANCE = 1.5; // units that a simplified stroke may leave the drawn one by
const LEVELS = 8; // of pressure
const BULGE = 8; // units: how far from the line a full change of pressure counts as, when a stroke is simplified
const UNSAID = 11; // in place of a pain's level from 0 to 10
const MARK_TEXT = 120; // characters
const NOTE_TEXT = 600;

const SIDES = ["", "right", "left"];
const VIEWS = ["back", "deep", "side", "heel"];
const BACK = ["", "3d", "1w", "2w", "4w", "6w", "12w"];
const KINDS = ["pen", "arrow", "circle", "pain", "note", "stamp"];
const NAMES = { conditions: "condition", steps: "step", treatments: "treatment", urgent: "red flag", exercises: "exercise", marks: "mark" };

// ---- strokes

// how far a point is from the line between two others; pressure counts as a third direction
function away([x, y, p], [ax, ay, ap], [bx, by, bp]) {
  const [dx, dy, dp] = [bx - ax, by - ay, (bp - ap) * BULGE];
  const [ex, ey, ep] = [x - ax, y - ay, (p - ap) * BULGE];
  const share = (dx * ex + dy * ey + dp * ep) / (dx * dx + dy * dy + dp * dp || 1);
  const near = Math.min(Math.max(share, 0), 1);
  return Math.hypot(ex - near * dx, ey - near * dy, ep - near * dp);
}

// Ramer, Douglas and Peucker: the points without which the stroke would leave the drawn one by more than TOLERANCE
function simplified(at) {
  const kept = new Set([0, at.length - 1]);
  const spans = [[0, at.length - 1]];
  while (spans.length) {
    const [first, last] = spans.pop();
    let [far, most] = [0, TOLERANCE];
    for (let i = first + 1; i < last; i++) {
      const distance = away(at[i], at[first], at[last]);
      if (distance > most) [far, most] = [i, distance];
    }
    if (!far) continue;
    kept.add(far);
    spans.push([first, far], [far, last]);
  }
  return at.filter((_, i) => kept.has(i));
}

// where the pen would be next if it went on as before; its pressure stays
const guessed = ([x, y, p], [fromX, fromY]) => [2 * x - fromX, 2 * y - fromY, p];

// the first point, and then how far each is from where it was guessed; a hand that slips off the canvas stays at its edge
function penBits(at) {
  const edge = CANVAS / STEP;
  const on = (v, most) => Math.min(Math.max(Math.round(v), 0), most);
  const points = simplified(at).map(([x, y, p]) => [on(x / STEP, edge), on(y / STEP, edge), on(p * LEVELS, LEVELS)]);
  const [[x, y, p]] = points;
  const varies = points.some((point) => point[2] !== p);
  const off = (to, i) => guessed(points[i], points[i - 1] ?? points[i]).map((v, axis) => zigzag(to[axis] - v));
  const moves = points.slice(1).map(off);
  const start = put(x, 10) + put(y, 10) + put(p, 4) + (varies ? "1" : "0");
  const packed = (k) => moves.map((move) => golomb(move[0], k) + golomb(move[1], k) + (varies ? golomb(move[2], 0) : ""));
  const ways = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => put(k, 3) + start + packed(k).join(""));
  return ways.reduce((best, bits) => (bits.length < best.length ? bits : best));
}

function penPoints(from) {
  const k = from.take(3);
  const points = [[from.number(CANVAS / STEP), from.number(CANVAS / STEP), from.number(LEVELS)]];
  const varies = from.take(1);
  while (!from.ended) {
    const move = [from.golomb(k), from.golomb(k), varies ? from.golomb(0) : 0].map(unzigzag);
    const last = points.at(-1);
    points.push(guessed(last, points.at(-2) ?? last).map((v, axis) => v + move[axis]));
  }
  const wrong = ([x, y, p]) => Math.min(x, y, p) < 0 || Math.max(x, y) > CANVAS / STEP || p > LEVELS;
  if (points.length > POINTS || points.some(wrong)) throw new RangeError("no stroke on the canvas");
  return points.map(([x, y, p]) => [x * STEP, y * STEP, p / LEVELS]);
}

// ---- marks

const levelOf = (value) => (value === UNSAID ? null : value);

function markBits(mark, ids) {
  const kind = put(KINDS.indexOf(mark.kind), 3) + put(VIEWS.indexOf(mark.view), 2);
  if (mark.kind === "pen") return kind + penBits(mark.at);
  if (mark.kind === "stamp") return kind + bitsOfSigns(ids[mark.slug]);
  const places = kind + mark.at.flat().map((v) => put(v, 11)).join("");
  if (mark.kind === "note") return filled(places) + bitsOf(new TextEncoder().encode(mark.text));
  return places + (mark.r ? put(mark.r, 10) : "") + (mark.kind === "pain" ? put(mark.level ?? UNSAID, 4) : "");
}

// the mark; nothing for a stamp of a condition that this edition does not have
function readMark(from, slugs) {
  const [kind, view] = [KINDS[from.take(3)], VIEWS[from.take(2)]];
  const place = () => [from.number(CANVAS), from.number(CANVAS)];
  const read = {
    pen: () => ({ at: penPoints(from) }),
    arrow: () => ({ at: [place(), place()] }),
    circle: () => ({ at: [place()], r: from.number(700, 4) }),
    pain: () => ({ at: [place()], r: from.number(700, 4), level: levelOf(from.number(UNSAID)) }),
    note: () => ({ at: [place()], text: from.text(MARK_TEXT) }),
    stamp: () => ({ at: [], slug: slugs.get(signsOf(from.cut(24))) }),
  };
  const mark = { kind, view, ...read[kind]() }; // an unknown kind is a fault as well
  if (!from.ended) throw new RangeError("more than a mark");
  return kind === "stamp" && !mark.slug ? null : mark;
}

// ---- the whole

// The code of a consult; `ids` is {slug: id} of conditions and exercises. It may be longer than LIMIT.
export async function encode(state, ids, withNote) {
  const { conditions, steps, treatments, urgent, exercises, back } = state.give;
  const has = (slug) => Object.hasOwn(ids, slug);
  const idsOf = { conditions: conditions.filter(has).map((slug) => ids[slug]), steps, treatments, urgent };
  const doses = exercises.filter(({ slug }) => has(slug));
  const marks = state.marks.filter((mark) => mark.kind !== "stamp" || has(mark.slug));
  const note = withNote ? state.note : "";
  const counts = [...Object.values(idsOf), doses, marks].map((list) => golomb(list.length, 2)).join("");
  const picks = Object.values(idsOf).flat().map(bitsOfSigns).join("");
  const dosed = doses.map((each) => [bitsOfSigns(ids[each.slug]), put(each.sets, 7), put(each.times, 7), put(each.days, 7)]);
  const plain = put(SIDES.indexOf(state.side), 2) + put(VIEWS.indexOf(state.view), 2) + put(BACK.indexOf(back), 3);
  const head = plain + (note ? "1" : "0") + counts;
  const records = marks.map((mark) => record(markBits(mark, ids)));
  if (note) records.push(record(bitsOf(new TextEncoder().encode(note))));
  const data = bytesOf(filled(head + picks + dosed.flat().join("")) + records.join(""));
  const packed = data.length > ROOM ? data : await deflate(data).catch(() => data); // an old browser sends it plain
  const [sign, body] = packed.length < SAVING * data.length ? ["z", packed] : ["p", data];
  return `1${sign}${signsOf(put(checkSum(data), 16) + bitsOf(body))}`;
}

// what the head says of a code: the plain choices, and how many of each list follow
function readHead(from) {
  const [side, view, back] = [SIDES[from.take(2)], VIEWS[from.take(2)], BACK[from.take(3)]];
  const noted = from.take(1);
  const counts = Object.fromEntries(Object.keys(NAMES).map((name) => [name, from.golomb(2)]));
  if (Object.values(counts).some((count) => count > MANY)) throw new RangeError("more than a consult holds");
  return { side, view, back, noted, counts };
}

// What follows the head, as lists by name. In them null is what this edition does not have, and undefined what could not
// be read; a list that is shorter than the head says was cut off. A note is undefined where there is none.
function readLists(from, { counts, noted }, slugs, known) {
  const id = () => signsOf(from.cut(24));
  const slug = () => slugs.get(id()) ?? null;
  const text = () => {
    const found = id();
    return known.has(found) ? found : null;
  };
  const exercise = () => {
    const [name, sets, times, days] = [slug(), from.take(7), from.take(7), from.take(7)];
    return Math.max(sets, times, days) > 99 ? undefined : name && { slug: name, sets, times, days };
  };
  const whole = (read) => {
    const own = from.record();
    try {
      return read(own);
    } catch {} // not as it should be: left out, and what comes after it is still read
  };
  const mark = () => whole((own) => readMark(own, slugs));
  const one = { conditions: slug, steps: text, treatments: text, urgent: text, exercises: exercise, marks: mark };
  const lists = Object.fromEntries(Object.keys(one).map((name) => [name, []]));
  try {
    for (const name of Object.keys(one)) {
      if (name === "marks") from.fill();
      while (lists[name].length < counts[name]) lists[name].push(one[name]());
    }
    if (noted) lists.note = whole((own) => own.text(NOTE_TEXT));
  } catch {} // the code ends here
  return lists;
}

// what was not read, in sentences
function missing(head, lists) {
  const lost = [];
  if (head.side === undefined) lost.push("The side could not be read.");
  if (head.back === undefined) lost.push("When to come back could not be read.");
  for (const [name, single] of Object.entries(NAMES)) {
    const all = head.counts[name];
    const unread = all - lists[name].filter((each) => each !== undefined).length;
    const strange = lists[name].filter((each) => each === null).length;
    if (unread) lost.push(`${unread} of ${all} ${single}${all === 1 ? "" : "s"} could not be read.`);
    if (strange) lost.push(`${strange} ${single}${strange === 1 ? " is" : "s are"} not in this edition of the atlas.`);
  }
  if (head.noted && lists.note === undefined) lost.push("The free note could not be read.");
  return lost;
}

// the consult that a code holds, and what is missing of it; throws RangeError where nothing makes sense
function opened(from, sound, ids, known) {
  const head = readHead(from);
  const slugs = new Map(Object.entries(ids).map(([slug, id]) => [id, slug]));
  const lists = readLists(from, head, slugs, known);
  const lost = missing(head, lists);
  const { marks, note = "", ...picks } = lists;
  if (!sound) {
    if (![marks, ...Object.values(picks)].flat().some(Boolean) && !note) throw new RangeError("nothing is left");
    const what = lost.length ? "cut off or damaged" : "damaged";
    lost.unshift(`This code is ${what}: check the side, each mark and each line before you use them.`);
  }
  const once = (each, i, list) => each && list.findIndex((other) => (other?.slug ?? other) === (each.slug ?? each)) === i;
  const give = Object.fromEntries(Object.entries(picks).map(([name, list]) => [name, list.filter(once)]));
  const { side = "", view, back = "" } = head;
  return { state: { side, view, marks: marks.filter(Boolean), give: { ...give, back }, note }, lost };
}

// What the link was sent with may have written some signs as %2D and so on; a code ends where another sign begins.
function unwrapped(fragment) {
  let text = fragment;
  try {
    text = decodeURIComponent(fragment);
  } catch {} // a lone % belongs to no code
  return text.match(/^[\w-]*/)[0];
}

const nothing = (why) => ({ state: null, lost: [`${why} Nothing of it was read.`] });

// Gives {state, lost: [sentence, …]}; state is null where nothing could be read. `known` is the Set of ids of all texts.
// Whatever the fragment is, this throws nothing and takes a short time.
export async function decode(fragment, ids, known) {
  if (fragment.length > LIMIT) return nothing(`This code is longer than ${LIMIT} characters.`);
  const code = unwrapped(fragment);
  if (/^[2-9]/.test(code)) return nothing("This code was made with a newer edition of this atlas.");
  if (!code.startsWith("1")) return nothing("This is not a code of this atlas.");
  const bits = bitsOfSigns(code.slice(2));
  const body = bytesOf(bits.slice(16));
  try {
    const data = code[1] === "z" ? await inflate(body) : body;
    return opened(new Reader(bitsOf(data)), put(checkSum(data), 16) === bits.slice(0, 16), ids, known);
  } catch {
    return nothing("This code is cut off or damaged.");
  }
}
