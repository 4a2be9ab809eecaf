// Text that the server does not have yet, kept in the browser: it survives a lost server and a closed page.
//
//   kept.put(answer.id, text);   …   kept.drop(answer.id);   kept.get(answer.id)
const key = (answer: string) => `ninety-unsaved-${answer}`;

export const kept = {
  put(answer: string, text: string): boolean {
    try {
      localStorage.setItem(key(answer), text);
      return true;
    } catch {
      return false;
    }
  },
  get(answer: string): string | null {
    return localStorage.getItem(key(answer));
  },
  drop(answer: string): void {
    localStorage.removeItem(key(answer));
  },
};
