import { Switch } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Flag } from '../shapes';
import { useMe } from '../shell/queries';
import { Empty, More } from '../ui/bits';
import { Page, Section } from '../ui/Page';
import { Row, Rows } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import { moment } from '../words/time';
import { useNow } from '../words/useNow';
import { chime, chimeIsWanted, wantChime } from './chime';
import { FlagCard } from './FlagCard';
import { flagsQuery } from './queries';
import styles from './safety.module.css';
import { byPerson, kindWords, severityOf } from './words';

/** Every open flag with what it takes to act, and below it what was done about earlier ones. */
export function FlagsPage() {
  const open = useInfiniteQuery(flagsQuery('open'));
  return (
    <Page
      title="Risk flags"
      lead="A flag keeps a person out of the room until somebody has spoken with them and says what was done."
      actions={<Sound />}
    >
      <Section title="Open">
        <Ready query={open}>{(flags) => <Open flags={flags} />}</Ready>
        <More query={open} />
      </Section>
      <Cleared />
    </Page>
  );
}

function Open({ flags }: { readonly flags: readonly Flag[] }) {
  const { clinic } = useMe();
  const now = useNow();
  if (flags.length === 0) {
    return (
      <Empty title="No flag is open">
        When an answer points to a risk, the flag appears here within seconds, on every desk, and
        the on-call clinicians get a letter that says only that there is one.
      </Empty>
    );
  }
  return (
    <ul className={styles.flags} aria-label="Open flags">
      {byPerson(flags).map((atRisk) => (
        <FlagCard key={atRisk.person.id} atRisk={atRisk} zone={clinic.time_zone} now={now} named />
      ))}
    </ul>
  );
}

function Cleared() {
  const { clinic } = useMe();
  const cleared = useInfiniteQuery(flagsQuery('cleared'));
  if (!cleared.data || cleared.data.length === 0) return null;
  return (
    <Section title="Cleared">
      <Rows label="Cleared flags">
        {cleared.data.map((flag) => (
          <ClearedRow key={flag.id} flag={flag} zone={clinic.time_zone} />
        ))}
      </Rows>
      <More query={cleared} />
    </Section>
  );
}

export const ClearedRow = ({ flag, zone }: { readonly flag: Flag; readonly zone: string }) => (
  <Row
    title={<bdi>{flag.participant.legal_name}</bdi>}
    detail={
      <>
        {severityOf(flag.severity).words}
        {flag.kind && ` · ${kindWords(flag.kind)}`} · raised {moment(flag.raised_at, zone)}
        {flag.cleared && (
          <>
            <br />
            Cleared by <bdi>{flag.cleared.by}</bdi>, {moment(flag.cleared.at, zone)}
            {flag.cleared.what_was_done && (
              <>
                : <bdi>{flag.cleared.what_was_done}</bdi>
              </>
            )}
          </>
        )}
      </>
    }
  />
);

/** Silence is the rule; whoever wants to hear a flag says so on their own device, and hears what it sounds like. */
function Sound() {
  const [wanted, setWanted] = useState(chimeIsWanted);
  return (
    <Switch
      label="Play a sound on this device"
      checked={wanted}
      onChange={({ currentTarget: { checked } }) => {
        wantChime(checked);
        setWanted(checked);
        if (checked) chime();
      }}
    />
  );
}
