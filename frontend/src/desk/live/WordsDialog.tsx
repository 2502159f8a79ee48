import { Stack, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { DialogButtons } from '../ui/dialogs';
import { Modal } from '../ui/Modal';

interface Props {
  readonly title: string;
  readonly label: string;
  readonly suggestion?: string;
  readonly confirm: string;
  readonly longest?: number;
  readonly onClose: () => void;
  readonly onConfirm: (words: string) => void;
  readonly children: ReactNode;
}

/** A few words to somebody, with a suggestion to begin from. */
export function WordsDialog({ suggestion = '', longest = 500, ...props }: Props) {
  const [words, setWords] = useState(suggestion.slice(0, longest));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim()) props.onConfirm(words.trim());
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <div>{props.children}</div>
          <Textarea
            label={props.label}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            maxLength={longest}
            autosize
            minRows={3}
            maxRows={10}
            dir="auto"
            data-autofocus
          />
          <DialogButtons
            confirm={props.confirm}
            onClose={props.onClose}
            blocked={words.trim() === ''}
          />
        </Stack>
      </form>
    </Modal>
  );
}
