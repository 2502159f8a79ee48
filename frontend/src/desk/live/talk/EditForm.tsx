import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../room/client';
import { useDesk } from '../desk';
import styles from './talk.module.css';

interface Props {
  readonly seq: number;
  readonly text: string;
  readonly onClose: () => void;
}

function useCorrection({ seq, text, onClose }: Props) {
  const { client } = useDesk().room;
  const [words, setWords] = useState(text);
  const [answer, setAnswer] = useState<Answer>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const refused = await client.request({ type: 'message.edit', seq, text: words.trim() });
    setAnswer(refused);
    if (!refused) onClose();
  };
  return { words, setWords, answer, save };
}

/** One's own words put right, shortly after; everybody sees that they were edited. Stays open until the room took it. */
export function EditForm(props: Props) {
  const { text, onClose } = props;
  const { words, setWords, answer, save } = useCorrection(props);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form className={styles.edit} onSubmit={save}>
      <Textarea
        ref={field}
        aria-label="Your words"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        maxLength={4000}
        autosize
        minRows={1}
        maxRows={8}
        dir="auto"
      />
      {answer && (
        <p className={styles.refused} role="alert">
          {answer.message || 'This could not be saved just now.'}
        </p>
      )}
      <Group gap="xs">
        <Button type="submit" disabled={words.trim() === '' || words.trim() === text}>
          Save
        </Button>
        <Button variant="default" onClick={onClose}>
          Leave it
        </Button>
      </Group>
    </form>
  );
}
