// Texts of the page About ninety.
export const about = {
  title: 'About ninety',
  intro: '',
} as const;
