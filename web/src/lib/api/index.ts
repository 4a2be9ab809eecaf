// The server's interface as functions, one a route; each gives a Result (see request.ts):
//
//   const made = await api.createTarget({ name: 'Nurse, Elm Clinic', posting_text });
//   if (made.ok) open(made.value.id);
import { request, type Result } from './request';
import type * as T from './types';

export { currentSession, onReach } from './request';
export type { ApiError, Result } from './request';
export type * from './types';

interface Abort {
  signal?: AbortSignal;
}

const enc = encodeURIComponent;

/** Takes the list out of `{name: [...]}`. */
async function list<Item>(path: string, name: string): Promise<Result<Item[]>> {
  const result = await request<Record<string, Item[]>>('GET', path);
  return result.ok ? { ok: true, value: result.value[name] ?? [] } : result;
}

export const api = {
  health: () => request<T.Health>('GET', '/health'),

  check: (body: T.CheckRequest, { signal }: Abort = {}) =>
    request<T.Report>('POST', '/check', { body, ...(signal ? { signal } : {}) }),
  readDocument: (body: Blob, { signal }: Abort = {}) =>
    request<T.DocumentText>('POST', '/documents', {
      body,
      contentType: 'application/octet-stream',
      ...(signal ? { signal } : {}),
    }),

  targets: () => list<T.TargetSummary>('/targets', 'targets'),
  target: (id: string) => request<T.Target>('GET', `/targets/${enc(id)}`),
  createTarget: (body: T.NewTarget) => request<T.Target>('POST', '/targets', { body }),
  changeTarget: (id: string, body: T.TargetChange) => request<T.Target>('PATCH', `/targets/${enc(id)}`, { body }),
  deleteTarget: (id: string) => request<void>('DELETE', `/targets/${enc(id)}`, { keepalive: true }),
  ranking: (id: string) => request<T.Ranking>('GET', `/targets/${enc(id)}/ranking`),

  answers: () => list<T.AnswerSummary>('/answers', 'answers'),
  answer: (id: string) => request<T.Answer>('GET', `/answers/${enc(id)}`),
  createAnswer: (body: T.NewAnswer) => request<T.Answer>('POST', '/answers', { body }),
  changeAnswer: (id: string, body: T.AnswerChange, keepalive = false) =>
    request<T.Answer>('PATCH', `/answers/${enc(id)}`, { body, keepalive }),
  deleteAnswer: (id: string) => request<void>('DELETE', `/answers/${enc(id)}`, { keepalive: true }),

  versions: (answer: string) => list<T.VersionSummary>(`/answers/${enc(answer)}/versions`, 'versions'),
  version: (id: string) => request<T.Version>('GET', `/versions/${enc(id)}`),
  saveVersion: (answer: string, text: string) =>
    request<T.Version>('POST', `/answers/${enc(answer)}/versions`, { body: { text } }),
  versionPage: (id: string, score: boolean) => `/api/v1/versions/${enc(id)}/report.html?score=${score ? 1 : 0}`,

  stories: () => list<T.Story>('/stories', 'stories'),
  createStory: (body: T.NewStory) => request<T.Story>('POST', '/stories', { body }),
  changeStory: (id: string, body: T.StoryChange) => request<T.Story>('PATCH', `/stories/${enc(id)}`, { body }),
  deleteStory: (id: string) => request<void>('DELETE', `/stories/${enc(id)}`, { keepalive: true }),

  takes: (answer: string) => list<T.TakeSummary>(`/answers/${enc(answer)}/takes`, 'takes'),
  startTake: (answer: string, body: T.NewTake) => request<T.Take>('POST', `/answers/${enc(answer)}/takes`, { body }),
  putChunk: (take: string, number: number, body: Blob, { signal }: Abort = {}) =>
    request<T.ChunkTaken>('PUT', `/takes/${enc(take)}/chunks/${number}`, {
      body,
      contentType: 'application/octet-stream',
      ...(signal ? { signal } : {}),
    }),
  finishTake: (take: string, body: T.FinishTake = {}) =>
    request<T.TakeSummary>('POST', `/takes/${enc(take)}/finish`, { body }),
  cancelTake: (take: string) => request<T.TakeSummary>('POST', `/takes/${enc(take)}/cancel`),
  take: (id: string) => request<T.Take>('GET', `/takes/${enc(id)}`),
  deleteTake: (id: string) => request<void>('DELETE', `/takes/${enc(id)}`, { keepalive: true }),
  correctTranscript: (take: string, text: string) =>
    request<T.Take>('PUT', `/takes/${enc(take)}/transcript`, { body: { text } }),
  recordingAddress: (take: string) => `/api/v1/takes/${enc(take)}/recording`,
  takePage: (take: string, score: boolean, sound = false) =>
    `/api/v1/takes/${enc(take)}/report.html?score=${score ? 1 : 0}&sound=${sound ? 1 : 0}`,
  progress: (answer: string) => request<T.Progress>('GET', `/answers/${enc(answer)}/progress`),

  settings: () => request<T.Settings>('GET', '/settings'),
  changeSettings: (body: T.SettingsChange) => request<T.Settings>('PATCH', '/settings', { body }),
  exportAddress: '/api/v1/export',
  importArchive: (body: Blob) => request<T.Imported>('POST', '/import', { body, contentType: 'application/zip' }),
  wipe: () => request<void>('POST', '/wipe', { body: { confirm: 'wipe' } }),

  criteria: () => list<T.CriterionSummary>('/criteria', 'criteria'),
  criterion: (id: string) => request<T.Criterion>('GET', `/criteria/${enc(id)}`),
  questions: () => list<T.Question>('/questions', 'questions'),
};
