// Lets the detector look once at every picture of the rendered clips in e2e/media, and keeps what it saw as compact rows
// beside the truth of each picture, so that the arithmetic is tested on real looks without a browser:
//
//   node tools/camera/record.js           writes src/lib/camera/clips/*.json
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { arithmetic } from './arithmetic.js';
import { openPlayer } from './play.js';

/** @param {string} name */
const media = (name) => fileURLToPath(new URL(`../../e2e/media/${name}`, import.meta.url));
const { clips } = JSON.parse(readFileSync(media('clips.json'), 'utf8'));
/** @type {Record<string, any[][]>} */
const frames = JSON.parse(readFileSync(media('frames.json'), 'utf8'));

const [player, camera] = await Promise.all([openPlayer(), arithmetic()]);
for (const [name, clip] of Object.entries(clips)) {
  const pace = new camera.Pace(camera.BODY_PERIOD);
  const seen = await player.play(media(clip.file), { body: (seconds) => pace.due(seconds) });
  const out = clip.intervals.filter((/** @type {any} */ part) => part.label === 'out_of_frame');
  const kept = {
    duration_s: clip.duration_s,
    ...(clip.calibration && { screen: clip.calibration.screen }),
    truth: {
      ...clip.truth,
      nods: clip.nods?.count ?? 0,
      out_of_frame_s: out.reduce((/** @type {number} */ sum, /** @type {any} */ part) => sum + part.to - part.from, 0),
    },
    looks: seen.map(({ observation }) => camera.rowFrom(observation)),
    frames: /** @type {any[][]} */ (frames[name]).map(([, label, contact, transition, blinking]) => [label, contact, transition, blinking]),
  };
  if (kept.looks.length !== kept.frames.length) throw new Error(`${name}: ${kept.looks.length} looks, ${kept.frames.length} truths`);
  // One look a line, so that a change can be read.
  const text = JSON.stringify(kept).replaceAll('],[', '],\n[');
  writeFileSync(fileURLToPath(new URL(`../../src/lib/camera/clips/${name}.json`, import.meta.url)), `${text}\n`);
  console.log(name, kept.looks.length);
}
await player.close();
await camera.close();
