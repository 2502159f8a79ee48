import { Kbd, Stack, Switch } from '@mantine/core';
import { Modal } from '../ui/Modal';
import { SHORTCUTS } from './keys';
import styles from './room.module.css';

interface Props {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The keyboard map. Whoever dictates, or hits keys by accident, can switch it off. */
export const KeyMap = ({ on, onSwitch, onClose }: Props) => (
  <Modal opened onClose={onClose} title="Keys in this room">
    <Stack gap="md">
      <dl className={styles.keys}>
        {SHORTCUTS.map(({ key, words }) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Kbd>Enter</Kbd>
          </dt>
          <dd>Send; with Shift, a new line</dd>
        </div>
      </dl>
      <Switch
        label="Use these keys"
        description="They do nothing while you write."
        checked={on}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
    </Stack>
  </Modal>
);
