import type { Room } from '../../../room/model';

/** Who was asked to leave in this session and has not been let back. */
export function sentOut({ entries }: Pick<Room, 'entries'>): readonly string[] {
  const out = new Set<string>();
  for (const entry of entries) {
    if (entry.type !== 'notice') continue;
    if (entry.kind === 'removed') out.add(entry.subject);
    if (entry.kind === 'readmitted') out.delete(entry.subject);
  }
  return [...out];
}
