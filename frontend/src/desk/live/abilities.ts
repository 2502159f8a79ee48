import type { Room } from '../../room/model';
import type { Intent } from '../../room/protocol';

type Asked = Pick<Room, 'you' | 'last' | 'stateAt'>;

/**
 * Controls follow the abilities of the last welcome. What it refused may have become possible with an event since
 * (a pause has ended, say): then the control is there, and the server has the last word.
 */
export function mayAsk({ you, last, stateAt }: Asked, frame: Intent['type']): boolean {
  const ability = you?.abilities[frame];
  if (!ability || you?.role !== 'facilitator') return false;
  return ability.allowed || last > stateAt;
}
