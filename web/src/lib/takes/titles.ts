// How answers and questions are called when the person gave them no name.
import type { AnswerSummary } from '$lib/api/types';
import { text } from '$lib/text';

export function questionOf(answer: Pick<AnswerSummary, 'question'>): string {
  return answer.question.trim() || text.common.defaultQuestion;
}

export function answerTitle(answer: Pick<AnswerSummary, 'title' | 'question'>): string {
  return answer.title.trim() || questionOf(answer);
}
