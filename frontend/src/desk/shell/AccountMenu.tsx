import {
  type MantineColorScheme,
  Menu,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act';
import { leaveInAllTabs } from '../leave';
import { Initials } from '../ui/bits';
import { ROLE_WORDS } from '../words/names';
import { ClinicChoices } from './ClinicChoices';
import { signOut, signOutEverywhere } from './commands';
import { useMe } from './queries';
import { RecoveryCodes } from './RecoveryCodes';
import styles from './shell.module.css';

/** The person at the desk: which clinic, how it looks, and the ways out. */
export function AccountMenu() {
  const me = useMe();
  const [codes, setCodes] = useState(false);
  const out = useAct({ run: signOut, touches: [], after: leaveInAllTabs });
  const everywhere = useAct({ run: signOutEverywhere, touches: [], after: leaveInAllTabs });
  return (
    <>
      <Menu position="top-start" width="target" withinPortal={false}>
        <Menu.Target>
          <UnstyledButton className={styles.account ?? ''}>
            <Initials name={me.name} seed={me.memberId} lead />
            <span className={styles.accountText}>
              <bdi className={styles.accountName}>{me.name}</bdi>
              <span className={styles.accountRole}>{ROLE_WORDS[me.role]}</span>
            </span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <ClinicChoices />
          <LookChoices />
          <Menu.Divider />
          <Menu.Item onClick={() => setCodes(true)}>New recovery codes…</Menu.Item>
          <Menu.Item onClick={() => everywhere.mutate(undefined)}>Sign out everywhere</Menu.Item>
          <Menu.Item onClick={() => out.mutate(undefined)}>Sign out</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RecoveryCodes opened={codes} onClose={() => setCodes(false)} />
    </>
  );
}

const LOOKS: readonly (readonly [MantineColorScheme, string])[] = [
  ['auto', 'As the device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

function LookChoices() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>Look</Menu.Label>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(look) => setColorScheme(look as MantineColorScheme)}
      >
        {LOOKS.map(([scheme, label]) => (
          <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
