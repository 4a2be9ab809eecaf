// A server on which everything is there once: a role with both texts, an answer with a version, stories, a take.
//
//   const { answer, target, take } = await fill(server, { folder });
import { cameraFigures } from './camera_figures.js';
import { spoken, storedTake } from './takes.js';
import { example, exampleStories } from './texts.js';

/**
 * @param {import('./server.js').Server} server
 * @param {{ folder: string, words?: string, name?: string, question?: string, camera?: object | null }} options
 * `words`: what is spoken; `camera`: what it measured of the take, made up; null: there was none
 */
export async function fill(server, { folder, words = 'What drives me is a stubborn fault.', name = 'Front desk, Alder Row', question = '', camera = cameraFigures(3) }) {
  const target = await server.request('POST', '/targets', {
    name,
    posting_text: example('posting.txt'),
    organisation_text: example('company.md'),
  });
  for (const { id, text } of exampleStories()) await server.request('POST', '/stories', { title: id, text });
  const answer = await server.request('POST', '/answers', {
    title: name,
    draft: example('answer.txt'),
    target_id: target.id,
    ...(question ? { question } : {}),
  });
  const take = await storedTake(server, answer.id, await spoken(folder, words), { kind: 'cold', keep: true, camera });
  return { target: target.id, answer: answer.id, take: take.id };
}
