// Writes the two generated sources, src/api/schema.gen.ts and src/routeTree.gen.ts.
// Both are git-ignored: they say nothing that openapi.json and src/routes do not say.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Generator, getConfig } from '@tanstack/router-generator';

const root = fileURLToPath(new URL('..', import.meta.url));

// openapi-typescript belongs to the nested workspace; resolve it from there.
const require = createRequire(new URL('./openapi-types/package.json', import.meta.url));
const { default: openapiTypes, astToString } = require('openapi-typescript');
const text = astToString(
  await openapiTypes(new URL('../../marketplace-api/openapi.json', import.meta.url)),
);
const schema = `${root}src/api/schema.gen.ts`;
if (!existsSync(schema) || readFileSync(schema, 'utf8') !== text) writeFileSync(schema, text);

const config = getConfig({ target: 'react', autoCodeSplitting: true }, root);
await new Generator({ config, root }).run();
