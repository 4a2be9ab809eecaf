// Texts of the page About: privacy and limits.
export const about = {
  title: 'About',
  intro: 'What ninety does, what it keeps and what it cannot know.',
  version: (version: string) => `Version ${version}`,
  privacy: {
    title: 'Privacy',
    points: [
      'The program runs on your machine and answers only to it. Pages and program open no connection to anywhere else; with the network switched off everything works.',
      'What you write is kept in a database in your own folder. Recordings are deleted once they are analysed, unless you choose to keep them.',
      'There is no account, no counting of visits and no message home.',
      'You can save everything to one file, and delete everything, in the settings.',
    ],
  },
  limits: {
    title: 'Limits',
    points: [
      'The coach reads words, not truth: it cannot know whether a story happened, and it never invents one for you.',
      'It judges English answers to one question, by a published list of criteria. Two people who judged by that list agreed on about 95 of 100 sentences; the program agrees with them less often than they do with each other.',
      'A doubt is called a doubt. When a remark does not fit, trust your own ear.',
      'A transcript made without your text is rough: it can be corrected, and its wording is not judged before.',
      'Accent, dialect and stammer are no faults and are not scored. What could not be measured is named, with the reason.',
      'Nobody can say from an answer, a voice or a face whether a person will get a position.',
    ],
  },
  rubric: {
    title: 'What answers are judged by',
    body: 'Every criterion, with the reason for it and how to meet it.',
    groups: {
      values: 'What the interviewer is after',
      framework: 'The three parts',
      sources: 'What may drive you',
      pitfalls: 'Pitfalls',
      tailoring: 'Role and organisation',
      delivery: 'Speaking',
    },
  },
  keys: {
    title: 'Keys',
    rows: [
      ['F8', 'next remark in the text'],
      ['Ctrl Shift M', 'list of the remarks at the editor'],
      ['Ctrl S', 'keep a version'],
      ['Ctrl Z', 'undo'],
      ['Tab', 'leaves the editor: it is never caught there'],
    ],
  },
} as const;
