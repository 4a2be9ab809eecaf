// The course of an analysis as the server tells it, until it ends:
//
//   const stop = takeEvents(id, { progress: (p) => (bar = p.fraction), ended: (take) => show(take) });
//
// The browser connects again by itself when the connection breaks; the server then repeats the state as it is.
import type { MeasuresEvent, ProgressEvent, ResultEvent, TakeSummary } from './types';

export interface TakeListener {
  progress?: (event: ProgressEvent) => void;
  /** First numbers, before any word is known. */
  measures?: (event: MeasuresEvent) => void;
  /** Done, failed or cancelled: the take says which. */
  ended?: (take: TakeSummary) => void;
  /** The connection broke (true) or stands again (false). */
  lost?: (lost: boolean) => void;
}

/** Listens to a take's analysis; the function returned stops listening. */
export function takeEvents(take: string, listener: TakeListener): () => void {
  const source = new EventSource(`/api/v1/takes/${encodeURIComponent(take)}/events`);
  const data = <T>(event: Event): T => JSON.parse((event as MessageEvent<string>).data) as T;
  source.onopen = () => listener.lost?.(false);
  source.onerror = () => listener.lost?.(true);
  source.addEventListener('progress', (event) => listener.progress?.(data<ProgressEvent>(event)));
  source.addEventListener('measures', (event) => listener.measures?.(data<MeasuresEvent>(event)));
  for (const end of ['result', 'failed', 'cancelled']) {
    source.addEventListener(end, (event) => {
      source.close();
      listener.ended?.(data<ResultEvent>(event).take);
    });
  }
  return () => source.close();
}
