import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useAct } from '../act';
import { leaveDesk, leaveInAllTabs } from '../leave';
import { Modal } from '../ui/Modal';
import { clock } from '../words/time';
import { keepAlive, signOut } from './commands';
import { type Ending, endingOf, type Phase, phaseOf } from './idle';
import { sessionQuery } from './queries';
import { useActivity } from './useActivity';
import { useSignIn } from './useSignIn';

const LOOK_MS = 5_000;
const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Fifteen quiet minutes end a sign-in; two minutes before, this asks. */
export function IdleWarning() {
  const session = useSignIn();
  const ending = session ? endingOf(session) : null;
  const phase = usePhase(ending);
  useActivity(phase === 'calm');
  const stay = useAct({ run: keepAlive, touches: [sessionQuery.queryKey] });

  useEffect(() => {
    if (phase === 'over') leaveDesk();
  }, [phase]);

  if (phase !== 'warn' || !ending) return null;
  return <Warning ending={ending} busy={stay.isPending} onStay={() => stay.mutate(undefined)} />;
}

function usePhase(ending: Ending | null): Phase {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return phaseOf(ending, Math.max(now, 0));
}

interface WarningProps {
  readonly ending: Ending;
  readonly busy: boolean;
  readonly onStay: () => void;
}

function Warning({ ending, busy, onStay }: WarningProps) {
  const at = clock(new Date(ending.at).toISOString(), here());
  const leave = useAct({ run: signOut, touches: [], after: leaveInAllTabs });
  return (
    <Modal opened onClose={ending.canStay ? onStay : () => {}} title="Are you still here?">
      <Stack gap="lg">
        <Text>
          {ending.canStay
            ? `Nothing has happened here for a while. To keep your clinic's records safe, you will be signed out at ${at}.`
            : `You have been signed in for a long time. At ${at} you will be signed out. Save what you are writing, then sign in again.`}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => leave.mutate(undefined)}>
            Sign out now
          </Button>
          {ending.canStay && (
            <Button onClick={onStay} loading={busy} data-autofocus>
              Stay signed in
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
