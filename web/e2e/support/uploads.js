// Looks into every body that a page sends.
//
//   const uploads = await inspectUploads(page);    // before the page is loaded (again)
//   const { bodies, asked } = await uploads.all();

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
    /** @type {Promise<{ address: string, size: number, picture: boolean, sound: boolean }>[]} */
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
        (bodies) => /** @type {{ address: string, size: number, picture: boolean, sound: boolean }[]} */ (bodies),
      ),
    }),
  };
}
