// A text by byte offsets, as the API counts (UTF-8), while strings here count UTF-16 units.
//
//   new ByteText('naïve idea').slice(7, 11);   // 'idea'

export class ByteText {
  private readonly bytes: Uint8Array;
  private readonly decoder = new TextDecoder();

  constructor(text: string) {
    this.bytes = new TextEncoder().encode(text);
  }

  /** The text of [begin, end); offsets outside the text are its ends. */
  slice(begin: number, end: number): string {
    return this.decoder.decode(this.bytes.subarray(Math.max(0, begin), Math.max(0, end)));
  }

  get length(): number {
    return this.bytes.length;
  }
}
