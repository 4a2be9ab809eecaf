// What the camera tells of a take, made up: the person looks at the lens but where it is said otherwise.
//
//   await storedTake(server, answer, file, { camera: cameraFigures(25, [{ start: 4.2, end: 5.6, direction: 'down' }]) });

/** @typedef {{ start: number, end: number, direction: 'left' | 'right' | 'up' | 'down' | 'out_of_frame' }} LookAway */

/**
 * @param {number} seconds
 * @param {LookAway[]} [look_aways] by time, without overlap
 */
export function cameraFigures(seconds, look_aways = []) {
  /** @type {{ start: number, end: number, state: string }[]} */
  const states = [];
  let at = 0;
  for (const { start, end, direction } of look_aways) {
    if (start > at) states.push({ start: at, end: start, state: 'contact' });
    states.push({ start, end, state: direction === 'out_of_frame' ? direction : 'away' });
    at = end;
  }
  if (seconds > at) states.push({ start: at, end: seconds, state: 'contact' });
  return {
    schema: 1,
    seconds,
    looks_per_second: 7.4,
    look_ms_p95: 71,
    calibration: 'lens_and_screen',
    states,
    eye: { look_aways, near_border: [] },
    body: {
      ...{ face_x: 0.52, face_y: 0.41, face_scale: 0.14, head_tilt_deg: 1.2, head_turning_deg: 3.4, head_travel: 0.21, nods: 2 },
      ...{ expressiveness: 4.1, shoulder_tilt_deg: -1.5, wrists_seen_share: null, wrists_speed: null },
    },
    not_measured: [{ what: 'wrists', why: 'no_body' }],
  };
}
