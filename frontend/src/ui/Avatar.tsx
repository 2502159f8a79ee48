interface Props {
  readonly name: string;
  /** What the tint is chosen by, so that a person keeps theirs when they change their name. */
  readonly of: string;
  readonly holds?: boolean;
  readonly away?: boolean;
}

const HUES = 6;

export function initials(name: string): string {
  const letters = Array.from(name.trim()).filter((letter) => /\p{L}|\p{N}/u.test(letter));
  return letters.slice(0, 2).join('') || '·';
}

const hue = (key: string): number =>
  (Array.from(key).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) % HUES) + 1;

/** A person is two letters in a soft tint; whoever holds the room wears the accent. Decoration: the name stands beside it. */
export function Avatar({ name, of, holds = false, away = false }: Props) {
  const look = holds ? 'holds' : `hue-${hue(of)}`;
  return (
    <span className={`avatar ${look}${away ? ' away' : ''}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
