// Arithmetic that series over time share.
//
//   median([3, 1, 2]);                      // 2
//   const spans = spansOf([0, 0.1, 0.2]);   // what stretch of time each look stands for

export interface Span {
  start: number;
  end: number;
}

/** NaN without values. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value below which a share of the values lies; NaN without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation; 0 of fewer than two values. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

/** How long one look stands for at most, to each side, seconds: past it nothing is known. */
const REACH = 0.5;

/**
 * The stretch each look stands for: to the middle between it and its neighbours, so that looks that came late on a busy
 * machine weigh by the time they cover. The first and last reach as far outwards as inwards.
 */
export function spansOf(seconds: readonly number[]): Span[] {
  const usual = median(seconds.slice(1).map((time, i) => time - seconds[i]!));
  const edge = Number.isFinite(usual) ? Math.min(REACH, usual / 2) : 0;
  return seconds.map((time, i) => {
    const before = i === 0 ? edge : Math.min(REACH, (time - seconds[i - 1]!) / 2);
    const after = i === seconds.length - 1 ? edge : Math.min(REACH, (seconds[i + 1]! - time) / 2);
    return { start: Math.max(0, time - before), end: time + after };
  });
}

/** Neighbours with the same key as [first, last] places. */
export function runsOf<Key>(keys: readonly Key[]): { key: Key; first: number; last: number }[] {
  const runs: { key: Key; first: number; last: number }[] = [];
  keys.forEach((key, place) => {
    const last = runs.at(-1);
    if (last && last.key === key) last.last = place;
    else runs.push({ key, first: place, last: place });
  });
  return runs;
}

export interface Stretch<Key> extends Span {
  key: Key;
  /** Places. */
  first: number;
  last: number;
}

/** Gaps below this come from adding and halving, seconds. */
const NO_GAP = 1e-6;

/** Neighbours with the same key as stretches of time. A gap in which nothing was looked at ends a stretch: it may hide anything. */
export function stretchesOf<Seen extends { span: Span }, Key>(seen: readonly Seen[], keyOf: (one: Seen) => Key): Stretch<Key>[] {
  const stretches: Stretch<Key>[] = [];
  seen.forEach((one, place) => {
    const [key, { start, end }] = [keyOf(one), one.span];
    const last = stretches.at(-1);
    if (last && last.key === key && start - last.end < NO_GAP) Object.assign(last, { end, last: place });
    else stretches.push({ key, start, end, first: place, last: place });
  });
  return stretches;
}

/** Median of each value and its neighbours on both sides; null stays null and is no neighbour. */
export function smoothed(values: readonly (number | null)[], reach = 1): (number | null)[] {
  return values.map((value, place) => {
    if (value === null) return null;
    const around = values.slice(Math.max(0, place - reach), place + reach + 1);
    return median(around.filter((other) => other !== null));
  });
}
