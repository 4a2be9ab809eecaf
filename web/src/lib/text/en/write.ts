// Texts of the page Write.
export const write = {
  title: 'Write',
  intro: '',
} as const;
