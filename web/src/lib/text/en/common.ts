// Texts of the shell and words used on several pages.
import type { ApiError } from '$lib/api';
import type { Role } from '$lib/api/types';
import { sentence } from '../format';

export const common = {
  product: 'ninety',
  skip: 'Skip to the page',
  navigation: 'Pages',
  menu: 'Menu',
  pageTitle: (page: string) => `${page} · ninety`,
  loading: 'Loading …',
  loadingPage: 'Opening the page …',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  rename: 'Rename',
  remove: 'Delete',
  undo: 'Undo',
  edit: 'Edit',
  dismiss: 'Dismiss',
  open: 'Open',
  print: 'Print',
  notifications: 'Notices',
  required: 'needed',
  untitled: 'Untitled',
  defaultQuestion: 'What inspires you?',
  lost: {
    title: 'The program on your machine is not answering',
    body: 'What you have typed is kept in this browser and will be saved as soon as it answers again. If you closed it, start it with',
    command: 'ninety serve',
    back: 'The program answers again.',
  },
  pageFailed: {
    title: 'This page could not be opened',
    body: 'The program on your machine did not send it. Nothing you wrote is lost.',
  },
  notFound: {
    title: 'There is no such page',
    body: 'The address may be mistyped, or what it pointed to was deleted.',
    home: 'Go to the first page',
  },
  roles: {
    thesis: 'Source',
    situation: 'Situation',
    action: 'Action',
    result: 'Result',
    bridge: 'Bridge',
    other: 'Other',
  } satisfies Record<Role, string>,
  severity: { error: 'Important', warning: 'Worth changing', hint: 'A doubt' },
  status: {
    met: 'Met',
    partly: 'Partly',
    missing: 'Missing',
    not_applicable: 'Does not apply',
    not_measurable: 'Could not be measured',
    shown: 'Shown',
    claimed: 'Claimed',
    absent: 'Not yet',
  },
  verdict: { strong: 'Strong', promising: 'Promising', weak: 'At the beginning' },
  /** What went wrong, for people. */
  error(error: ApiError): string {
    switch (error.code) {
      case 'lost':
        return 'The program on your machine is not answering. Start it again with “ninety serve”; then try again.';
      case 'disk_full':
        return 'There is no room left on the disk, so nothing was changed. Free some space, then try again.';
      case 'too_many':
        return 'That was a lot at once. Wait a moment, then try again.';
      default:
        return error.message ? sentence(error.message) : 'Something went wrong. Try again.';
    }
  },
} as const;
