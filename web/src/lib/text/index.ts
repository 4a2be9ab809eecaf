// Every English text of the pages, one object: `text.write.title`, `text.write.words(12)`. One file a page in en/.
// Another language is another folder with the same keys.
import { about } from './en/about';
import { common } from './en/common';
import { prepare } from './en/prepare';
import { progress } from './en/progress';
import { rehearse } from './en/rehearse';
import { review } from './en/review';
import { settings } from './en/settings';
import { stories } from './en/stories';
import { write } from './en/write';

export * from './format';
export const text = { common, prepare, write, stories, rehearse, review, progress, settings, about } as const;
