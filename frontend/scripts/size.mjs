/** `npm run size`: what the participants' scripts weigh, and failure where it is too much. */
import { LATER_LIMIT, LIMIT, limitOf, ROOM_LIMIT, total, weigh, weighLater } from './weigh.mjs';

const print = ({ name, bytes }) => console.log(`${String(bytes).padStart(7)}  ${name}`);
const first = weigh();
const later = weighLater();
first.forEach(print);
console.log(`${String(total(first)).padStart(7)}  at first, gzipped (limit ${LIMIT})`);
console.log(`\nLater, each on top of that (limit ${LATER_LIMIT}, of the room ${ROOM_LIMIT}):`);
later.forEach(print);
const tooMuch = total(first) > LIMIT || later.some(({ name, bytes }) => bytes > limitOf(name));
process.exit(first.length === 0 || tooMuch ? 1 : 0);
