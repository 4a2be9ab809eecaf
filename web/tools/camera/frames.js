// The pictures of a clip, with their times, by ffmpeg:
//
//   const pictures = await framesOf('glance_A.webm', folder, 1 / 7.5);
//   pictures[1];          // { file: '/tmp/…/2.bmp', seconds: 0.133 }
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Seconds of every picture of the clip, the first being 0. @param {string} clip */
async function timesOf(clip) {
  const asked = ['-select_streams', 'v:0', '-show_entries', 'frame=best_effort_timestamp_time', '-of', 'csv=p=0'];
  const { stdout } = await run('ffprobe', ['-v', 'error', ...asked, clip], { maxBuffer: 1 << 26 });
  const times = stdout.split('\n').map((line) => Number.parseFloat(line)).filter(Number.isFinite);
  if (times.length === 0) throw new Error(`${clip}: there is no picture in it`);
  return times.map((time) => time - /** @type {number} */ (times[0]));
}

/**
 * All pictures are laid into `folder`, 640 wide at most, as the app asks the camera for.
 * @param {string} clip
 * @param {string} folder
 */
export async function framesOf(clip, folder) {
  const times = await timesOf(clip);
  const scaled = "scale='min(640,iw)':-2";
  await run('ffmpeg', ['-v', 'error', '-i', clip, '-map', '0:v:0', '-vsync', 'passthrough', '-vf', scaled, '-start_number', '0', join(folder, '%d.bmp')]);
  return times.map((seconds, index) => ({ file: join(folder, `${index}.bmp`), seconds }));
}
