// Texts that several tests type or paste: the examples of the project, and what must never run.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param {string} name of a file in examples/ */
export const exampleFile = (name) => fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url));

/** @param {string} name of a file in examples/ */
export const example = (name) => readFileSync(exampleFile(name), 'utf8');

/** The stories of examples/stories.jsonl. */
export const exampleStories = () =>
  example('stories.jsonl')
    .trim()
    .split('\n')
    .map((line) => /** @type {{ id: string, text: string }} */ (JSON.parse(line)));

/** Shows as these very characters, wherever a person can type. */
export const markup = '<img src=x onerror="window.__ran=1"><script>window.__ran=1</script><b>bold</b> {{7*7}}';

/**
 * Whether something of `markup` was taken for more than text.
 * @param {import('playwright-core').Page} page
 */
export const markupRan = (page) =>
  page.evaluate(() => '__ran' in window || document.querySelector('body img[src="x"], body script, body b') !== null);

/**
 * Pastes a text into what has the focus, as the clipboard does.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
export const paste = (page, text) =>
  page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
