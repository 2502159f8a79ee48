import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a participant's phone downloads in scripts before it can do anything, at most. */
export const LIMIT = 40 * 1000;
/** What any one screen that is fetched later adds to that, at most. */
export const LATER_LIMIT = 16 * 1000;
/** What the live room adds, at most: it is fetched while the questions at its door are answered. */
export const ROOM_LIMIT = 44 * 1000;
const ROOM = 'src/features/live/SessionScreen.tsx';

/** What a screen that is fetched later may add. */
export const limitOf = (name) => (name === ROOM ? ROOM_LIMIT : LATER_LIMIT);

const bytes = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

const read = (root) => {
  const path = join(root, 'manifest.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
};

/** A chunk and all that it cannot run without. */
function needed(manifest, name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const other of manifest[name].imports ?? []) needed(manifest, other, found);
  return found;
}

const scripts = (manifest, names, root) =>
  [...names].map((name) => ({
    name: manifest[name].file,
    bytes: bytes(join(root, manifest[name].file)),
  }));

/** The scripts that the first page needs, with their gzipped sizes. */
export function weigh(root = 'dist/light') {
  const manifest = read(root);
  const [entry] = Object.keys(manifest).filter((name) => manifest[name].isEntry);
  return entry ? scripts(manifest, needed(manifest, entry), root) : [];
}

/** Each screen that is fetched later, with what it adds to what is there already. */
export function weighLater(root = 'dist/light') {
  const manifest = read(root);
  const names = Object.keys(manifest);
  const [entry] = names.filter((name) => manifest[name].isEntry);
  const first = entry ? needed(manifest, entry) : new Set();
  return names
    .filter((name) => manifest[name].isDynamicEntry)
    .map((name) => {
      const added = [...needed(manifest, name)].filter((one) => !first.has(one));
      return { name, bytes: total(scripts(manifest, added, root)) };
    });
}

export const total = (scripts) => scripts.reduce((sum, { bytes }) => sum + bytes, 0);
