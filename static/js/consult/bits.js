// Bits, and how they become base64url signs and bytes; the check sum, and the browser's own deflate. Pure: it knows no page,
// and nothing of what a consult is. Bits are text of 0 and 1: short to write, and quick enough for what a code may hold.

export const ROOM = 64 * 1024; // bytes that a code may hold once it is inflated
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// ---- bits

export const put = (value, width) => value.toString(2).padStart(width, "0");
export const bitsOfSigns = (signs) => [...signs].map((sign) => put(SIGNS.indexOf(sign), 6)).join("");
export const signsOf = (bits) => bits.replace(/.{1,6}/g, (six) => SIGNS[Number(`0b${six.padEnd(6, "0")}`)]);
export const bitsOf = (bytes) => Array.from(bytes, (byte) => put(byte, 8)).join("");
export const bytesOf = (bits) => Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number(`0b${eight}`));
export const filled = (bits) => bits.padEnd(Math.ceil(bits.length / 8) * 8, "1");
export const zigzag = (value) => (value < 0 ? -2 * value - 1 : 2 * value);
export const unzigzag = (value) => (value % 2 ? -(value + 1) / 2 : value / 2);

// exponential Golomb code of order k: ones tell how many bits follow, so that ones alone are never a number
export function golomb(value, k) {
  const tail = (value + 2 ** k).toString(2);
  return `${"1".repeat(tail.length - 1 - k)}0${tail.slice(1)}`;
}

// whole bytes with their number before them, so that a reader can step over what it cannot read
export function record(bits) {
  const length = Math.ceil(bits.length / 8);
  return (length < 128 ? put(length, 8) : put(0x8000 + length, 16)) + filled(bits);
}

export class Reader {
  constructor(bits) {
    this.bits = bits;
    this.at = 0;
  }
  cut(width) {
    if (this.at + width > this.bits.length) throw new RangeError("the code ends here");
    return this.bits.slice(this.at, (this.at += width));
  }
  take(width) {
    return Number(`0b0${this.cut(width)}`);
  }
  golomb(k) {
    const ones = this.bits.indexOf("0", this.at) - this.at;
    if (ones < 0 || ones > 12) throw new RangeError("no number of a consult");
    this.at += ones + 1;
    return 2 ** (k + ones) + this.take(k + ones) - 2 ** k;
  }
  number(most, least = 0) {
    const value = this.take(most.toString(2).length);
    if (value < least || value > most) throw new RangeError("out of range");
    return value;
  }
  record() {
    return new Reader(this.cut(8 * (this.take(1) ? this.take(15) : this.take(7))));
  }
  fill() {
    this.at = Math.ceil(this.at / 8) * 8;
  }
  text(most) {
    this.fill();
    const bytes = bytesOf(this.cut(this.bits.length - this.at));
    const words = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const text = words.replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, ""); // nor what turns the reading order
    if (text.length > most) throw new RangeError("too long");
    return text;
  }
  get ended() {
    return !this.bits.includes("0", this.at);
  }
}

// ---- bytes: the check sum, and the browser's own deflate

export function checkSum(bytes) {
  let sum = 0xffff;
  for (const byte of bytes) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) sum = ((sum << 1) ^ (sum & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return sum;
}

export async function deflate(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// What can be inflated, up to ROOM; of a stream that is cut off or wrong, what came before. A stream that fails throws away
// what was not yet read, so it is fed in small bites: each waits until all that came of the last one was read.
export async function inflate(bytes) {
  const stream = new DecompressionStream("deflate-raw");
  const [writer, reader] = [stream.writable.getWriter(), stream.readable.getReader()];
  const feed = async () => {
    for (let at = 0; at < bytes.length; at += 8) await writer.write(bytes.slice(at, at + 8));
    await writer.close();
  };
  feed().catch(() => {}); // the reader hears of the same fault
  const found = [];
  try {
    for (let next; found.length < ROOM && !(next = await reader.read()).done; ) for (const byte of next.value) found.push(byte);
  } catch {} // what was found before the fault is kept
  reader.cancel().catch(() => {});
  return Uint8Array.from(found.slice(0, ROOM));
}
