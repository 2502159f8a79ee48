import type { Room } from '../../../room/model';
import type { Share } from './airtime';

const SETTLING_MS = 5 * 60_000;

/** Whether to say of somebody that they are quiet so far: others have spoken, they have not, and they had time to. */
export function isQuiet(
  { entries, openedAt }: Pick<Room, 'entries' | 'openedAt'>,
  key: string,
  share: Share | null,
  now: Date,
): boolean {
  if (!share?.quiet || share.turns > 0 || openedAt === null) return false;
  const came = entries.findLast(
    (one) => one.type === 'notice' && one.kind === 'admitted' && one.subject === key,
  );
  const since = Math.max(Date.parse(openedAt), came ? Date.parse(came.at) : 0);
  return now.getTime() - since >= SETTLING_MS;
}
