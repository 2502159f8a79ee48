/** The keyboard map of the room. Single keys, and only while no field is being written in. */
export interface Shortcut {
  readonly key: string;
  readonly words: string;
  readonly does: ShortcutName;
}

export type ShortcutName =
  | 'write'
  | 'latest'
  | 'people'
  | 'note'
  | 'words'
  | 'team'
  | 'breakouts'
  | 'incident'
  | 'silence'
  | 'pause'
  | 'keys';

export const SHORTCUTS: readonly Shortcut[] = [
  { key: 'm', words: 'Write to the group', does: 'write' },
  { key: 'l', words: 'Jump to the latest words', does: 'latest' },
  { key: 'p', words: 'People, hands and the door', does: 'people' },
  { key: 'n', words: 'Group note', does: 'note' },
  { key: 'w', words: 'Private words', does: 'words' },
  { key: 't', words: 'Facilitators among themselves', does: 'team' },
  { key: 'b', words: 'Small rooms', does: 'breakouts' },
  { key: 'i', words: 'Incident record', does: 'incident' },
  { key: 'a', words: 'Announcements of new words: pause or resume', does: 'silence' },
  { key: 's', words: 'Safety pause (asks first)', does: 'pause' },
  { key: '?', words: 'This list', does: 'keys' },
];

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
}

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]';

/** What this key asks for: nothing while somebody writes, chooses in a menu, or answers a dialog. */
export function shortcutOf(pressed: Pressed, at: Element | null): ShortcutName | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.defaultPrevented) return null;
  if (at?.closest(FIELDS)) return null;
  return SHORTCUTS.find(({ key }) => key === pressed.key)?.does ?? null;
}
