// Texts of the page Stories.
export const stories = {
  title: 'Stories',
  intro: '',
} as const;
