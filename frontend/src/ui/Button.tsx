import type { ButtonHTMLAttributes } from 'react';

type Look = 'main' | 'plain' | 'soft' | 'quiet' | 'danger';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly look?: Look;
  /** Says that work is under way: the button keeps its place and stops answering. */
  readonly busy?: boolean;
  readonly wide?: boolean;
}

export function Button({ look = 'plain', busy = false, wide = false, type, ...rest }: Props) {
  const { disabled, children, ...attributes } = rest;
  return (
    <button
      {...attributes}
      type={type ?? 'button'}
      className={`button ${look}${wide ? ' wide' : ''}`}
      disabled={Boolean(disabled) || busy}
      aria-busy={busy}
    >
      {children}
    </button>
  );
}
