export const ROLE_WORDS: Readonly<Record<string, string>> = {
  participant: 'Participant',
  facilitator: 'Facilitator',
  supervisor: 'Supervisor',
  administrator: 'Administrator',
  auditor: 'Auditor',
};

export const KIND_WORDS: Readonly<Record<string, string>> = {
  therapy_group: 'Therapy group',
  support_group: 'Support group',
  workshop: 'Workshop',
};

/** "not_yet_known" reads "Not yet known": words for a code this client has not met. */
export const spoken = (code: string): string => {
  const text = code.replaceAll(/[_.]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
