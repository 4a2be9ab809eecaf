// Looks into every body that a page sends.
//
//   const uploads = await inspectUploads(page);    // before the page is loaded (again)
//   const { bodies, asked } = await uploads.all();
//   foreignTo('FinishTake', JSON.parse(bodies[3].text));      // [] when nothing but figures is in it
import { readFileSync } from 'node:fs';

/** @typedef {{ address: string, size: number, picture: boolean, sound: boolean, text: string }} Body `text`: of JSON, else empty */

/**
 * `asked` is how many requests with a body the browser made, workers included; `bodies` are those looked into.
 * @param {import('playwright-core').Page} page
 */
export async function inspectUploads(page) {
  let asked = 0;
  page.on('request', (request) => {
    if (!['GET', 'HEAD', 'DELETE'].includes(request.method())) ++asked;
  });
  await page.addInitScript(() => {
    /** @type {Promise<import('./uploads.js').Body>[]} */
    const seen = [];
    Object.assign(window, { __uploads: seen });
    // Starts of picture files, names of video tracks, and pictures written as text.
    const pictures = ['\xff\xd8\xff', '\x89PNG', 'GIF8', 'WEBP', 'BM6', 'V_VP8', 'V_VP9', 'V_AV1', 'V_MPEG', 'avc1', 'data:image', 'data:video'];
    /** @param {string} address @param {BodyInit | null | undefined} body */
    const look = async (address, body) => {
      const bytes = new Uint8Array(await new Response(body ?? '').arrayBuffer());
      let text = '';
      for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
      return {
        address,
        size: bytes.length,
        // A piece of sound may hold three such bytes by chance; a file begins with them.
        picture: pictures.some((mark) => (mark.length > 4 || /^[a-zA-Z_0-9]{4}$/.test(mark) ? text.includes(mark) : text.startsWith(mark))),
        sound: text.includes('A_OPUS') || text.includes('OpusHead'),
        text: text.startsWith('{') ? text : '',
      };
    };
    const ask = window.fetch.bind(window);
    window.fetch = (address, options) => {
      if (options?.body || (options?.method && !['GET', 'HEAD', 'DELETE'].includes(options.method)))
        seen.push(look(String(address), options?.body));
      return ask(address, options);
    };
  });
  return {
    all: async () => ({
      asked,
      bodies: await page.evaluate(() => Promise.all(/** @type {any} */ (window).__uploads)).then(
        (bodies) => /** @type {Body[]} */ (bodies),
      ),
    }),
  };
}

const { schemas } = JSON.parse(readFileSync(new URL('../../../apps/server/openapi.json', import.meta.url), 'utf8')).components;

/**
 * What in a body is more than numbers under the names of the interface's description, and words of its enumerations: a
 * picture, however it is written, would be one of these. Places, each told once; empty: nothing is.
 * @param {string} shape its name in the description
 * @param {any} value
 */
export function foreignTo(shape, value) {
  return [...new Set(foreign(schemas[shape], value, shape))];
}

/** @param {any} schema @param {any} value @param {string} at @returns {string[]} */
function foreign(schema, value, at) {
  if (value === null || typeof value === 'boolean') return [];
  const choices = (schema?.anyOf ?? schema?.oneOf ?? [schema]).map((/** @type {any} */ one) =>
    one?.$ref ? schemas[one.$ref.split('/').at(-1)] : one,
  );
  const chosen = choices.find((/** @type {any} */ one) => one && [one.type].flat().some((type) => type !== 'null')) ?? {};
  if (chosen.anyOf || chosen.oneOf) return foreign(chosen, value, at);
  const kinds = [chosen.type].flat();
  if (typeof value === 'number') return kinds.includes('number') || kinds.includes('integer') ? [] : [at];
  if (typeof value === 'string') return (chosen.enum ?? []).includes(value) || chosen.const === value ? [] : [at];
  if (Array.isArray(value)) return kinds.includes('array') ? value.flatMap((item) => foreign(chosen.items, item, `${at}[]`)) : [at];
  return Object.entries(value).flatMap(([name, own]) => {
    const known = chosen.properties?.[name];
    return known ? foreign(known, own, `${at}.${name}`) : [`${at}.${name}`];
  });
}
