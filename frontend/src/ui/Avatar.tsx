import { hue, initials } from './people';

interface Props {
  readonly name: string;
  /** What the tint is chosen by, so that a person keeps theirs when they change their name. */
  readonly of: string;
  readonly holds?: boolean;
  readonly away?: boolean;
}

/** A person is two letters in a soft tint; whoever holds the room wears the accent. Decoration: the name stands beside it. */
export function Avatar({ name, of, holds = false, away = false }: Props) {
  const look = holds ? 'holds' : `hue-${hue(of)}`;
  return (
    <span className={`avatar ${look}${away ? ' away' : ''}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
