import { expect, it } from 'vitest';
import { companyGroups, jobGroups } from './asks';

it('puts the words of an ask at their place in a text with emoji', () => {
  const text = '🚀 Join us. You calm upset callers.';
  const begin = new TextEncoder().encode('🚀 Join us. ').length;
  const quote = 'You calm upset callers.';
  const brief = {
    competencies: [
      { name: 'lighter', weight: 0.1, core: true, evidence: [] },
      { name: 'calm', weight: 0.9, core: true, evidence: [{ begin, end: begin + quote.length, text: quote }] },
      { name: 'side', weight: 0.5, core: false, evidence: [] },
    ],
    challenges: [],
    daily_demands: [],
  };
  const groups = jobGroups(brief, text);
  expect(groups.map((group) => [group.name, group.items.map((item) => item.name)])).toEqual([
    ['core', ['calm', 'lighter']],
    ['further', ['side']],
  ]);
  const range = groups[0]?.items[0]?.ranges[0];
  expect(text.slice(range?.from, range?.to)).toBe(quote);
});

it('looks for words whose offsets belong to another form of the text and marks no wrong ones', () => {
  const text = '**Say it plainly.** We tell owners.';
  const found = { begin: 0, end: 14, text: 'Say it plainly' };
  const gone = { begin: 20, end: 25, text: 'never there' };
  const values = [{ name: 'plain', evidence: [found, gone] }];
  const [group] = companyGroups({ mission: [], values, projects: [] }, text);
  expect(group?.items[0]?.ranges.map(({ from, to }) => text.slice(from, to))).toEqual(['Say it plainly']);
  expect(group?.items[0]?.quotes).toEqual(['Say it plainly', 'never there']);
});

it('has nothing to show without a text', () => {
  expect(jobGroups(null, '')).toEqual([]);
  expect(companyGroups({ mission: [], values: [], projects: [] }, 'x')).toEqual([]);
});
