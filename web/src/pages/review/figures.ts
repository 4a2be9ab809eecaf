// The figures of a delivery beside the wide ranges they are held against.
//
//   figuresOf(report);            // [{ name: 'duration_s', value: 74.2, low: 60, high: 90, criterion: 'D1', … }]
//   figuresOf(report, EYE);       // [{ name: 'contact_share', value: 0.64, error: 0.05, criterion: 'D5.eye', … }]
import type { Report, Status } from '$lib/api/types';

export interface Figure {
  name: string;
  /** null: not measured, see `why`. */
  value: number | null;
  /** The true value lies this near: what may be inside the range counts as inside. */
  error: number;
  /** The range that is common or easy to follow; null ends are open. */
  low: number | null;
  high: number | null;
  /** Ends of the drawn axis. */
  axis: [number, number];
  /** Whose text names the source of the range; null: there is no range and no judgement. */
  criterion: string | null;
  status: Status | null;
  why: string | null;
}

interface Plan {
  name: string;
  unmeasured: string;
  criterion: string | null;
  value: (report: Report) => number | null | undefined;
  error?: (report: Report) => number | undefined;
  range: (norm: (name: string) => number | null) => [number | null, number | null];
  axis: [number, number];
}

const none = (): [null, null] => [null, null];

const VOICE: Plan[] = [
  {
    name: 'duration_s',
    unmeasured: 'duration_s',
    criterion: 'D1',
    value: (report) => report.delivery?.duration_s,
    range: (norm) => [norm('shortest_seconds'), norm('longest_seconds')],
    axis: [0, 180],
  },
  {
    name: 'words_per_minute',
    unmeasured: 'words_per_minute',
    criterion: 'D2.pace',
    value: (report) => report.delivery?.words_per_minute,
    range: (norm) => [norm('slow_words_per_minute'), norm('quick_words_per_minute')],
    axis: [60, 240],
  },
  {
    name: 'fillers_per_minute',
    unmeasured: 'fillers',
    criterion: 'D2.flow',
    value: (report) => report.delivery?.fillers_per_minute,
    range: (norm) => [0, norm('fillers_per_minute_partly')],
    axis: [0, 16],
  },
  {
    name: 'long_pauses_per_minute',
    unmeasured: 'pauses',
    criterion: 'D2.flow',
    value: (report) => report.delivery?.long_pauses_per_minute,
    range: (norm) => [0, norm('long_pauses_per_minute_partly')],
    axis: [0, 8],
  },
  {
    name: 'sd_semitones',
    unmeasured: 'pitch',
    criterion: 'D3.tone',
    value: (report) => report.delivery?.pitch?.sd_semitones,
    range: (norm) => [norm('pitch_semitones_partly'), null],
    axis: [0, 6],
  },
  {
    name: 'articulation_rate_sps',
    unmeasured: 'articulation_rate_sps',
    criterion: null,
    value: (report) => report.delivery?.articulation_rate_sps,
    range: none,
    axis: [2, 8],
  },
  {
    name: 'integrated_lufs',
    unmeasured: 'loudness',
    criterion: null,
    value: (report) => report.delivery?.loudness?.integrated_lufs,
    range: none,
    axis: [-50, 0],
  },
];

/** Of the camera. */
export const EYE: Plan[] = [
  {
    name: 'contact_share',
    unmeasured: 'eye',
    criterion: 'D5.eye',
    value: (report) => report.delivery?.eye?.contact_share,
    error: (report) => report.delivery?.eye?.contact_error,
    range: (norm) => [norm('eye_contact_share_partly'), null],
    axis: [0, 1],
  },
];

/** Every figure of `plans` that was measured or says why not; without a delivery none. */
export function figuresOf(report: Report, plans: readonly Plan[] = VOICE): Figure[] {
  if (!report.delivery) return [];
  const norm = (name: string) => report.norms[name] ?? null;
  return plans.flatMap((plan) => {
    const value = plan.value(report) ?? null;
    const why = report.not_measured?.find((entry) => entry.what === plan.unmeasured)?.why ?? null;
    if (value === null && why === null) return [];
    const [low, high] = plan.range(norm);
    const status = report.criteria.find((result) => result.id === plan.criterion)?.status ?? null;
    const error = plan.error?.(report) ?? 0;
    return [{ name: plan.name, value, error, low, high, axis: plan.axis, criterion: plan.criterion, status, why }];
  });
}

export type Side = 'below' | 'within' | 'above' | 'no_range';

/** Where a value lies against its range; both ends belong to it, and what its error cannot tell from them. */
export function sideOf(figure: Pick<Figure, 'value' | 'low' | 'high'> & { error?: number }): Side {
  const { value, low, high, error = 0 } = figure;
  if (value === null || (low === null && high === null)) return 'no_range';
  if (low !== null && value + error < low) return 'below';
  return high !== null && value - error > high ? 'above' : 'within';
}

/** Share of the axis, 0 to 1; a value past an end stands at that end. */
export function axisShare(axis: [number, number], value: number): number {
  return Math.min(1, Math.max(0, (value - axis[0]) / (axis[1] - axis[0])));
}
