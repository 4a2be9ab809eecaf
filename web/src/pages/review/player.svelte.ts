// Plays a recording from any second on. The sound is decoded as a whole, because recordings of browsers
// have no index to seek by.
//
//   const player = new Player();
//   await player.load(blob);
//   player.play(12.4, 15);       // from 0:12.4, and stop at 0:15
//   player.seconds;              // where it is; changes while it plays

/** Enough for speech; a take of five minutes is 29 MB decoded. */
const SAMPLE_RATE = 24_000;

export class Player {
  ready = $state(false);
  playing = $state(false);
  seconds = $state(0);
  duration = $state(0);

  private context: AudioContext | null = null;
  private buffer: AudioBuffer | null = null;
  private source: AudioBufferSourceNode | null = null;
  private frame = 0;

  /** Rejects when the sound cannot be decoded. */
  async load(sound: Blob): Promise<void> {
    const bytes = await sound.arrayBuffer();
    const buffer = await new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(bytes);
    this.buffer = buffer;
    this.duration = buffer.duration;
    this.ready = true;
  }

  play(from = this.seconds, to = this.duration): void {
    if (!this.buffer) return;
    this.stop();
    const start = from >= this.duration - 0.05 ? 0 : Math.max(0, from);
    const end = to > start ? Math.min(to, this.duration) : this.duration;
    this.context ??= new AudioContext();
    void this.context.resume();
    const source = this.context.createBufferSource();
    source.buffer = this.buffer;
    source.connect(this.context.destination);
    source.start(0, start, end - start);
    this.source = source;
    this.playing = true;
    const began = this.context.currentTime;
    const follow = () => {
      if (this.source !== source || !this.context) return;
      this.seconds = Math.min(end, start + this.context.currentTime - began);
      this.frame = requestAnimationFrame(follow);
    };
    source.onended = () => {
      if (this.source !== source) return;
      this.stop();
      this.seconds = end;
    };
    follow();
  }

  pause(): void {
    this.stop();
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  /** Moves without playing, or goes on playing from there. */
  seek(seconds: number): void {
    const was_playing = this.playing;
    this.stop();
    this.seconds = Math.min(Math.max(0, seconds), this.duration || seconds);
    if (was_playing) this.play();
  }

  close(): void {
    this.stop();
    void this.context?.close();
    this.context = null;
    this.buffer = null;
    this.ready = false;
  }

  private stop(): void {
    cancelAnimationFrame(this.frame);
    const source = this.source;
    this.source = null;
    this.playing = false;
    source?.stop();
    source?.disconnect();
  }
}
