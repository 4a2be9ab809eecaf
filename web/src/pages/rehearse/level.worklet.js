// Measures the microphone's level in the browser's audio thread and posts { rms, peak } every 50 ms.
// A file of its own: the pages' policy allows no script made at run time.

const BLOCK_S = 0.05;

class LevelProcessor extends AudioWorkletProcessor {
  squares = 0;
  peak = 0;
  samples = 0;

  /** @param {Float32Array[][]} inputs */
  process(inputs) {
    for (const sample of inputs[0]?.[0] ?? []) {
      this.squares += sample * sample;
      this.peak = Math.max(this.peak, Math.abs(sample));
      ++this.samples;
    }
    if (this.samples >= BLOCK_S * sampleRate) {
      this.port.postMessage({ rms: Math.sqrt(this.squares / this.samples), peak: this.peak });
      this.squares = this.peak = this.samples = 0;
    }
    return true;
  }
}

registerProcessor('level', LevelProcessor);
