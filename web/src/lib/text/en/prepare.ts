// Texts of the page Prepare.
export const prepare = {
  title: 'Prepare',
  intro: '',
} as const;
