// What this browser remembers of cameras, with the person's leave: numbers of a calibration, for each camera its own.
// It stays in the browser's storage on this machine and is sent nowhere.
//
//   keepCalibration(device, calibration);
//   keptCalibration(device);            // null: none, or one of an older kind
//   forgetCalibrations();
import type { Calibration } from './calibration';

const KEY = 'ninety-camera';
const SCHEMA = 2;

interface Kept {
  schema: number;
  /** Whether takes are measured with the camera. */
  wanted: boolean;
  calibrations: Record<string, Calibration>;
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;

function read(store: Store): Kept {
  try {
    const kept = JSON.parse(store.getItem(KEY) ?? '') as Kept;
    if (kept.schema === SCHEMA) return kept;
  } catch {
    // Nothing was kept, or a browser without storage.
  }
  return { schema: SCHEMA, wanted: false, calibrations: {} };
}

function write(kept: Kept, store: Store): void {
  try {
    store.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A browser without storage asks again at the next visit.
  }
}

export const keptCalibration = (device: string, store: Store = localStorage): Calibration | null =>
  read(store).calibrations[device] ?? null;

export function keepCalibration(device: string, calibration: Calibration, store: Store = localStorage): void {
  const kept = read(store);
  write({ ...kept, calibrations: { ...kept.calibrations, [device]: calibration } }, store);
}

export function forgetCalibrations(store: Store = localStorage): void {
  write({ ...read(store), calibrations: {} }, store);
}

export const cameraWanted = (store: Store = localStorage): boolean => read(store).wanted;

export function wantCamera(wanted: boolean, store: Store = localStorage): void {
  write({ ...read(store), wanted }, store);
}
