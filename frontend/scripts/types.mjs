/** Writes src/api/schema.d.ts from an OpenAPI file: `npm run types -- ../openapi.json` (or OPENAPI=…). */
import { spawnSync } from 'node:child_process';

const source = process.argv[2] ?? process.env.OPENAPI;
if (!source) {
  console.error('Name the OpenAPI file: npm run types -- <file>, or set OPENAPI.');
  process.exit(2);
}
const target = process.argv[3] ?? 'src/api/schema.d.ts';
const cli = 'node_modules/openapi-typescript/bin/cli.js';
const options = ['--alphabetize', '-o', target];
const made = spawnSync(process.execPath, [cli, source, ...options], { stdio: 'inherit' });
process.exit(made.status ?? 1);
