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

it('has nothing to show without a text', () => {
  expect(jobGroups(null, '')).toEqual([]);
  expect(companyGroups({ mission: [], values: [], projects: [] }, 'x')).toEqual([]);
});
