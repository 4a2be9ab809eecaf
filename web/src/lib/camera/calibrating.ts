// The four seconds of calibration: two seconds at the lens, two at the screen, told apart by the times of the looks.
//
//   const calibrating = new Calibrating();
//   calibrating.add(look);                       // for each; then
//   calibrating.step;                            // 'lens', 'screen', 'done'
import { calibrate, ON_THEIR_WAY, type Calibrated } from './calibration';
import type { Observation } from './observation';

export type Step = 'lens' | 'screen' | 'done';

/** Seconds at one point, after the eyes had time to get there. */
const AT_ONE_POINT = 2;
/** And so many looks at least, on a slow machine. */
const LEAST_LOOKS = 8;
/** Without any face for so long there is nobody to wait for. */
const LONGEST = 15;

export class Calibrating {
  step: Step = 'lens';
  #since: number | null = null;
  readonly #looks: Record<'lens' | 'screen', Observation[]> = { lens: [], screen: [] };

  /** Share of the whole that is done, 0 to 1. */
  get share(): number {
    if (this.step === 'done') return 1;
    const looks = this.#looks[this.step];
    const passed = (looks.at(-1)?.seconds ?? 0) - (looks[0]?.seconds ?? 0);
    const here = Math.min(1, passed / AT_ONE_POINT, looks.length / LEAST_LOOKS);
    return (this.step === 'screen' ? 0.5 : 0) + here / 2;
  }

  add(look: Observation): void {
    if (this.step === 'done') return;
    this.#since ??= look.seconds;
    const passed = look.seconds - this.#since;
    const looks = this.#looks[this.step];
    if (passed >= ON_THEIR_WAY && look.face) looks.push(look);
    const enough = passed >= ON_THEIR_WAY + AT_ONE_POINT && looks.length >= LEAST_LOOKS;
    if (!enough && passed < LONGEST) return;
    this.step = this.step === 'lens' && enough ? 'screen' : 'done';
    this.#since = null;
  }

  get result(): Calibrated {
    return calibrate(this.#looks.lens, this.#looks.screen);
  }
}
