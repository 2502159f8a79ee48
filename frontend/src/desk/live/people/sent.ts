import type { Room } from '../../../room/model';

/** Who was asked to leave in this session and has not been let back. An observer may be here again by another right. */
export function sentOut({ entries, people }: Pick<Room, 'entries' | 'people'>): readonly string[] {
  const out = new Set<string>();
  for (const entry of entries) {
    if (entry.type !== 'notice') continue;
    if (entry.kind === 'removed') out.add(entry.subject);
    if (entry.kind === 'readmitted') out.delete(entry.subject);
  }
  return [...out].filter((subject) => !people.some(({ key }) => key === subject));
}
