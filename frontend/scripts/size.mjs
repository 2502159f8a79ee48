/** Fails when the participants' JavaScript weighs more than 40 kB gzipped (every chunk counted). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT = 40 * 1000;
const root = 'dist/light';
const files = readdirSync(root, { recursive: true }).map(String);
const scripts = files.filter((name) => name.endsWith('.js'));
if (scripts.length === 0) {
  console.error('Nothing is built: run `npm run build` first.');
  process.exit(2);
}
let total = 0;
for (const name of scripts) {
  const bytes = gzipSync(readFileSync(join(root, name)), { level: 9 }).length;
  total += bytes;
  console.log(`${String(bytes).padStart(7)}  ${name}`);
}
console.log(
  `${String(total).padStart(7)}  JavaScript in the light entry, gzipped (limit ${LIMIT})`,
);
process.exit(total > LIMIT ? 1 : 0);
