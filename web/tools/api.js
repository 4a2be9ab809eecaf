// Makes src/lib/api/schema.ts, the types of the server's interface, from its description:
//
//   npm run api
//
// The first line of the file holds the description's digest; a unit test tells when the two have parted.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

const description = new URL('../../apps/server/openapi.json', import.meta.url);
const text = readFileSync(description, 'utf8');
const digest = createHash('sha256').update(text).digest('hex');
const types = astToString(await openapi(JSON.parse(text)));
writeFileSync(
  new URL('../src/lib/api/schema.ts', import.meta.url),
  `// Made by \`npm run api\` from apps/server/openapi.json, sha256 ${digest}\n${types}`,
);
