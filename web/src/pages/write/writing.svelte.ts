// One answer being written: its text, what the coach says of it, its versions.
//
//   const writing = await Writing.open(id);   writing.typed(text);   writing.report   writing.close();
import { api, type Answer, type ApiError, type Diagnostic, type Report, type Result, type VersionSummary } from '$lib/api';
import { Latest } from '$lib/state/latest';
import { Offsets, type Range } from '$lib/words/offsets';
import { Draft } from './draft.svelte';

/** A report with the text it was made from: its offsets hold only for that text. */
export interface Judged {
  text: string;
  report: Report;
  offsets: Offsets;
}

interface Question {
  text: string;
  question: string;
  target: string | null;
}

export class Writing {
  answer = $state.raw<Answer>() as Answer;
  readonly draft: Draft;
  judged = $state.raw<Judged>();
  /** Why there is no newer report. */
  error = $state.raw<ApiError>();
  versions = $state.raw<VersionSummary[]>([]);
  blank = $state(true);
  /** Called with each new report, in the order of the texts. */
  onJudged: (judged: Judged | undefined) => void = () => {};
  readonly #checks: Latest<Question, Result<Report>>;

  constructor(answer: Answer) {
    this.answer = answer;
    this.draft = new Draft(answer);
    this.#checks = new Latest(
      ({ text, question, target }, signal) =>
        api.check({ text, ...(question ? { question } : {}), ...(target ? { target_id: target } : {}) }, { signal }),
      (result, { text }) => this.#show(result, text),
    );
    this.#check(this.draft.text);
    void this.loadVersions();
  }

  static async open(id: string): Promise<Result<Writing>> {
    const answer = await api.answer(id);
    return answer.ok ? { ok: true, value: new Writing(answer.value) } : answer;
  }

  typed(text: string): void {
    this.draft.typed(text);
    this.#check(text);
  }

  /** Asks the coach again: the target or its texts have changed, or the server is back. */
  checkAgain(): void {
    this.#check(this.draft.text);
  }

  async change(change: { title?: string; question?: string; target_id?: string | null }): Promise<Result<Answer>> {
    const result = await this.draft.inTurn(async () => {
      const changed = await api.changeAnswer(this.answer.id, change);
      if (changed.ok) this.draft.changed(changed.value);
      return changed;
    });
    if (!result.ok) return result;
    this.answer = result.value;
    if (change.title === undefined) this.checkAgain();
    return result;
  }

  /** Keeps the text as a version; the same text twice is one version. */
  async keepVersion(): Promise<Result<{ number: number; fresh: boolean }>> {
    const before = this.versions.length;
    const result = await this.draft.inTurn(async () => {
      const text = this.draft.text;
      const saved = await api.saveVersion(this.answer.id, text);
      if (!saved.ok) return saved;
      const answer = await api.answer(this.answer.id);
      if (answer.ok) {
        this.answer = answer.value;
        this.draft.changed(answer.value, text);
      }
      return saved;
    });
    if (!result.ok) return result;
    await this.loadVersions();
    return { ok: true, value: { number: result.value.number, fresh: this.versions.length > before } };
  }

  async loadVersions(): Promise<void> {
    const result = await api.versions(this.answer.id);
    if (result.ok) this.versions = result.value;
  }

  /** Where a remark stands in the text that was judged. */
  place(diagnostic: Diagnostic): Range | undefined {
    return this.judged?.offsets.range(diagnostic);
  }

  close(): void {
    this.#checks.cancel();
    this.draft.close();
  }

  #check(text: string): void {
    this.blank = text.trim() === '';
    if (this.blank) {
      this.#checks.cancel();
      this.judged = undefined;
      this.onJudged(undefined);
      return;
    }
    this.#checks.ask({ text, question: this.answer.question, target: this.answer.target_id });
  }

  #show(result: Result<Report>, text: string): void {
    if (!result.ok) {
      if (result.error.code !== 'aborted') this.error = result.error;
      return;
    }
    this.error = undefined;
    this.judged = { text, report: result.value, offsets: new Offsets(text) };
    this.onJudged(this.judged);
  }
}
