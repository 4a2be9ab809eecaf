// What an event of the timeline is called.
import { text } from '$lib/text';
import type { Stop } from './timeline_geometry';

export function describe(stop: Stop): string {
  const words = text.review.timeline.event;
  switch (stop.kind) {
    case 'part':
      return words.part(text.review.roles[stop.text as keyof typeof text.review.roles] ?? stop.text, stop.start, stop.end);
    case 'pause':
      return words.pause(stop.start, stop.end - stop.start);
    case 'long_pause':
      return words.long_pause(stop.start, stop.end - stop.start);
    case 'look_away':
      return words.look_away(text.review.camera.directions[stop.text as keyof typeof text.review.camera.directions], stop.start, stop.end - stop.start);
    case 'filler':
      return words.filler(stop.start, stop.text);
  }
}
