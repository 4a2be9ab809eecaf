// Which page is open, from the address after `#`: `#/write/ID?version=3`.
//
//   router.path  "write"     router.id  "ID"     router.query.get('version')  "3"
//   router.go('review', take.id)     <a href={address('write', id)}>
export type PageName = 'prepare' | 'write' | 'stories' | 'rehearse' | 'review' | 'progress' | 'settings' | 'about';

const home: PageName = 'write';

/** The address of a page, for `href`. */
export function address(page: PageName, id = '', query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `#/${page}${id ? `/${encodeURIComponent(id)}` : ''}${search ? `?${search}` : ''}`;
}

class Router {
  /** First part of the address: a PageName, or what somebody typed. */
  path = $state<string>(home);
  /** Second part, empty when there is none. */
  id = $state('');
  query = $state.raw(new URLSearchParams());
  /** Counts the moves to another page; the shell moves the focus when it changes. */
  moves = $state(0);

  constructor() {
    if (typeof window === 'undefined') return;
    this.#read();
    window.addEventListener('hashchange', () => this.#read());
  }

  go(page: PageName, id = '', query: Record<string, string> = {}): void {
    location.hash = address(page, id, query);
  }

  /** As go(), without a new entry in the browser's history. */
  replace(page: PageName, id = '', query: Record<string, string> = {}): void {
    history.replaceState(null, '', address(page, id, query));
    this.#read();
  }

  #read(): void {
    const [route = '', search = ''] = location.hash.replace(/^#\/?/, '').split('?', 2);
    const [path = '', id = ''] = route.split('/').map(decode);
    const moved = (path || home) !== this.path;
    this.path = path || home;
    this.id = id;
    this.query = new URLSearchParams(search);
    if (moved) this.moves += 1;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const router = new Router();
