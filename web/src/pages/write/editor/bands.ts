// Margin bands: a coloured stripe beside the text for each part of the answer (thesis, situation, action …).
// Where a part ends inside a line, its stripe ends at that share of the line's height.
//
//   view.dispatch({ effects: setBands.of(bands) });      extensions: [bandsField, bandsLayer(label)]
import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, layer, type LayerMarker } from '@codemirror/view';
import type { Role } from '$lib/api/types';
import type { Range } from '$lib/words/offsets';

export interface Band extends Range {
  role: Role;
}

export const setBands = StateEffect.define<readonly Band[]>();

const bandsField = StateField.define<readonly Band[]>({
  create: () => [],
  update(bands, transaction) {
    for (const effect of transaction.effects) if (effect.is(setBands)) return effect.value;
    if (!transaction.docChanged) return bands;
    // Until the next report the bands move with the text.
    return bands.map((band) => ({
      ...band,
      from: transaction.changes.mapPos(band.from, 1),
      to: transaction.changes.mapPos(band.to, -1),
    }));
  },
});

/** Neighbours of the same role as one band. */
export function merged(bands: readonly Band[]): Band[] {
  const result: Band[] = [];
  for (const band of bands) {
    const last = result[result.length - 1];
    if (last && last.role === band.role) last.to = Math.max(last.to, band.to);
    else result.push({ ...band });
  }
  return result;
}

class BandMarker implements LayerMarker {
  constructor(
    readonly top: number,
    readonly height: number,
    readonly role: Role,
    readonly label: string,
  ) {}

  eq(other: BandMarker): boolean {
    return (
      this.role === other.role && Math.abs(this.top - other.top) < 0.5 && Math.abs(this.height - other.height) < 0.5
    );
  }

  draw(): HTMLElement {
    const element = document.createElement('div');
    element.append(document.createElement('span'));
    this.#place(element);
    return element;
  }

  update(element: HTMLElement, previous: BandMarker): boolean {
    if (previous.role !== this.role) return false;
    this.#place(element);
    return true;
  }

  #place(element: HTMLElement): void {
    element.className = `band band-${this.role}`;
    element.style.top = `${this.top}px`;
    element.style.height = `${this.height}px`;
    // The word needs a line of its own height.
    if (element.firstChild) element.firstChild.textContent = this.height >= 18 ? this.label : '';
  }
}

/** Height inside the document of a position: the top of its line plus the share of the line before it. */
function heightAt(view: EditorView, position: number, side: -1 | 1): number {
  const base = view.scrollDOM.getBoundingClientRect().top - view.scrollDOM.scrollTop;
  const at = view.coordsAtPos(position, side);
  if (!at) {
    const block = view.lineBlockAt(position);
    return view.documentTop - base + (side < 0 ? block.bottom : block.top);
  }
  const content = view.contentDOM.getBoundingClientRect();
  const along = content.width > 0 ? (at.left - content.left) / content.width : 0;
  const height = Math.max(at.bottom - at.top, view.defaultLineHeight);
  const top = (at.top + at.bottom - height) / 2 - base;
  const lineEnd = side < 0 && endsLine(view, position);
  return top + height * (lineEnd ? 1 : Math.min(1, Math.max(0, along)));
}

function endsLine(view: EditorView, position: number): boolean {
  return view.state.doc.lineAt(position).to === position;
}

/** The layer that draws them; `label` gives a part's word. Screen readers get the parts from the coach's list. */
export function bandsLayer(label: (role: Role) => string): Extension {
  return [
    bandsField,
    layer({
      above: false,
      class: 'cm-bands',
      update: (update) =>
        update.docChanged ||
        update.geometryChanged ||
        update.transactions.some((transaction) => transaction.effects.some((effect) => effect.is(setBands))),
      markers(view) {
        return merged(view.state.field(bandsField))
          .filter((band) => band.to > band.from && band.role !== 'other')
          .map((band) => {
            const top = heightAt(view, band.from, 1);
            return new BandMarker(top, Math.max(4, heightAt(view, band.to, -1) - top), band.role, label(band.role));
          });
      },
    }),
  ];
}
