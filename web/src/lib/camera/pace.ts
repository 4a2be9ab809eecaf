// How often pictures are looked at.
//
//   const pace = new Pace();
//   if (pace.due(seconds)) look();

/** Seconds between looks: some seven a second. Findings: five are enough; what the machine has left is the speaker's. */
export const LOOK_PERIOD = 1 / 7.5;
/** Seconds between looks at the body, which costs as much as the face. */
export const BODY_PERIOD = 0.5;

/** Says which of the pictures that come are looked at; one that is missed is not made up for. */
export class Pace {
  #next = -Infinity;

  constructor(private readonly period: number) {}

  /** Whether the picture of that time is due; if so, the next one is a period later. */
  due(seconds: number): boolean {
    // A millisecond of grace: the times of pictures are rounded.
    if (seconds < this.#next - 0.001) return false;
    const late = seconds - this.#next;
    // Pictures come in steps of their own: what is a little late does not delay the ones after it.
    this.#next = late < this.period ? this.#next + this.period : seconds + this.period;
    return true;
  }
}
