// Texts of the page Progress.
import { plural } from '../format';

export const progress = {
  title: 'Progress',
  intro: 'What has changed over your takes, and what only looks as if it had.',
  none: {
    title: 'Two takes make a comparison',
    body: 'After the first take its figures stand here; after a few, what has changed beyond chance.',
    rehearse: 'Rehearse',
  },
  summary: (takes: number, days: number) =>
    `${plural(takes, { one: '# take', other: '# takes' })} on ${plural(days, { one: '# day', other: '# days' })}.`,
  ladder: {
    title: 'The practice ladder',
    here: 'you are here',
    done: 'All four rungs are done. Free takes keep it fresh.',
    rehearse: 'Take the next rung',
    meanwhile: 'A free take',
  },
  measures: {
    title: 'Measure by measure',
    band: 'The band is what chance does: takes fall into it when nothing was changed. Only what leaves it is called a change.',
    none: 'not measured yet',
    few: 'Too few takes to tell a difference.',
    same: 'No difference that can be told.',
    changed: (direction: string, verdict: 'better' | 'worse' | 'different') =>
      ({
        better: `${direction} than before: better.`,
        worse: `${direction} than before: farther from the common range.`,
        different: `${direction} than before: neither better nor worse.`,
      })[verdict],
    directions: {
      duration_s: { up: 'Longer', down: 'Shorter' },
      words_per_minute: { up: 'Faster', down: 'Slower' },
      articulation_rate_sps: { up: 'Faster', down: 'Slower' },
      fillers_per_minute: { up: 'More', down: 'Fewer' },
      long_pauses_per_minute: { up: 'More', down: 'Fewer' },
      sd_semitones: { up: 'Livelier', down: 'Flatter' },
      integrated_lufs: { up: 'Louder', down: 'Softer' },
      contact_share: { up: 'More', down: 'Less' },
      longest_look_away_s: { up: 'Longer', down: 'Shorter' },
      head_turning_deg: { up: 'More', down: 'Less' },
      nods_per_minute: { up: 'More', down: 'Fewer' },
      expressiveness: { up: 'More', down: 'Less' },
      wrists_seen_share: { up: 'More', down: 'Less' },
    } as Record<string, { up: string; down: string }>,
    direction: { up: 'Higher', down: 'Lower' },
    compared: (before: string, takes_before: number, now: string, takes_now: number) =>
      `${before} on average of ${plural(takes_before, { one: '# earlier take', other: '# earlier takes' })}, ${now} of ${plural(takes_now, { one: 'the latest one', other: 'the latest #' })}.`,
    chart: (name: string) => `${name} over the takes`,
    takeAxis: 'Take',
    takes: 'Take',
    value: 'Value',
    bandName: 'Band of chance',
    rangeName: 'Common range',
    table: 'As a table',
    bandFrom: (low: string, high: string) => `Band of chance: ${low} to ${high}`,
    rangeFrom: (low: string, high: string) => `Common range: ${low} to ${high}`,
    unmeasured: 'not measured',
    take: 'Open take',
  },
  practice: 'About practising',
} as const;
