import { expect, it } from 'vitest';
import { recordingType, soundsLikeHeadphones, troubleOf } from './devices';

it('tells a refusal from a device that is not there and from one that is in use', () => {
  const names = ['NotAllowedError', 'NotFoundError', 'OverconstrainedError', 'NotReadableError', 'NoMediaDevices', 'TypeError'];
  expect(names.map((name) => troubleOf({ name }))).toEqual(['refused', 'none', 'none', 'busy', 'insecure', 'unknown']);
  expect([undefined, null, 'NotFoundError', 7].map(troubleOf)).toEqual(Array(4).fill('unknown'));
});

it('records Opus in WebM, and MP4 where there is no WebM', () => {
  expect(recordingType(() => true)).toBe('audio/webm;codecs=opus');
  expect(recordingType((type) => type.startsWith('audio/mp4'))).toBe('audio/mp4;codecs=opus');
  expect(recordingType((type) => type === 'audio/mp4')).toBe('audio/mp4');
  expect(recordingType(() => false)).toBe('');
});

it('knows headphones by their name', () => {
  expect(['USB Headset (046d)', 'WH-1000 headphones', 'AirPods Pro', 'Galaxy Buds'].every(soundsLikeHeadphones)).toBe(true);
  expect(['Built-in Audio Analog Stereo', 'Monitor of HDMI', ''].some(soundsLikeHeadphones)).toBe(false);
});
