// Saves what is typed as the answer's draft: a moment after the last key, again when the server is back, and at
// the latest when the page is left. What is not saved yet is kept in the browser.
//
//   const draft = new Draft(answer);   draft.typed(text);   draft.state   'saved' | 'unsaved' | 'saving' | 'lost' | 'elsewhere' | 'refused'
import { api, type Answer, type ApiError } from '$lib/api';
import { kept } from './kept';

const pauseMilliseconds = 700;
/** A request that outlives its page may carry 64 KB. */
const lastRequestBytes = 60_000;

export type DraftState = 'saved' | 'unsaved' | 'saving' | 'lost' | 'elsewhere' | 'refused';

export class Draft {
  readonly id: string;
  state = $state<DraftState>('saved');
  error = $state<ApiError>();
  /** The text as it was at the start: the browser's, when the server never got it. */
  readonly start: string;
  #text: string;
  #saved: string;
  #seen: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving = false;
  #closed = false;
  /** Requests that change the answer go one after the other, so that each knows the time of the last one. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(answer: Answer) {
    this.id = answer.id;
    this.#saved = answer.text;
    this.#seen = answer.updated_at;
    this.start = kept.get(answer.id) ?? this.#saved;
    this.#text = this.start;
    if (this.#text !== this.#saved) this.typed(this.#text);
  }

  get text(): string {
    return this.#text;
  }

  typed(text: string): void {
    this.#text = text;
    if (this.state === 'elsewhere') {
      kept.put(this.id, text);
      return;
    }
    if (text === this.#saved && !this.#saving) {
      this.#settle();
      return;
    }
    kept.put(this.id, text);
    if (this.state !== 'lost') this.state = 'unsaved';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), pauseMilliseconds);
  }

  /** Saves now; says whether the server has the text. */
  save(): Promise<boolean> {
    clearTimeout(this.#timer);
    return this.inTurn(() => this.#send());
  }

  /** Runs another change of the answer when no save is under way. */
  inTurn<T>(change: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(change);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #send(): Promise<boolean> {
    if (this.state === 'elsewhere') return false;
    if (this.#text === this.#saved) return true;
    this.#saving = true;
    this.state = 'saving';
    const text = this.#text;
    const result = await api.changeAnswer(this.id, { draft: text, seen_updated_at: this.#seen });
    this.#saving = false;
    if (result.ok) {
      this.#seen = result.value.updated_at;
      this.#saved = text;
      this.error = undefined;
      if (this.#text === text) this.#settle();
      else if (!this.#closed) return this.#send();
      return true;
    }
    this.error = result.error;
    this.state = result.error.code === 'lost' ? 'lost' : result.error.status === 409 ? 'elsewhere' : 'refused';
    return false;
  }

  /** The answer was changed by another request of this page (its title, a version): later saves build on that. */
  changed(answer: { updated_at: string }, saved?: string): void {
    this.#seen = answer.updated_at;
    if (saved === undefined) return;
    this.#saved = saved;
    if (this.#text === saved) this.#settle();
  }

  /** Takes this page's text although another page has changed the answer since. */
  async overwrite(): Promise<boolean> {
    const now = await api.answer(this.id);
    if (!now.ok) return false;
    this.#seen = now.value.updated_at;
    this.#saved = now.value.text;
    this.state = 'unsaved';
    return this.save();
  }

  /** Gives up this page's text for the one of the other page. */
  discard(): void {
    kept.drop(this.id);
    this.#saved = this.#text;
    this.state = 'saved';
  }

  /** The page is left: one last request that outlives it. */
  close(): void {
    clearTimeout(this.#timer);
    this.#closed = true;
    if (this.#text === this.#saved || this.state === 'elsewhere') return;
    const small = new TextEncoder().encode(this.#text).length < lastRequestBytes;
    const text = this.#text;
    void api.changeAnswer(this.id, { draft: text, seen_updated_at: this.#seen }, small).then((result) => {
      if (result.ok && kept.get(this.id) === text) kept.drop(this.id);
    });
  }

  #settle(): void {
    clearTimeout(this.#timer);
    kept.drop(this.id);
    this.state = 'saved';
  }
}
