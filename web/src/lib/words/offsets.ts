// The server counts in bytes of UTF-8, the browser in UTF-16 units; this is the only place that knows both.
//
//   const offsets = new Offsets('héllo 🎉');
//   offsets.toUnits(3)   2 (after "hé")        offsets.toBytes(2)   3

/** A range in UTF-16 units, half-open. */
export interface Range {
  from: number;
  to: number;
}

const stride = 256;

/** Both ways between byte and unit offsets of one text; out-of-range offsets are clamped, ones inside a
 *  character go to its start. Makes a table once, then answers in constant time. */
export class Offsets {
  readonly #text: string;
  /** Bytes before every `stride`-th unit; a surrogate pair counts at its first unit. Empty for ASCII. */
  readonly #marks: Uint32Array | undefined;
  readonly #bytes: number;

  constructor(text: string) {
    this.#text = text;
    const marks = new Uint32Array(Math.floor(text.length / stride) + 1);
    let bytes = 0;
    for (let unit = 0; unit < text.length; unit++) {
      if (unit % stride === 0) marks[unit / stride] = bytes;
      bytes += bytesAt(text, unit);
    }
    if (text.length % stride === 0) marks[text.length / stride] = bytes;
    this.#bytes = bytes;
    this.#marks = bytes === text.length ? undefined : marks;
  }

  /** Length of the text in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  toUnits(byte: number): number {
    if (byte >= this.#bytes) return this.#text.length;
    if (byte <= 0) return 0;
    if (!this.#marks) return byte;
    let low = 0;
    let high = this.#marks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#marks[middle] ?? 0) <= byte) low = middle;
      else high = middle - 1;
    }
    let unit = low * stride;
    let at = this.#marks[low] ?? 0;
    for (;;) {
      const next = at + bytesAt(this.#text, unit);
      // The second half of a pair has no bytes of its own: step over it with the first.
      if (next > byte && next > at) break;
      at = next;
      unit += 1;
      if (at === byte && !isLowSurrogate(this.#text, unit)) break;
    }
    return isLowSurrogate(this.#text, unit) && unit > 0 ? unit - 1 : unit;
  }

  toBytes(unit: number): number {
    const end = Math.max(0, Math.min(unit, this.#text.length));
    if (!this.#marks) return end;
    const mark = Math.floor(end / stride);
    let bytes = this.#marks[mark] ?? 0;
    const whole = isLowSurrogate(this.#text, end) ? end - 1 : end;
    for (let at = mark * stride; at < whole; at++) bytes += bytesAt(this.#text, at);
    return bytes;
  }

  /** A span of the server as a range. */
  range(span: { begin: number; end: number }): Range {
    const from = this.toUnits(span.begin);
    return { from, to: Math.max(from, this.toUnits(span.end)) };
  }
}

/** Bytes of the character that begins at a unit: 0 at the second half of a pair. A lone half is sent as U+FFFD. */
function bytesAt(text: string, unit: number): number {
  const code = text.charCodeAt(unit);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (code >= 0xd800 && code <= 0xdbff) {
    const next = text.charCodeAt(unit + 1);
    return next >= 0xdc00 && next <= 0xdfff ? 4 : 3;
  }
  return isLowSurrogate(text, unit) ? 0 : 3;
}

/** Whether the unit is the second half of a whole pair. */
function isLowSurrogate(text: string, unit: number): boolean {
  const code = text.charCodeAt(unit);
  if (!(code >= 0xdc00 && code <= 0xdfff)) return false;
  const before = text.charCodeAt(unit - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
