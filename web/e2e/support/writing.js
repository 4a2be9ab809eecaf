// Steps that several tests of the page Write share.

/**
 * Opens an answer and waits until the coach has read it.
 * @param {import('playwright-core').Page} page
 * @param {string} address of the server
 * @param {string} id
 */
export async function openAnswer(page, address, id) {
  await page.goto(`${address}#/write/${id}`);
  const editor = page.getByRole('textbox', { name: 'Your answer' });
  await editor.waitFor();
  return editor;
}

/**
 * Waits until the newest text is judged and drawn.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
export async function judged(page, text) {
  await page.locator(`.paper[data-judged="${text.length}"]`).waitFor();
}

/**
 * The words under the remarks' lines, in order; pieces of one line are put together.
 * @param {import('playwright-core').Page} page
 */
export const underlined = (page) => page.locator('.cm-lintRange').allTextContents();

/**
 * Milliseconds from each key to its diagnostics on the screen, sorted.
 * @param {import('playwright-core').Page} page
 * @param {string} text typed key by key
 */
export async function keyTimes(page, text) {
  await page.evaluate(() => {
    const times = /** @type {number[]} */ ([]);
    Object.assign(window, { __times: times });
    let start = 0;
    addEventListener('keydown', () => (start = performance.now()), true);
    const paper = /** @type {Element} */ (document.querySelector('.paper'));
    new MutationObserver(() => requestAnimationFrame(() => times.push(performance.now() - start))).observe(paper, {
      attributes: true,
      attributeFilter: ['data-judged'],
    });
  });
  for (const [index, key] of [...text].entries()) {
    await page.keyboard.type(key);
    await page.waitForFunction(
      (count) => /** @type {any} */ (window).__times.length >= count,
      index + 1,
      { polling: 5 },
    );
  }
  const times = await page.evaluate(() => /** @type {number[]} */ (/** @type {any} */ (window).__times));
  return times.sort((a, b) => a - b);
}
