// Writing: remarks while typing, one next step, why, fit, versions; by mouse and by keyboard.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, it } from 'node:test';
import { assertAccessible } from './support/axe.js';
import { openBrowser, openPage } from './support/browser.js';
import { press, tabTo } from './support/rehearsing.js';
import { startServer } from './support/server.js';
import { example, markup, markupRan, paste } from './support/texts.js';
import { judged, keyTimes, openAnswer, underlined } from './support/writing.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('./support/server.js').Server} */
let server;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());
beforeEach(async () => (server = await startServer()));
afterEach(() => server?.end());

const answer = example('answer.txt').trim();

it('coaches while one types: lines, bands, length, one next step, why', { timeout: 180_000 }, async () => {
  const { id } = await server.request('POST', '/answers', { title: 'Front desk' });
  const { page, faults } = await openPage(browser, server.address);
  const editor = await openAnswer(page, server.address, id);
  await page.getByRole('heading', { name: 'Write a first sentence' }).waitFor();
  await assertAccessible(page);
  await editor.click();
  await page.keyboard.insertText(answer);
  await judged(page, answer);

  const report = await server.request('POST', '/check', { text: answer });
  const pieces = (await underlined(page)).join('');
  assert.ok(pieces.includes('After that the mornings went a lot better for everyone.'), pieces);
  const bands = await page.locator('.band').evaluateAll((all) => all.map((band) => band.className.replace(/.*band-/, '')));
  assert.deepEqual(bands, ['thesis', 'situation', 'action', 'result', 'bridge']);
  await page.getByText(`About ${report.spoken_seconds.low} to ${report.spoken_seconds.high} seconds`).waitFor();
  await page.getByText(report.next_steps[0], { exact: true }).first().waitFor();
  assert.equal(await page.getByText(report.next_steps[1], { exact: true }).count(), 0);
  const next = page.getByRole('region', { name: 'Next step' });
  await next.getByRole('button', { name: 'Why?' }).click();
  await next.getByText('How to get there').waitFor();
  await next.getByRole('button', { name: 'Show in the text' }).click();
  assert.notEqual(await page.evaluate(() => getSelection()?.toString()), '');
  await page.getByRole('button', { name: /other step/ }).click();
  await page.getByText(report.next_steps[1], { exact: true }).waitFor();
  assert.equal(await page.getByText(/of 100/).count(), 0, 'no score unless asked');

  await page.getByText('All remarks').click();
  const shown = page.locator('details li').filter({ hasText: 'no measure' }).getByRole('button', { name: 'Show in the text' });
  await shown.click();
  assert.equal(await page.evaluate(() => getSelection()?.toString()), 'After that the mornings went a lot better for everyone.');
  await assertAccessible(page);
  assert.deepEqual(faults, []);
});

it('marks the right words after emoji and accents', async () => {
  const text = `👩‍🔧🎉 Zoë — ${answer}`;
  const { id } = await server.request('POST', '/answers', { draft: text });
  const { page } = await openPage(browser, server.address);
  await openAnswer(page, server.address, id);
  await judged(page, text);
  const { diagnostics } = await server.request('POST', '/check', { text });
  const bytes = new TextEncoder().encode(text);
  const wanted = diagnostics
    .filter((/** @type {any} */ found) => found.end > found.begin)
    .map((/** @type {any} */ found) => new TextDecoder().decode(bytes.slice(found.begin, found.end)));
  assert.ok(wanted.length > 0);
  const drawn = (await underlined(page)).join('');
  for (const words of wanted) assert.ok(drawn.includes(words), `${words} in ${drawn}`);
});

it('has its remarks on the screen soon after a key', { timeout: 180_000 }, async () => {
  const { id } = await server.request('POST', '/answers', { draft: answer });
  const { page } = await openPage(browser, server.address);
  const editor = await openAnswer(page, server.address, id);
  await judged(page, answer);
  await editor.click();
  await page.keyboard.press('Control+End');
  // The aim is 50 ms, on a machine that does nothing else. The best of three rounds, and a limit that only a mistake
  // exceeds: other programs on the machine are not what is measured.
  let p95 = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && p95 > 50; ++round) {
    const times = await keyTimes(page, ' I asked each of them twice before I drew a line');
    p95 = Math.min(p95, times[Math.floor(times.length * 0.95)] ?? p95);
  }
  console.log(`key to remarks: p95 ${p95.toFixed(1)} ms`);
  assert.ok(p95 <= 1000, `${p95} ms`);
});

