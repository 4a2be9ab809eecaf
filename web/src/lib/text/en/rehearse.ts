// Texts of the page Rehearse.
export const rehearse = {
  title: 'Rehearse',
  intro: '',
} as const;
