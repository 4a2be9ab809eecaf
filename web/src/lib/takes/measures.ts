// A measure of a take as people read it, wherever it stands.
//
//   bareMeasure('duration_s', 75);            // "1:15"
//   bareMeasure('contact_share', 0.64);       // "64%"
//   shownMeasure('words_per_minute', 142);    // "142 words a minute"
import { number, percent, seconds, text } from '$lib/text';

const SHARES: ReadonlySet<string> = new Set(['contact_share', 'wrists_seen_share']);

/** Of 0 to 1, told in hundredths. */
export const isShare = (name: string): boolean => SHARES.has(name);

const FILMED: ReadonlySet<string> = new Set([
  'contact_share',
  'longest_look_away_s',
  'head_turning_deg',
  'nods_per_minute',
  'expressiveness',
  'wrists_seen_share',
]);

/** Measured with the camera. */
export const isFilmed = (name: string): boolean => FILMED.has(name);

export function bareMeasure(name: string, value: number): string {
  if (name === 'duration_s') return seconds(value);
  return isShare(name) ? percent(value) : number(value, Math.abs(value) < 10 ? 1 : 0);
}

/** Empty where the value says it already. */
export function unitOf(name: string): string {
  return name === 'duration_s' || isShare(name) ? '' : (text.review.delivery.units[name] ?? '');
}

export const shownMeasure = (name: string, value: number): string => `${bareMeasure(name, value)} ${unitOf(name)}`.trim();

export const nameOfMeasure = (name: string): string => text.review.delivery.names[name] ?? name.replaceAll('_', ' ');
