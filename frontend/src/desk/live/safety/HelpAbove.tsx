import { Button } from '@mantine/core';
import { useDesk } from '../desk';
import { useCalls } from './HelpCalls';
import styles from './safety.module.css';

/** A call that nobody has gone to yet, at the head of whatever dialog is open: under it nobody would see it. */
export function HelpAbove({ onClose }: { readonly onClose: () => void }) {
  const { may, ask, show, nameOf } = useDesk();
  const calls = useCalls().filter(({ by }) => by === null);
  const come = (member: string) => {
    ask({ type: 'help.come', member });
    show('words', member);
    onClose();
  };
  return (
    <div role="alert">
      {calls.map(({ key }) => (
        <div key={key} className={styles.above}>
          <p>
            <strong>
              <bdi>{nameOf(key)}</bdi> asks for help.
            </strong>{' '}
            Where they are stands behind this window.
          </p>
          {may('help.come') && (
            <Button size="sm" onClick={() => come(key)}>
              I’m coming
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
