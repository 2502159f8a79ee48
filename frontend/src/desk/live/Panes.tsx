import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import styles from './panes.module.css';
import { Tabs } from './Tabs';

export type Pane = 'people' | 'talk' | 'note';

interface Props {
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
  readonly waiting: number;
  /** Nothing has been said yet: what to do first stands in the middle. */
  readonly quiet: boolean;
  readonly people: ReactNode;
  readonly talk: ReactNode;
  readonly note: ReactNode;
}

/** Three panes side by side; where there is no room for that, one at a time behind tabs. Nothing is unmounted. */
export function Panes({ pane, onPane, waiting, quiet, ...content }: Props) {
  const wide = useMediaQuery('(min-width: 70em)', true, { getInitialValueInEffect: false });
  const id = useId();
  const shown = (name: Pane) => wide || pane === name;
  const panel = (name: Pane, label: string) =>
    wide
      ? { role: 'region', 'aria-label': label }
      : { role: 'tabpanel', id: `${id}-${name}`, 'aria-labelledby': `${id}-tab-${name}` };
  const tabs = [
    { name: 'talk', label: 'Conversation', news: 0 },
    { name: 'people', label: 'People', news: waiting, newsWords: 'at the door' },
    { name: 'note', label: 'Note and more', news: 0 },
  ] as const;
  return (
    <>
      {!wide && <Tabs id={id} label="Parts of the room" tabs={tabs} at={pane} onTab={onPane} />}
      <div className={styles.panes}>
        <div className={styles.left} hidden={!shown('people')} {...panel('people', 'People')}>
          {content.people}
        </div>
        <div
          className={styles.middle}
          data-quiet={quiet}
          hidden={!shown('talk')}
          {...panel('talk', 'The room')}
        >
          {content.talk}
        </div>
        <div
          className={styles.right}
          hidden={!shown('note')}
          {...panel('note', 'Beside the conversation')}
        >
          {content.note}
        </div>
      </div>
    </>
  );
}
