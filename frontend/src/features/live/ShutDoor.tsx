import { useCallback } from 'react';
import { api, ok } from '../../api/client';
import type { LiveRoom } from '../../room/useRoom';
import { Button } from '../../ui/Button';
import { formatDay, formatSpan } from '../../ui/dates';
import { Link } from '../../ui/Link';
import { useLanguage, useWords } from '../../ui/language';
import { useLoaded } from '../../ui/useLoaded';
import { GetHelp } from '../crisis/GetHelp';
import { CallLost } from './safety/CallLost';
import { words } from './words';

interface Props {
  readonly id: string;
  readonly room: LiveRoom;
}

const planned = (session_id: string) =>
  ok(api.GET('/api/v1/sessions/{session_id}', { params: { path: { session_id } } }));

/** Nobody goes in now: too early, or already over. Where it is too early, trying again helps. */
export function ShutDoor({ id, room: { client, status, calling } }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, problem } = useLoaded(useCallback(() => planned(id), [id]));
  const cancelled = data?.status === 'cancelled';
  const passed = data?.status === 'scheduled' && Date.parse(data.ends_at) < Date.now();
  const over = status === 'closed' || data?.status === 'closed' || passed;
  if (!data && !problem && !over) return <main id="main" className="stage" aria-busy="true" />;
  return (
    <main id="main" className="stage" tabIndex={-1}>
      <CallLost calling={calling} />
      <div className="card" role="status">
        <p>{cancelled ? say.shutCancelled : over ? say.shutOver : say.shutDoor}</p>
        {data && !over && !cancelled && (
          <p className="muted">
            {say.shutUntil(
              formatDay(data.starts_at, language),
              formatSpan(data.starts_at, data.ends_at, language),
            )}
          </p>
        )}
      </div>
      <div className="row">
        {!over && !cancelled && (
          <Button look="main" onClick={client.start}>
            {say.tryDoor}
          </Button>
        )}
        <Link to="/home" className={over || cancelled ? 'button main' : 'button'}>
          {say.toGroups}
        </Link>
        <GetHelp />
      </div>
    </main>
  );
}
