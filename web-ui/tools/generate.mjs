// Writes the generated sources: src/api/schema.gen.ts, src/routeTree.gen.ts with all screens, and
// src/firstTree.gen.ts without those of the desks (brand, centre), which an owner's phone does not
// fetch. All are git-ignored: they say nothing that openapi.json and src/routes do not say.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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

const first = getConfig(
  {
    target: 'react',
    autoCodeSplitting: true,
    // Only routeTree.gen.ts tells the compiler which screens there are.
    disableTypes: true,
    generatedRouteTree: './src/firstTree.gen.ts',
    routeFileIgnorePattern: '^(brand|centre|demo|ui\\.tsx)$',
  },
  root,
);
await new Generator({ config: first, root }).run();
renameSync(`${root}src/firstTree.gen.js`, `${root}src/firstTree.gen.ts`);
