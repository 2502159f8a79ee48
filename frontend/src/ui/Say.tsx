import type { ReactNode } from 'react';

interface Props {
  readonly tone?: 'calm' | 'good' | 'warm' | 'danger';
  readonly children: ReactNode;
}

/** A word from the product. `good` says that something stands; `warm` asks for attention without alarm; `danger` interrupts. */
export function Say({ tone = 'calm', children }: Props) {
  return (
    <div className={`say ${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
