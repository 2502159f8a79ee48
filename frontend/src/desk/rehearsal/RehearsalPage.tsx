import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useAct } from '../act';
import { useMe } from '../shell/queries';
import { Card, Page, Section } from '../ui/Page';
import { Row, Rows } from '../ui/Rows';
import { Trouble } from '../ui/Trouble';
import { beginRehearsal } from './commands';
import styles from './rehearsal.module.css';

/** The cast, by what each of them lets you practise. Their words are made up. */
const CAST: readonly (readonly [name: string, what: string])[] = [
  ['Robin', 'asks to be heard, not advised; raises a hand'],
  ['Kai', 'speaks a lot, once unkindly, and offers Robin help'],
  ['Noor', 'is quiet, steps out and back in, and asks for help'],
  ['Milo', 'is new: the first message waits for you'],
  ['Sasha', 'comes late, and loses the connection for a while'],
];

const TRY: readonly string[] = [
  'Open the session and let people in. Move the agenda to the check-in.',
  'Begin a circle, with saying back. See who is next and who has spoken.',
  'Read the held message: release it, send it back, or answer in an aside.',
  'Remove Kai’s unkind message with a reason, or mute him for a while.',
  'When Noor asks for help, come to her. Pause the room and end the pause again.',
  'Send people to small rooms and visit one. Close at the check-out.',
];

/** A room to practise in, before anybody real is in one. */
export function RehearsalPage() {
  return (
    <Page
      title="Dress rehearsal"
      lead="Hold a session with five simulated members, as often as you like. Nothing of it is kept: no attendance, no note, no transcript."
      back={{ to: { to: '/groups' }, label: 'Groups' }}
    >
      <Beginning />
      <Section title="Who will come">
        <Rows label="Simulated members">
          {CAST.map(([name, what]) => (
            <Row key={name} title={name} detail={what} />
          ))}
        </Rows>
      </Section>
      <Section title="Things to try">
        <Card>
          <ol className={styles.things}>
            {TRY.map((thing) => (
              <li key={thing}>{thing}</li>
            ))}
          </ol>
          <p className={styles.hint}>
            Where people are, the note and the record of a pause stay empty here: nothing is stored.
            Ten seconds after a pause began its record counts as written: then “Resume the room” is
            at the top.
          </p>
        </Card>
      </Section>
    </Page>
  );
}

function Beginning() {
  const me = useMe();
  const navigate = useNavigate();
  const begin = useAct({
    run: beginRehearsal,
    touches: [],
    after: ({ room }) =>
      void navigate({ to: '/sessions/$sessionId/room', params: { sessionId: room } }),
  });
  return (
    <Card>
      <div className={styles.begin}>
        <p className={styles.hint}>
          You are alone with them; nobody else can come in. It ends when you close the session, a
          minute after you leave, or after two hours.
        </p>
        <Trouble error={begin.error} />
        {me.role === 'facilitator' ? (
          <div>
            <Button loading={begin.isPending} onClick={() => begin.mutate(undefined)}>
              Begin a rehearsal
            </Button>
          </div>
        ) : (
          <p className={styles.hint}>Facilitators rehearse how to hold a room.</p>
        )}
      </div>
    </Card>
  );
}
