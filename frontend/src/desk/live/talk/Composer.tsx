import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import styles from './talk.module.css';

const LIMIT = 4000;
const NEAR = 3600;

interface Props {
  readonly onSay: (text: string) => void;
  readonly hint: string;
}

function useDraft(onSay: (text: string) => void) {
  const [text, setText] = useState('');
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
export function Composer({ onSay, hint }: Props) {
  const { text, setText, ready, send, onKeyDown } = useDraft(onSay);
  return (
    <form
      className={styles.composer}
      aria-label="Write to the group"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        className={styles.composerField ?? ''}
        aria-label="Message"
        placeholder="Write to the group…"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
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
