// The app's own arithmetic (src/lib/camera), for scripts of Node:
//
//   const { figuresOf, close } = await arithmetic();
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** The modules, as Vite reads them, and a function that ends Vite. */
export async function arithmetic() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { $lib: `${root}/src/lib` } },
  });
  /** @param {string} name */
  const load = (name) => vite.ssrLoadModule(`/src/lib/camera/${name}.ts`);
  const names = ['body', 'calibration', 'figures', 'look_aways', 'pace', 'recorded', 'series', 'states'];
  const modules = await Promise.all(names.map(load));
  return { .../** @type {any} */ (Object.assign({}, ...modules)), close: () => vite.close() };
}
