/** `npm run size`: what the participants' scripts weigh, and failure where it is too much. */
import { LIMIT, total, weigh } from './weigh.mjs';

const scripts = weigh();
for (const { name, bytes } of scripts) console.log(`${String(bytes).padStart(7)}  ${name}`);
console.log(`${String(total(scripts)).padStart(7)}  in all, gzipped (limit ${LIMIT})`);
process.exit(scripts.length === 0 || total(scripts) > LIMIT ? 1 : 0);
