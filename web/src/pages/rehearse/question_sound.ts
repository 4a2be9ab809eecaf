// Plays the question as the program carries it: a sound made when it was built, never the browser's own voice.
//
//   if (!(await playQuestion(question.audio))) …    // it could not be played

let playing: HTMLAudioElement | null = null;
let ended: ((heard: boolean) => void) | null = null;

/** Resolves at its end with true, or with false when it could not be played or was stopped. */
export function playQuestion(address: string): Promise<boolean> {
  stopQuestion();
  const audio = new Audio(address);
  playing = audio;
  return new Promise((resolve) => {
    ended = (heard) => {
      ended = null;
      playing = null;
      resolve(heard);
    };
    audio.onended = () => ended?.(true);
    audio.onerror = () => ended?.(false);
    audio.play().catch(() => ended?.(false));
  });
}

export function stopQuestion(): void {
  playing?.pause();
  ended?.(false);
}
