// The person's settings, kept by the server; the theme also in the browser so that the first paint is right.
//
//   await settings.load();  settings.current.show_score;  await settings.change({ theme: 'dark' });
import { api, type Result, type Settings, type SettingsChange } from '$lib/api';

const initial: Settings = {
  keep_recordings: false,
  show_score: false,
  theme: 'system',
  spoken_question: false,
  norms: {},
  pages: {},
};

/** What the pages remember from visit to visit (the member `pages` of the settings). */
export interface Remembered {
  /** The answer worked on last. */
  answer_id?: string | null;
  /** The target looked at last. */
  target_id?: string | null;
}

class SettingsState {
  current = $state<Settings>(initial);
  loaded = $state(false);

  async load(): Promise<Result<Settings>> {
    const result = await api.settings();
    if (result.ok) this.#take(result.value);
    return result;
  }

  /** Shows the change at once and takes it back when the server refuses it. */
  async change(change: SettingsChange): Promise<Result<Settings>> {
    const before = this.current;
    this.#take({ ...before, ...change } as Settings);
    const result = await api.changeSettings(change);
    this.#take(result.ok ? result.value : before);
    return result;
  }

  get remembered(): Remembered {
    return this.current.pages as Remembered;
  }

  /** Remembers in passing; a failure is no matter. */
  remember(values: Remembered): void {
    const changed = Object.entries(values).some(([key, value]) => this.current.pages[key] !== value);
    if (changed) void this.change({ pages: { ...this.current.pages, ...values } });
  }

  #take(settings: Settings): void {
    this.current = settings;
    this.loaded = true;
    showTheme(settings.theme);
  }
}

const themeKey = 'ninety-theme';

/** Puts the theme on the page; "system" leaves it to the system. */
export function showTheme(theme: Settings['theme']): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(themeKey, theme);
  } catch {
    // A browser without storage asks the server at the next visit.
  }
}

/** The theme of the last visit, before the server has answered. */
export function showLastTheme(): void {
  const theme = localStorage.getItem(themeKey);
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
}

export const settings = new SettingsState();
