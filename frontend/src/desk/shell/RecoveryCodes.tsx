import { Button, Group, Stack, Text } from '@mantine/core';
import { useAct } from '../act';
import { Modal } from '../ui/Modal';
import { Trouble } from '../ui/Trouble';
import { newRecoveryCodes } from './commands';
import styles from './shell.module.css';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Codes for the day the phone is lost. They are shown once; making new ones ends the old ones. */
export function RecoveryCodes({ opened, onClose }: Props) {
  const make = useAct({ run: newRecoveryCodes, touches: [] });
  const codes = make.data?.recovery_codes;
  const close = () => {
    make.reset();
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title="Recovery codes">
      <Stack gap="lg">
        <Text>
          {codes
            ? 'Keep these somewhere safe, away from your phone. Each works once, and they are not shown again.'
            : 'A recovery code lets you in once when your phone is not at hand. Making ten new ones ends the old ones at once.'}
        </Text>
        {codes && (
          <ul className={styles.codes} aria-label="Your recovery codes">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        )}
        <Trouble error={make.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {codes ? 'I have kept them' : 'Cancel'}
          </Button>
          {!codes && (
            <Button loading={make.isPending} onClick={() => make.mutate(undefined)} data-autofocus>
              Make ten new codes
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
