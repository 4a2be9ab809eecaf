// How long the tasks of a page's main thread take, by Chromium's own trace. Counted is the time the thread works, not the
// time that passes: other programs on the machine do not count.
//
//   const trace = await startTrace(page);
//   const { milliseconds, tasks } = longestTask(await trace.end());

/** @param {import('playwright-core').Page} page */
export async function startTrace(page) {
  const browser = /** @type {import('playwright-core').Browser} */ (page.context().browser());
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  return { end: async () => JSON.parse((await browser.stopTracing()).toString('utf8')).traceEvents };
}

/** @param {any[]} events */
export function longestTask(events) {
  const mains = new Set(
    events.filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain').map((event) => `${event.pid} ${event.tid}`),
  );
  const tasks = events.filter((event) => /(^|::)RunTask$/.test(event.name) && event.tdur !== undefined && mains.has(`${event.pid} ${event.tid}`));
  return { tasks: tasks.length, milliseconds: Math.max(0, ...tasks.map((task) => task.tdur / 1000)) };
}
