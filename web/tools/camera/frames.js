// The pictures of a clip one after the other, with their times, by ffmpeg; only the one at hand is in memory:
//
//   for await (const { seconds, bytes, share } of picturesOf('glance_A.webm')) …    // bytes: a BMP file
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Seconds of every picture of the clip, the first being 0. @param {string} clip */
async function timesOf(clip) {
  const asked = ['-select_streams', 'v:0', '-show_entries', 'frame=best_effort_timestamp_time', '-of', 'csv=p=0'];
  // What it says of a file that is none is not for people; a clip without times is refused below.
  const { stdout } = await run('ffprobe', ['-v', 'error', ...asked, clip], { maxBuffer: 1 << 26 }).catch(() => ({ stdout: '' }));
  const times = stdout.split('\n').map((line) => Number.parseFloat(line)).filter(Number.isFinite);
  if (times.length === 0) throw new Error(`${clip}: no video in it can be read`);
  return times.map((time) => time - /** @type {number} */ (times[0]));
}

/** A BMP file says its own length in the third to sixth byte. */
const LENGTH_AT = 2;
const LENGTH_KNOWN = 6;

/**
 * Files that follow each other without a gap.
 * @param {AsyncIterable<Buffer>} stream
 */
async function* bitmapsIn(stream) {
  /** @type {Buffer} */
  let held = Buffer.alloc(0);
  for await (const part of stream) {
    held = Buffer.concat([held, part]);
    while (held.length >= LENGTH_KNOWN && held.length >= held.readUInt32LE(LENGTH_AT)) {
      const length = held.readUInt32LE(LENGTH_AT);
      yield held.subarray(0, length);
      held = held.subarray(length);
    }
  }
}

/**
 * 640 wide at most, as the app asks the camera for. `share` is how much of the clip lies before a picture.
 * @param {string} clip
 */
export async function* picturesOf(clip) {
  const times = await timesOf(clip);
  const scaled = "scale='min(640,iw)':-2";
  const asked = ['-i', clip, '-map', '0:v:0', '-vsync', 'passthrough', '-vf', scaled, '-c:v', 'bmp', '-f', 'image2pipe', '-'];
  const ffmpeg = spawn('ffmpeg', ['-v', 'error', ...asked], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  ffmpeg.stderr.on('data', (text) => (complaint = `${complaint}${text}`.slice(-2_000)));
  let place = 0;
  try {
    for await (const bytes of bitmapsIn(ffmpeg.stdout)) {
      const seconds = times[place];
      if (seconds === undefined) break;
      yield { seconds, bytes, share: place / times.length };
      ++place;
    }
  } finally {
    ffmpeg.kill();
  }
  const said = complaint.trim().split('\n').at(-1);
  if (place === 0) throw new Error(`${clip}: no picture of it can be read: ${said}`);
  if (said) console.error(`camera: ${clip}: is damaged or cut, ${place} pictures of it were read: ${said}`);
}
