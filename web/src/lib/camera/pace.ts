// How often pictures are looked at.
//
//   const pace = new Pace();
//   if (pace.due(seconds)) look();

/** Seconds between looks: some seven a second. Findings: five are enough; what the machine has left is the speaker's. */
export const LOOK_PERIOD = 1 / 7.5;
/** Seconds between looks at the body, which costs as much as the face. */
export const BODY_PERIOD = 0.5;

/** Says which of the pictures that come are looked at; a picture that is missed is not made up for. */
export class Pace {
  #next = -Infinity;

  constructor(private readonly period: number) {}

  /** Whether the picture of that time is due; if so, the next one is a period later. */
  due(seconds: number): boolean {
    // Half a millisecond of grace: the times of pictures are rounded.
    if (seconds < this.#next - 0.0005) return false;
    this.#next = Math.max(this.#next + this.period, seconds + this.period / 2);
    if (!Number.isFinite(this.#next)) this.#next = seconds + this.period;
    return true;
  }
}
