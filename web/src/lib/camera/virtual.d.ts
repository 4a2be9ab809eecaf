/** Made by tools/detector_files.js: where models and WebAssembly of the detector are served. */
declare module 'virtual:detector' {
  export const folder: string;
}