it('fits the answer to a role', { timeout: 120_000 }, async () => {
  const target = await server.request('POST', '/targets', {
    name: 'Alder Row',
    posting_text: example('posting.txt'),
    organisation_text: example('company.md'),
  });
  const { id } = await server.request('POST', '/answers', { draft: `${answer} ${markup}` });
  const { page, faults } = await openPage(browser, server.address);
  await openAnswer(page, server.address, id);
  await page.getByLabel('Answer for').selectOption({ label: 'Alder Row' });
  await page.getByRole('tab', { name: /Fit/ }).click();
  await page.getByRole('heading', { name: 'What the work needs' }).waitFor();
  await page.locator('details summary').filter({ hasText: 'Not yet' }).first().click();
  await page.locator('details[open]').getByText('They write').first().waitFor();
  await page.getByText('Your ending').waitFor();
  await assertAccessible(page);
  assert.equal((await server.request('GET', `/answers/${id}`)).target_id, target.id);
  assert.equal(await markupRan(page), false);
  assert.deepEqual(faults, []);
});

it('keeps versions, shows what changed and puts one back', { timeout: 120_000 }, async () => {
  const { id } = await server.request('POST', '/answers', { draft: answer });
  const { page, faults } = await openPage(browser, server.address);
  const editor = await openAnswer(page, server.address, id);
  await editor.click();
  await page.keyboard.press('Control+s');
  await page.getByText('Kept as version 1.').waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' And I would start with your diary.');
  await page.getByRole('tab', { name: /Versions/ }).click();
  await page.getByRole('button', { name: 'Keep as a version' }).click();
  await page.getByText('Kept as version 2.').waitFor();
  await page.getByRole('button', { name: 'Keep as a version' }).click();
  await page.getByText('Nothing has changed since version 2.').waitFor();
  await page.getByRole('button', { name: /Version 1/ }).click();
  await page.getByText('7 words added').waitFor();
  assert.match((await page.locator('ins').textContent()) ?? '', /And I would start with your diary\./);
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Put this text back' }).click();
  await judged(page, answer);
  await page.locator('[data-state="saved"]').waitFor();
  assert.equal((await server.request('GET', `/answers/${id}`)).text, answer);
  assert.deepEqual(faults, []);
});

it('writes, reads remarks and leaves the editor by keyboard only', { timeout: 120_000 }, async () => {
  const { id } = await server.request('POST', '/answers', {});
  const { page, faults } = await openPage(browser, server.address);
  await openAnswer(page, server.address, id);
  await tabTo(page, 'Your answer');
  await page.keyboard.type('I love problems and money drives me.');
  await judged(page, 'I love problems and money drives me.');
  await page.keyboard.press('F8');
  const { diagnostics } = await server.request('POST', '/check', { text: 'I love problems and money drives me.' });
  const told = (await page.locator('p.remark').textContent())?.toLowerCase() ?? '';
  assert.ok(diagnostics.some((/** @type {any} */ found) => told.includes(found.message.toLowerCase())), told);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.closest('.cm-editor')), null, 'Tab leaves the editor');
  await tabTo(page, /^Coach/);
  await press(page, 'ArrowRight', 2);
  await tabTo(page, 'Keep as a version');
  await page.keyboard.press('Enter');
  await page.getByText('Kept as version 1.').waitFor();
  assert.deepEqual(faults, []);
});

it('shows markup as text and a megabyte with a clear word', { timeout: 180_000 }, async () => {
  const { id } = await server.request('POST', '/answers', { title: markup, draft: markup });
  const { page, faults } = await openPage(browser, server.address);
  const editor = await openAnswer(page, server.address, id);
  await judged(page, markup);
  assert.equal(await editor.textContent(), markup);
  await page.getByText('All remarks').click();
  assert.equal(await markupRan(page), false);
  await editor.click();
  await page.keyboard.press('Control+a');
  await paste(page, 'I rebuilt the rota. '.repeat(50_000));
  await page.locator('[data-state="refused"]').waitFor();
  await page.keyboard.press('Control+z');
  await page.locator('[data-state="saved"]').waitFor();
  assert.deepEqual(faults, []);
});
