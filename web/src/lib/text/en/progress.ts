// Texts of the page Progress.
export const progress = {
  title: 'Progress',
  intro: '',
} as const;
