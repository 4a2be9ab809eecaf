// Puts two faults of @vladmandic/human 3.3.6 right, where npm has laid it:
//
//   node tools/patch_detector.js        after npm ci; the build does it again, for those who install without scripts
//
// The right iris: both eyes are cut out of the picture mirrored before the iris model sees them, but only the left result
// is mirrored back, so that the right iris moves against the true direction. The right eye is now cut out as it is.
// Whole pixels: landmarks are cut to whole pixels at the end. An eye is some 26 pixels wide, so that one pixel is six
// degrees of gaze. They now keep their fractions.
//
// A place that is not found exactly once is an error: another version needs another look (src/lib/camera/README.md).
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EDITS = [
  {
    what: 'the right iris',
    from: 'eyeLandmarks.rightBounds[0], eyeLandmarks.rightBounds[1], meshSize, true,',
    to: 'eyeLandmarks.rightBounds[0], eyeLandmarks.rightBounds[1], meshSize, false,',
  },
  {
    what: 'landmarks in whole pixels',
    from: [
      '    Math.trunc(coord[0] + offsets[0]),',
      '    Math.trunc(coord[1] + offsets[1]),',
      '    Math.trunc(coord[2] || 0)',
    ].join('\n'),
    to: ['    coord[0] + offsets[0],', '    coord[1] + offsets[1],', '    coord[2] || 0'].join('\n'),
  },
];

/** How often `part` stands in `text`. @param {string} text @param {string} part */
const count = (text, part) => text.split(part).length - 1;

/**
 * The source with all edits; one that has them already comes back as it is. Throws where a place is not found once.
 * @param {string} source of dist/human.esm.js
 */
export function patched(source) {
  for (const { what, from, to } of EDITS) {
    const [old, done] = [count(source, from), count(source, to)];
    if (old + done !== 1)
      throw new Error(`@vladmandic/human: the place of “${what}” is there ${old + done} times instead of once`);
    source = source.replace(from, () => to);
  }
  return source;
}

/** The file of the detector that browsers are given. */
export function detectorModule() {
  // The package has no entry for Node without TensorFlow's own, so it is looked for by its folder.
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths('@vladmandic/human') ?? []) {
    const file = join(folder, '@vladmandic/human/dist/human.esm.js');
    try {
      return realpathSync(file);
    } catch {
      continue;
    }
  }
  throw new Error('@vladmandic/human is not installed');
}

/** Patches the installed package; safe to call again. @param {string} [file] */
export function patchDetector(file = detectorModule()) {
  const before = readFileSync(file, 'utf8');
  const after = patched(before);
  if (after !== before) writeFileSync(file, after);
  return after !== before;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(patchDetector() ? 'the detector is put right' : 'the detector was right already', `(${dirname(detectorModule())})`);
}
