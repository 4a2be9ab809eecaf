// The text editor: plain text with underlined remarks and margin bands. Tab is left to the browser, so that
// nobody is caught in it.
//
//   const editor = createEditor(element, { text, label, onText });
//   editor.show(judged);   editor.reveal(range);   editor.destroy();
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  forEachDiagnostic,
  lintKeymap,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
  type Diagnostic as Underline,
} from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, drawSelection, keymap, placeholder, type Command } from '@codemirror/view';
import type { Diagnostic, Role } from '$lib/api/types';
import type { Range } from '$lib/words/offsets';
import type { Judged } from '../writing.svelte';
import { bandsLayer, setBands } from './bands';

export interface EditorOptions {
  text: string;
  label: string;
  placeholder: string;
  roleLabel: (role: Role) => string;
  message: (diagnostic: Diagnostic) => { what: string; help: string };
  onText: (text: string) => void;
  /** F8 or Shift F8 has gone to a remark. */
  onRemark: (message: string) => void;
  /** Keep a version (Ctrl or Command and S). */
  onKeep: () => void;
}

export interface Editor {
  /** Draws a report, unless the text has changed since; undefined clears. */
  show(judged: Judged | undefined): void;
  /** Selects a range, scrolls to it and takes the focus. */
  reveal(range: Range): void;
  /** Replaces the whole text; can be undone. */
  replace(text: string): void;
  focus(): void;
  destroy(): void;
}

const severities = { error: 'error', warning: 'warning', hint: 'info' } as const;

export function createEditor(parent: HTMLElement, options: EditorOptions): Editor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        placeholder(options.placeholder),
        keymap.of([{ key: 'Mod-s', run: () => (options.onKeep(), true), preventDefault: true }]),
        keymap.of([
          { key: 'F8', run: goTo(nextDiagnostic, options), shift: goTo(previousDiagnostic, options) },
        ]),
        keymap.of([...lintKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          'aria-multiline': 'true',
          spellcheck: 'true',
          autocapitalize: 'sentences',
          lang: 'en',
        }),
        bandsLayer(options.roleLabel),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onText(update.state.doc.toString());
        }),
      ],
    }),
  });

  return {
    show(judged) {
      if (!judged) {
        view.dispatch(setDiagnostics(view.state, []), { effects: setBands.of([]) });
        return;
      }
      // Offsets of an older text would point at the wrong words.
      if (view.state.doc.length !== judged.text.length || view.state.doc.toString() !== judged.text) return;
      const { report, offsets } = judged;
      view.dispatch(setDiagnostics(view.state, report.diagnostics.map((found) => underline(found, judged, options))), {
        effects: setBands.of(
          report.segments.map((segment) => ({ ...offsets.range(segment), role: segment.role })),
        ),
      });
    },
    reveal({ from, to }) {
      const end = view.state.doc.length;
      view.dispatch({
        selection: { anchor: Math.min(from, end), head: Math.min(to, end) },
        effects: EditorView.scrollIntoView(Math.min(from, end), { y: 'center' }),
      });
      view.focus();
    },
    replace(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

/** Goes to a remark and says what it is: lines under words tell nothing to somebody who does not see them. */
function goTo(move: Command, options: EditorOptions): Command {
  return (view) => {
    if (!move(view)) return false;
    const { from, to } = view.state.selection.main;
    const here: string[] = [];
    forEachDiagnostic(view.state, (found, start, end) => {
      if (start === from && end === to) here.push(found.message);
    });
    options.onRemark(here.join(' '));
    return true;
  };
}

function underline(found: Diagnostic, { offsets }: Judged, options: EditorOptions): Underline {
  const { what, help } = options.message(found);
  return {
    ...offsets.range(found),
    severity: severities[found.severity],
    message: `${what} ${help}`,
    renderMessage() {
      const element = document.createElement('div');
      const first = document.createElement('strong');
      first.textContent = what;
      const second = document.createElement('p');
      second.textContent = help;
      element.append(first, second);
      return element;
    },
  };
}
