// What the level of the microphone says before anything is recorded.
//
//   const watch = new LevelWatch();
//   watch.add({ rms: 0.05, peak: 0.31 });      // some twenty times a second
//   watch.verdict;                              // 'listening', later 'good'

export interface Level {
  /** Root mean square of a block, 0 to 1 of full scale. */
  rms: number;
  /** Largest sample of the block, 0 to 1. */
  peak: number;
}

export type LevelVerdict = 'listening' | 'silent' | 'quiet' | 'good' | 'loud';

const SILENT_DB = -70; // nothing at all comes in: a muted or broken microphone
const QUIET_DB = -45; // speech so soft drowns in the noise of the room
const CLIPPED = 0.985;
const HELD_MS = 3_000;

/** Decibels relative to full scale, −100 and up; −100 for silence and for what is no number. */
export function decibels(amplitude: number): number {
  return amplitude > 1e-5 ? 20 * Math.log10(amplitude) : -100;
}

/** 0 to 1 on the meter, which begins at −60 dB. */
export function meterShare(amplitude: number): number {
  return Math.min(1, Math.max(0, (decibels(amplitude) + 60) / 60));
}

export class LevelWatch {
  private blocks: Level[] = [];

  /** `everyMs` is the length of a block. */
  constructor(private readonly everyMs = 50) {}

  add(level: Level): void {
    this.blocks.push(level);
    const most = Math.ceil(HELD_MS / this.everyMs);
    if (this.blocks.length > most) this.blocks.splice(0, this.blocks.length - most);
  }

  /** Over the last three seconds; judged from one and a half seconds on. */
  get verdict(): LevelVerdict {
    if (this.blocks.length < HELD_MS / this.everyMs / 2) return 'listening';
    if (this.blocks.filter((block) => block.peak >= CLIPPED).length > 2) return 'loud';
    const loudest = decibels(Math.max(...this.blocks.map((block) => block.rms)));
    if (loudest < SILENT_DB) return 'silent';
    return loudest < QUIET_DB ? 'quiet' : 'good';
  }
}
