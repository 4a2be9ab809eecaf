// The real server with an empty data folder, for one test:
//
//   const server = await startServer();          // server.address "http://127.0.0.1:40123/"
//   await server.kill();  await server.start();  // at the same address, with the same data
//   await server.end();
//   const server = await startServer({ limited: true });   server.limitFiles(100_000)   // a disk that is full
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = process.env.NINETY_SERVER ?? fileURLToPath(new URL('../../../build/release/libexec/ninety-server', import.meta.url));

export class Server {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #process;
  #port = '0';
  address = '';

  /**
   * @param {string} data
   * @param {{ limited?: boolean }} [options] `limited`: its files can be limited
   */
  constructor(data, { limited = false } = {}) {
    this.data = data;
    // The signal that would end it beyond the limit is no part of a full disk.
    this.before = limited ? ['/bin/sh', '-c', 'trap "" XFSZ; exec "$0" "$@"'] : [];
  }

  /** Its process. */
  get process() {
    return this.#process?.pid;
  }

  /** Starts it and waits until it has told its address. */
  async start() {
    const pages = process.env.NINETY_PAGES ? ['--pages', process.env.NINETY_PAGES] : [];
    const command = [...this.before, program, 'serve', '--data', this.data, '--port', this.#port, '--no-open', ...pages];
    const child = spawn(command[0] ?? program, command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    let told = '';
    child.stderr?.on('data', (bytes) => (told += bytes));
    this.address = await new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${told}`)));
      child.once('error', reject);
      child.stdout?.on('data', (bytes) => {
        told += bytes;
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(told);
        if (found) resolve(found[0]);
      });
    });
    this.#port = new URL(this.address).port;
    return this;
  }

  /**
   * No file of it grows beyond so many bytes from now on, as on a full disk.
   * @param {number | 'unlimited'} bytes
   */
  limitFiles(bytes) {
    execFileSync('prlimit', ['--pid', String(this.process), `--fsize=${bytes}:unlimited`]);
  }

  /** Ends it at once, without any chance to tidy up. */
  async kill() {
    await this.#stop('SIGKILL');
  }

  async end() {
    await this.#stop('SIGTERM');
    await rm(this.data, { recursive: true, force: true });
  }

  /** @param {NodeJS.Signals} signal */
  async #stop(signal) {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /**
   * A request as the pages send it.
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   */
  request(method, path, body) {
    return this.#ask(method, path, 'application/json', body === undefined ? undefined : JSON.stringify(body));
  }

  /**
   * Bytes, as the pages send a piece of a recording.
   * @param {string} path
   * @param {any} bytes a Buffer, which newer types do not take for a body
   */
  send(path, bytes) {
    return this.#ask('PUT', path, 'application/octet-stream', bytes);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {string} type
   * @param {BodyInit} [body]
   */
  async #ask(method, path, type, body) {
    const base = `${this.address}api/v1`;
    const session = /** @type {{ token: string }} */ (await (await fetch(`${base}/session`)).json());
    const response = await fetch(base + path, {
      method,
      headers: { 'content-type': type, 'x-ninety-token': session.token },
      ...(body === undefined ? {} : { body }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? undefined : response.json();
  }
}

/** @param {{ limited?: boolean }} [options] */
export async function startServer(options) {
  return new Server(await mkdtemp(join(tmpdir(), 'ninety-e2e-')), options).start();
}
