// Texts of the page Settings.
import { listed, plural } from '../format';

const counted: Record<string, { one: string; other: string }> = {
  targets: { one: '# role', other: '# roles' },
  answers: { one: '# answer', other: '# answers' },
  versions: { one: '# version', other: '# versions' },
  stories: { one: '# story', other: '# stories' },
  takes: { one: '# take', other: '# takes' },
  recordings: { one: '# recording', other: '# recordings' },
};

export const settings = {
  title: 'Settings',
  intro: 'Everything is kept on this machine only.',
  look: {
    title: 'Look',
    theme: 'Colours',
    options: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },
  coach: {
    title: 'Coaching',
    score: 'Show the score',
    scoreHint: 'The coach leads with the next step. A number is there when you want one.',
    spoken: 'Speak the question aloud before a take',
    spokenHint: 'The voice is part of the program; nothing is sent anywhere.',
    keep: 'Keep recordings',
    keepHint: 'Otherwise a recording is deleted once it is analysed; figures and transcript stay.',
  },
  saved: 'Saved.',
  data: {
    title: 'Your data',
    export: 'Save everything to a file',
    exportHint: 'Roles, answers, stories, takes, and recordings if you keep them, as one archive.',
    import: 'Bring in a file',
    importHint: 'Adds what an archive of ninety holds; all of it or nothing.',
    imported: (counts: Record<string, number>) => {
      const items = Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([name, count]) => plural(count, counted[name] ?? { one: `# ${name}`, other: `# ${name}` }));
      return items.length > 0 ? `Brought in: ${listed(items)}.` : 'The file held nothing new.';
    },
    importing: 'Bringing in …',
  },
  wipe: {
    title: 'Delete everything',
    body: 'Every role, answer, story, take and setting on this machine. This cannot be undone; save everything to a file first if you may want it back.',
    button: 'Delete everything …',
    confirm: 'Type “wipe” to confirm',
    word: 'wipe',
    act: 'Delete it all',
    done: 'Everything was deleted.',
  },
} as const;
