// No violation that axe-core can find: WCAG 2.1 A and AA, and best practice.
//
//   await assertAccessible(page);
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * In both themes.
 * @param {import('playwright-core').Page} page
 */
export async function assertAccessible(page) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme });
    // Evaluated instead of a script tag: the pages' policy allows no foreign script.
    await page.evaluate(source);
    const found = await page.evaluate(() =>
      /** @type {any} */ (globalThis).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
      }),
    );
    const violations = found.violations.map((/** @type {any} */ violation) => `${violation.id}: ${violation.nodes[0].html}`);
    assert.deepEqual(violations, [], `${page.url()} in ${colorScheme}`);
    assert.ok(found.passes.length > 10);
  }
}
