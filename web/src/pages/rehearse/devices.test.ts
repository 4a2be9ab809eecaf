import { expect, it } from 'vitest';
import { recording_type, sounds_like_headphones, trouble_of } from './devices';

it('tells a refusal from a device that is not there and from one that is in use', () => {
  const names = ['NotAllowedError', 'NotFoundError', 'OverconstrainedError', 'NotReadableError', 'NoMediaDevices', 'TypeError'];
  expect(names.map((name) => trouble_of({ name }))).toEqual(['refused', 'none', 'none', 'busy', 'insecure', 'unknown']);
  expect([undefined, null, 'NotFoundError', 7].map(trouble_of)).toEqual(Array(4).fill('unknown'));
});

it('records Opus in WebM, and MP4 where there is no WebM', () => {
  expect(recording_type(() => true)).toBe('audio/webm;codecs=opus');
  expect(recording_type((type) => type.startsWith('audio/mp4'))).toBe('audio/mp4;codecs=opus');
  expect(recording_type((type) => type === 'audio/mp4')).toBe('audio/mp4');
  expect(recording_type(() => false)).toBe('');
});

it('knows headphones by their name', () => {
  expect(['USB Headset (046d)', 'WH-1000 headphones', 'AirPods Pro', 'Galaxy Buds'].every(sounds_like_headphones)).toBe(true);
  expect(['Built-in Audio Analog Stereo', 'Monitor of HDMI', ''].some(sounds_like_headphones)).toBe(false);
});
