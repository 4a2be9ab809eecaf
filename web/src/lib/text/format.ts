// Numbers, plurals, times and lists as English writes them; the only place that knows the locale.
//
//   plural(2, { one: '# word', other: '# words' })    "2 words"
//   seconds(75)                                        "1:15"

const locale = 'en-GB';
const rules = new Intl.PluralRules(locale);
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const names = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const moment = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** The form for a count; `#` stands for the number. */
export function plural(count: number, forms: { one: string; other: string }): string {
  const form = rules.select(count) === 'one' ? forms.one : forms.other;
  return form.replaceAll('#', whole.format(count));
}

/** A number with at most `digits` decimals. */
export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

/** A share from 0 to 1 as per cent. */
export function percent(value: number): string {
  return share.format(value);
}

/** Minutes and seconds: 75 → "1:15". */
export function seconds(value: number): string {
  const rounded = Math.max(0, Math.round(value));
  return `${Math.floor(rounded / 60)}:${String(rounded % 60).padStart(2, '0')}`;
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return names.format(items);
}

/** A time of the server (ISO 8601) as a day. */
export function date(iso: string): string {
  return day.format(new Date(iso));
}

/** A time of the server as "2 Mar". */
export function dayMonth(iso: string): string {
  return short.format(new Date(iso));
}

/** A time of the server as day and time of day. */
export function dateTime(iso: string): string {
  return moment.format(new Date(iso));
}

/** A sentence of the server (lower-case start, no stop) as a sentence on a page. */
export function sentence(clause: string): string {
  if (!clause) return '';
  const start = clause.charAt(0).toUpperCase() + clause.slice(1);
  return /[.!?…”]$/.test(start) ? start : `${start}.`;
}
