import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a participant's phone downloads in scripts before it can do anything, at most. */
export const LIMIT = 40 * 1000;

/** Every script of a built entry with its gzipped size; nothing is left out, however it is loaded. */
export function weigh(root = 'dist/light') {
  const files = existsSync(root) ? readdirSync(root, { recursive: true }).map(String) : [];
  return files
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({
      name,
      bytes: gzipSync(readFileSync(join(root, name)), { level: 9 }).length,
    }));
}

export const total = (scripts) => scripts.reduce((sum, { bytes }) => sum + bytes, 0);
