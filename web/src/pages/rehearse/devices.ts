// Microphone and camera: asking for them, and what to say when they do not come.
//
//   const microphone = await openMicrophone();   // rejects with a DOMException
//   troubleOf(error);                            // 'refused'

/**
 * Nothing between the voice and its figures: noise suppression and gain control change loudness
 * and pauses.
 */
export const MICROPHONE: MediaTrackConstraints = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
};

export type DeviceTrouble = 'refused' | 'none' | 'busy' | 'insecure' | 'unknown';

/** What happened, by the name of the error that getUserMedia gives. Total. */
export function troubleOf(error: unknown): DeviceTrouble {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  switch (name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotReadableError':
    case 'AbortError':
    case 'TrackStartError':
      return 'busy';
    case 'NoMediaDevices':
      return 'insecure';
    default:
      return 'unknown';
  }
}

function devices(): MediaDevices {
  // Browsers hide media devices from pages that came over plain HTTP from another machine.
  if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('no media devices', 'NoMediaDevices');
  return navigator.mediaDevices;
}

export function openMicrophone(deviceId?: string): Promise<MediaStream> {
  try {
    return devices().getUserMedia({
      audio: deviceId ? { ...MICROPHONE, deviceId: { exact: deviceId } } : MICROPHONE,
    });
  } catch (error) {
    return Promise.reject(error as Error);
  }
}

export function openCamera(): Promise<MediaStream> {
  try {
    return devices().getUserMedia({ video: { width: { ideal: 640 }, height: { ideal: 480 }, facingMode: 'user' } });
  } catch (error) {
    return Promise.reject(error as Error);
  }
}

export function close(stream: MediaStream | null | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Of what the browser can write, the first that the server reads; empty: none. */
export function recordingType(supported: (type: string) => boolean): string {
  const wanted = ['audio/webm;codecs=opus', 'audio/mp4;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
  return wanted.find(supported) ?? '';
}

/** Whether a name of an output speaks of something worn on the ears. */
export function soundsLikeHeadphones(label: string): boolean {
  return /head(phone|set)|ear(phone|bud|pod)|airpods|\bbuds\b/i.test(label);
}
