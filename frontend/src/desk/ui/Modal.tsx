import { Modal as Frame, type ModalProps } from '@mantine/core';
import { type ComponentType, createContext, useContext } from 'react';
import { useFocusBack } from './useFocusBack';

interface AboveProps {
  /** Puts the dialog away that this stands in. */
  readonly onClose: () => void;
}

/** What must be seen and heard even while a dialog covers the page stands at the head of each dialog. */
export const AboveDialogs = createContext<ComponentType<AboveProps> | null>(null);

/** The desk's one dialog. */
export function Modal({ children, ...props }: ModalProps) {
  const Above = useContext(AboveDialogs);
  useFocusBack(props.opened);
  return (
    <Frame {...props} returnFocus={false}>
      {Above && <Above onClose={props.onClose} />}
      {children}
    </Frame>
  );
}
