import type { ReactNode } from 'react';
import { navigate } from './router';

interface Props {
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link inside this entry: no page load, but still a link (new tab, copy, keyboard). */
export function Link({ to, className, children }: Props) {
  return (
    <a
      href={to}
      className={className}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}
