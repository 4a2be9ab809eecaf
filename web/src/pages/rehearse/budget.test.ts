import { describe, expect, it } from 'vitest';
import { USUAL_BUDGET, placeIn, plannedBudget } from './budget';

const opening = 'Broken tools inspire me — naïvely so.'; // 6 words; the dash and ï take more than one byte
const story = 'Last year I rebuilt the stock list with two colleagues, and nobody counted twice again.'; // 15
const bridge = 'Your depot needs that.'; // 4
const text = `${opening} ${story} ${bridge}`;
const bytes = (part: string) => new TextEncoder().encode(part).length;

function segments(roles: [string, string][]) {
  let begin = 0;
  return roles.map(([role, part]) => {
    const found = { begin, end: begin + bytes(part), role, also: null, confidence: 1 };
    begin += bytes(part) + 1;
    return found;
  }) as never;
}

describe('a planned budget', () => {
  it('gives each part the time of its words', () => {
    const budget = plannedBudget({ segments: segments([['thesis', opening], ['action', story], ['bridge', bridge]]) }, text);
    expect(budget.map((part) => [part.part, Math.round(((part.end - part.start) * 140) / 60)])).toEqual([
      ['opening', 6],
      ['story', 15],
      ['bridge', 4],
    ]);
    expect(budget[1]!.start).toBe(budget[0]!.end);
  });

  it('counts sentences of no part with the part before them, and leaves out a missing part', () => {
    const budget = plannedBudget({ segments: segments([['thesis', opening], ['situation', story], ['other', bridge]]) }, text);
    expect(budget.map((part) => part.part)).toEqual(['opening', 'story']);
    expect(Math.round(((budget[1]!.end - budget[1]!.start) * 140) / 60)).toBe(19);
  });

  it('falls back to the usual one', () => {
    expect(plannedBudget({ segments: [] }, '')).toBe(USUAL_BUDGET);
    expect(plannedBudget({ segments: segments([['other', opening]]) }, opening)).toBe(USUAL_BUDGET);
    expect(USUAL_BUDGET.at(-1)!.end).toBe(75);
  });
});

describe('a place in the budget', () => {
  it('is in the part whose time it is', () => {
    expect(placeIn(USUAL_BUDGET, 0)).toEqual({ part: 'opening', fraction: 0, over: 0 });
    expect(placeIn(USUAL_BUDGET, 12).part).toBe('story');
    expect(placeIn(USUAL_BUDGET, 36)).toMatchObject({ part: 'story', fraction: 0.5 });
  });

  it('stays in the last part once the time is over', () => {
    expect(placeIn(USUAL_BUDGET, 90)).toEqual({ part: 'bridge', fraction: 1, over: 15 });
  });
});
