import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { stillToSpeak } from '../../../room/floor';
import type { Circle } from '../../../room/protocol';
import { ConfirmDialog } from '../../ui/dialogs';
import { useDesk } from '../desk';
import styles from './circle.module.css';
import { unfinishedWords } from './words';

/** What helps the piece on. Only what fits the stage is there. */
export function CircleControls({ circle }: { readonly circle: Circle }) {
  const { room, may, ask } = useDesk();
  const { stage, holder, listener } = circle;
  const me = room.you?.key;
  return (
    <div className={styles.controls}>
      {stage === 'speaking' && holder === me && may('turn.pass') && (
        <Button onClick={() => ask({ type: 'turn.pass' })}>Pass the piece on</Button>
      )}
      {stage === 'reflecting' && listener === me && may('reflection.done') && (
        <Button onClick={() => ask({ type: 'reflection.done' })}>I have said it back</Button>
      )}
      {stage === 'confirming' && holder === me && may('reflection.confirm') && (
        <Button onClick={() => ask({ type: 'reflection.confirm' })}>I was heard</Button>
      )}
      {stage === 'naming' && may('reflection.ask') && <NameListener circle={circle} />}
      {stage === 'speaking' && holder !== null && <Skips key={holder} holder={holder} />}
      {stage !== 'speaking' && may('reflection.skip') && (
        <Button variant="default" onClick={() => ask({ type: 'reflection.skip' })}>
          Skip saying back
        </Button>
      )}
      {may('circle.end') && <EndCircle />}
    </div>
  );
}

function Skips({ holder }: { readonly holder: string }) {
  const { room, may, ask, nameOf } = useDesk();
  if (!may('turn.skip')) return null;
  const skip = (later: boolean) => ask({ type: 'turn.skip', member: holder, later });
  if (stillToSpeak(room).length < 2) return <SkipLast holder={holder} onSkip={() => skip(false)} />;
  return (
    <>
      <Button
        variant="default"
        onClick={() => skip(true)}
        aria-label={`Come back to ${nameOf(holder)} later`}
      >
        Later
      </Button>
      <Button variant="default" onClick={() => skip(false)} aria-label={`Skip ${nameOf(holder)}`}>
        Skip
      </Button>
    </>
  );
}

/** Nobody who was to come would have a turn any more: that is asked first. */
function EndCircle() {
  const { room, ask, nameOf } = useDesk();
  const [asking, dialog] = useDisclosure(false);
  const end = () => {
    ask({ type: 'circle.end' });
    dialog.close();
  };
  return (
    <>
      <Button variant="subtle" color="gray" onClick={dialog.open}>
        End circle…
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={dialog.close}
        title="End the circle now?"
        confirm="End circle"
        onConfirm={end}
      >
        {unfinishedWords(stillToSpeak(room).map(nameOf))} Without that the circle is over.
      </ConfirmDialog>
    </>
  );
}

interface LastProps {
  readonly holder: string;
  readonly onSkip: () => void;
}

/** With the last turn the circle ends, for good: that is asked first. */
function SkipLast({ holder, onSkip }: LastProps) {
  const { nameOf } = useDesk();
  const [asking, dialog] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={dialog.open} aria-label={`Skip ${nameOf(holder)}`}>
        Skip…
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={dialog.close}
        title="Skip the last turn?"
        confirm="Skip it"
        onConfirm={onSkip}
      >
        <bdi>{nameOf(holder)}</bdi> has the last turn. Without it the circle is over.
      </ConfirmDialog>
    </>
  );
}

function NameListener({ circle: { order, holder } }: { readonly circle: Circle }) {
  const { ask, nameOf, room } = useDesk();
  const here = new Set(room.people.filter((one) => one.here && !one.out).map(({ key }) => key));
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button>Name a listener</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {order
          .filter((key) => key !== holder && here.has(key))
          .map((key) => (
            <Menu.Item key={key} onClick={() => ask({ type: 'reflection.ask', listener: key })}>
              <bdi>{nameOf(key)}</bdi>
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
