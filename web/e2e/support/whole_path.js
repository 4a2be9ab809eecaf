// The steps of the whole path by mouse, for those tests that go all of it.
//
//   await addRole(page, 'Front desk, Alder Row');  await writeAnswer(page, answer);  await speak(page, 8_000);
import { exampleFile } from './texts.js';
import { analysed, finish, startTake } from './rehearsing.js';
import { judged } from './writing.js';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Puts a text into the field that has the focus, by the clipboard and its key.
 * @param {Page} page
 * @param {string} text
 */
export async function pasteByKey(page, text) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
}

/**
 * Drops a file onto the part of the page Prepare that is about the organisation.
 * @param {Page} page
 * @param {string} name
 * @param {string} text
 */
export async function dropOrganisation(page, name, text) {
  const form = page.getByRole('region', { name: 'The organisation' }).getByRole('group', { name: 'The organisation' });
  await form.evaluate(
    (element, [file, words]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([words ?? ''], file ?? ''));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );
  await page.getByRole('heading', { name: 'Values' }).waitFor();
}

/**
 * From anywhere to a role with a posting that was pasted.
 * @param {Page} page
 * @param {string} name
 * @param {string} posting
 */
export async function addRole(page, name, posting) {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Prepare' }).click();
  await page.getByRole('button', { name: 'Add a role' }).first().click();
  await page.getByLabel('Name of this role').fill(name);
  const first = page.getByRole('region', { name: 'Job posting' });
  await first.getByLabel('Text of the job posting').click();
  await pasteByKey(page, posting);
  await first.getByRole('button', { name: 'Show what they ask' }).click();
  await first.getByRole('heading', { name: 'Core competencies' }).waitFor();
}

/**
 * From the role to an answer for it, typed into the editor, with a version kept.
 * @param {Page} page
 * @param {string} text
 */
export async function writeAnswer(page, text) {
  await page.getByRole('button', { name: 'Write for this role' }).click();
  await page.getByRole('button', { name: 'I already have a text' }).click();
  await page.getByRole('textbox', { name: 'Your answer' }).click();
  await page.keyboard.type(text);
  await judged(page, text);
  await page.getByRole('tab', { name: /Versions/ }).click();
  await page.getByRole('button', { name: 'Keep as a version' }).click();
  await page.getByText('Kept as version 1.').waitFor();
}

/**
 * From the answer to the review of a take of so many milliseconds; gives the seconds that the clock showed.
 * @param {Page} page
 * @param {number} milliseconds
 */
export async function speak(page, milliseconds) {
  await startTake(page);
  await page.waitForTimeout(milliseconds);
  const shown = await finish(page);
  await analysed(page);
  return shown;
}

export const organisationFile = exampleFile('company.md');
