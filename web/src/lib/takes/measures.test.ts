import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { text } from '$lib/text';
import { bareMeasure, isFilmed, isShare, nameOfMeasure, shownMeasure, unitOf } from './measures';

// The interface's description names them all; those beside the camera's are as old as the page.
const description = readFileSync(new URL('../../../../apps/server/openapi.json', import.meta.url), 'utf8');
const listed = /"by name: ([^;]+), and with a camera ([^;]+);/.exec(description)!;
const [voice, camera] = [listed[1]!.split(', '), listed[2]!.split(', ')];

it('every measure has a name, a unit or a form of its own, and words for its changes', () => {
  for (const name of [...voice, ...camera]) {
    expect(text.review.delivery.names[name], name).toBeTruthy();
    expect(name === 'duration_s' || isShare(name) || unitOf(name) !== '', name).toBe(true);
    // Pitch alone is shown without any direction.
    if (name !== 'median_hz') expect(text.progress.measures.directions[name], name).toBeTruthy();
    expect(isFilmed(name), name).toBe(camera.includes(name));
  }
});

it('are written as people read them', () => {
  expect(['duration_s', 'contact_share', 'nods_per_minute'].map((name) => shownMeasure(name, name === 'duration_s' ? 75 : 0.64))).toEqual([
    '1:15',
    '64%',
    '0.6 a minute',
  ]);
  expect([bareMeasure('integrated_lufs', -23.4), nameOfMeasure('some_thing')]).toEqual(['-23', 'some thing']);
});
