import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { api, ok } from '../../../api/client';
import type { components } from '../../../api/schema';
import { Area } from '../../../ui/Area';
import { Button } from '../../../ui/Button';
import { useWords } from '../../../ui/language';
import { useFresh } from '../../../ui/useFresh';
import { useLoaded } from '../../../ui/useLoaded';
import { useTask } from '../../../ui/useTask';
import { ProblemSay } from '../../accounts/ProblemSay';
import { words } from './appealWords';

interface Props {
  readonly session: string;
  readonly onReturn: () => void;
}

type Filed = NonNullable<components['schemas']['OwnAppealOut']['appeal']>;

const LIMIT = 2000;
const LOOK_MS = 30_000;

const mine = (session_id: string) =>
  ok(api.GET('/api/v1/my/sessions/{session_id}/appeal', { params: { path: { session_id } } }));

/** Whoever was sent out may ask once for another look, and reads the answer here. */
export function Appeal({ session, onReturn }: Props) {
  const say = useWords(words);
  const { data, again } = useLoaded(useCallback(() => mine(session), [session]));
  useFresh(again);
  const waits = data?.appeal?.answer === null;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(again, LOOK_MS);
    return () => clearInterval(timer);
  }, [waits, again]);
  if (!data) return null;
  if (data.appeal) return <Stands filed={data.appeal} onReturn={onReturn} />;
  if (!data.abilities.appeal?.allowed) return null;
  return (
    <details className="card">
      <summary>{say.title}</summary>
      <Write session={session} onSent={again} />
    </details>
  );
}

function Write({ session, onSent }: { readonly session: string; readonly onSent: () => void }) {
  const say = useWords(words);
  const [text, setText] = useState('');
  const sending = useTask(() =>
    ok(
      api.POST('/api/v1/sessions/{session_id}/appeal', {
        params: { path: { session_id: session } },
        body: { text: text.trim().toWellFormed() },
      }),
    ),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    void sending.start().then((sent) => sent && onSent());
  };
  return (
    <form className="stack" onSubmit={send}>
      <p>{say.text}</p>
      <Area
        label={say.label}
        value={text}
        rows={4}
        maxLength={LIMIT}
        dir="auto"
        onChange={setText}
      />
      <ProblemSay problem={sending.problem} />
      <Button look="main" type="submit" busy={sending.busy} disabled={text.trim() === ''}>
        {say.send}
      </Button>
    </form>
  );
}

function Stands({ filed, onReturn }: { readonly filed: Filed; readonly onReturn: () => void }) {
  const say = useWords(words);
  const { text, answer, readmitted } = filed;
  return (
    <div className="card" role="status">
      <p className="muted">
        {say.yours} <bdi>“{text}”</bdi>
      </p>
      <p>{answer === null ? say.sent : say.answered}</p>
      {answer !== null && <p dir="auto">{answer}</p>}
      {readmitted && (
        <>
          <p>{say.back}</p>
          <Button look="main" onClick={onReturn}>
            {say.toDoor}
          </Button>
        </>
      )}
    </div>
  );
}
