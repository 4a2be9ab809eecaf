import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('was made from the server’s present description (npm run api)', () => {
  const description = readFileSync(new URL('../../../../apps/server/openapi.json', import.meta.url));
  const schema = readFileSync(new URL('./schema.ts', import.meta.url), 'utf8');
  expect(schema.split('\n', 1)[0]).toContain(createHash('sha256').update(description).digest('hex'));
});
