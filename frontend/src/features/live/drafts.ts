/** Words that were begun, by session and person. In the memory of this page only, never in its storage. */
const kept = new Map<string, string>();

export const draftName = (session: string, you: string): string => `${session} ${you}`;

export const keptDraft = (name: string): string => kept.get(name) ?? '';

export function keepDraft(name: string, text: string): void {
  if (text === '') kept.delete(name);
  else kept.set(name, text);
}

export const forgetDrafts = (): void => kept.clear();
