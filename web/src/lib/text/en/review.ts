// Texts of the page Review.
export const review = {
  title: 'Review',
  intro: '',
} as const;
