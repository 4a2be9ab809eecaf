// How light a picture is, and whether glasses hide the eyes behind a reflection.
//
//   brightnessOf(pixels);             // of a small copy of the picture
//   glareOf(pixels);                  // of a small copy of the eyes and what is around them

/** Luma from which a pixel is blank: skin and the white of eyes stay below in any light that a face can be seen in. */
const BLANK = 0.97;

function* luma(pixels: Uint8ClampedArray): Generator<number> {
  for (let i = 0; i + 2 < pixels.length; i += 4)
    yield (0.299 * pixels[i]! + 0.587 * pixels[i + 1]! + 0.114 * pixels[i + 2]!) / 255;
}

/** Mean luma of RGBA pixels, 0 to 1; without pixels 0. */
export function brightnessOf(pixels: Uint8ClampedArray): number {
  let sum = 0;
  for (const value of luma(pixels)) sum += value;
  return pixels.length < 4 ? 0 : sum / Math.floor(pixels.length / 4);
}

/** Share of RGBA pixels that are blank, 0 to 1. */
export function glareOf(pixels: Uint8ClampedArray): number {
  let blank = 0;
  for (const value of luma(pixels)) blank += value >= BLANK ? 1 : 0;
  return pixels.length < 4 ? 0 : blank / Math.floor(pixels.length / 4);
}
