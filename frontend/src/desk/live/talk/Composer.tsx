import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import styles from './talk.module.css';

const LIMIT = 4000;
const NEAR = 3600;

interface Props {
  /** Where the words go, for whoever does not see it. */
  readonly label: string;
  readonly placeholder: string;
  readonly hint?: ReactNode;
  readonly first?: string;
  readonly id?: string;
  readonly onSay: (text: string) => void;
  readonly onTyping?: () => void;
}

function useDraft({ onSay, first = '' }: Pick<Props, 'onSay' | 'first'>) {
  const [text, setText] = useState(first);
  const ready = text.trim().length > 0;
  const send = () => {
    if (!ready) return;
    onSay(text.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return { text, setText, ready, send, onKeyDown };
}

/** Enter sends, Shift and Enter makes a line. What is typed stays here while the line is down. */
export function Composer({ label, placeholder, hint = '', first, id, onSay, onTyping }: Props) {
  const { text, setText, ready, send, onKeyDown } = useDraft({ onSay, first: first ?? '' });
  return (
    <form
      className={styles.composer}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        {...(id ? { id } : {})}
        className={styles.composerField ?? ''}
        aria-label={label === WRITE ? 'Message' : label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onTyping?.();
        }}
        onKeyDown={onKeyDown}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={LIMIT}
        dir="auto"
      />
      <Button type="submit" disabled={!ready}>
        Send
      </Button>
      {(hint || text.length > NEAR) && (
        <p className={styles.hint} role="status">
          {text.length > NEAR ? `${LIMIT - text.length} characters left` : hint}
        </p>
      )}
    </form>
  );
}

export const WRITE = 'Write to the group';
