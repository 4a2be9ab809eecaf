// Steps that several tests of takes share.

/**
 * Starts a take and waits until it is being recorded.
 * @param {import('playwright-core').Page} page
 */
export async function startTake(page) {
  await page.getByRole('button', { name: 'Start the take' }).click();
  await page.getByText('Recording', { exact: true }).waitFor();
}

/**
 * Pauses, reads the time, and finishes the take; gives the seconds shown.
 * @param {import('playwright-core').Page} page
 */
export async function finish(page) {
  await page.getByRole('button', { name: 'Pause' }).click();
  const [minutes, seconds] = ((await page.getByRole('timer').textContent()) ?? '').split(':').map(Number);
  await page.getByRole('button', { name: 'Finish' }).click();
  return (minutes ?? 0) * 60 + (seconds ?? 0);
}

/**
 * Waits until the review shows what to do next.
 * @param {import('playwright-core').Page} page
 */
export async function analysed(page, timeout = 180_000) {
  await page.waitForURL(/#\/review\/[0-9a-f]+/);
  await page.getByRole('heading', { name: 'The one thing to do next' }).waitFor({ timeout });
}

/**
 * Presses a key several times.
 * @param {import('playwright-core').Page} page
 * @param {string} key
 * @param {number} times
 */
export async function press(page, key, times) {
  for (let i = 0; i < times; ++i) await page.keyboard.press(key);
}

/**
 * Presses Tab until the control of that name has the focus; fails when Tab never gets there.
 * @param {import('playwright-core').Page} page
 * @param {string | RegExp} name
 */
export async function tabTo(page, name) {
  for (let i = 0; i < 120; ++i) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return '';
      const label = /** @type {HTMLInputElement} */ (element).labels?.[0]?.textContent;
      return (element.getAttribute('aria-label') ?? (label || element.textContent) ?? '').trim().replace(/\s+/g, ' ');
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
}
