import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/**
 * The browser's own modal dialog: it keeps the focus, closes with Esc, and gives the focus back.
 * One that is taken away while it is open gives it back here; not later, or the focus would be
 * taken from where a key has led since.
 */
export function Dialog({ title, children, onClose }: Props) {
  const place = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = place.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      if (dialog?.open && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={place} aria-labelledby={id} onClose={onClose} className="dialog">
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
