/** A rehearsal stands where a session's id does, and is kept nowhere: it has no attendance and no note. */
export const isRehearsal = (session: string): boolean => session.startsWith('rehearsal-');
