// Keeps the looks of a take and makes its figures of them, off the main thread: five minutes are some 2,250 looks, and neither
// the arithmetic nor handing them over all at once fits into a moment that nobody notices.
/// <reference lib="webworker" />
import { figuresOf } from './figures';
import type { FiguresMessage } from './messages';
import type { Observation } from './observation';

let looks: Observation[] = [];
let spent: number[] = [];

onmessage = ({ data }: MessageEvent<FiguresMessage>) => {
  if (data.kind === 'add') {
    looks.push(data.look);
    spent.push(data.spent);
    return;
  }
  if (data.kind === 'end') postMessage(figuresOf({ looks, spent, calibration: data.calibration }));
  looks = [];
  spent = [];
};
