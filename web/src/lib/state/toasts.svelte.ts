// Short notices at the edge of the page, read out politely; with an action they stay longer.
//
//   toasts.show(text.prepare.deleted(name), { label: text.common.undo, run: () => restore() });
export interface ToastAction {
  label: string;
  run: () => void;
}

export interface Toast {
  id: number;
  message: string;
  tone: 'plain' | 'bad';
  action?: ToastAction;
}

const plainMilliseconds = 6000;
const actionMilliseconds = 15000;

class Toasts {
  shown = $state<Toast[]>([]);
  #next = 1;

  show(message: string, action?: ToastAction, tone: Toast['tone'] = 'plain'): number {
    const id = this.#next++;
    this.shown = [...this.shown.slice(-2), { id, message, tone, ...(action ? { action } : {}) }];
    if (tone === 'plain') setTimeout(() => this.dismiss(id), action ? actionMilliseconds : plainMilliseconds);
    return id;
  }

  bad(message: string): number {
    return this.show(message, undefined, 'bad');
  }

  dismiss(id: number): void {
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();
