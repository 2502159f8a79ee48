import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Call } from '../safety/Call';
import type { Arrival, CheckIn } from '../shapes';
import styles from './admission.module.css';
import { byNeed, checkInWords, countWords, keptBy } from './arriving';
import { arrivalsQuery } from './queries';

const ASK_MS = 15_000;

interface Props {
  readonly sessionId: string;
  /** Changes whenever somebody comes to the door or is turned away: then it is asked at once. */
  readonly news: string;
}

/** For whoever holds the session: where everyone is, how to reach them, and why somebody cannot come in yet. */
export function Arrivals({ sessionId, news }: Props) {
  const arrivals = useQuery({ ...arrivalsQuery(sessionId), refetchInterval: ASK_MS });
  const { refetch, data } = arrivals;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the news itself is the reason to ask.
  useEffect(() => void refetch(), [news, refetch]);
  if (!data || data.length === 0) return null;
  return (
    <section className={styles.arrivals} aria-label="Arrivals">
      <h2 className={styles.title}>Arrivals · {countWords(data)}</h2>
      <ul className={styles.list}>
        {byNeed(data).map((arrival) => (
          <li
            key={arrival.key}
            className={styles.arrival}
            data-blocked={keptBy(arrival).length > 0}
          >
            <ArrivalRow arrival={arrival} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ArrivalRow({ arrival }: { readonly arrival: Arrival }) {
  const { alias, legal_name, check_in } = arrival;
  return (
    <>
      <p className={styles.who}>
        <bdi className={styles.name}>{alias || legal_name}</bdi>
        {alias && <bdi className={styles.legal}>{legal_name}</bdi>}
      </p>
      <p className={styles.state}>{check_in ? checkInWords(check_in) : 'not checked in yet'}</p>
      <Unmet unmet={keptBy(arrival)} />
      {check_in && <Reach checkIn={check_in} name={alias || legal_name} />}
    </>
  );
}

const Unmet = ({ unmet }: { readonly unmet: Arrival['gate']['unmet'] }) =>
  unmet.length === 0 ? null : (
    <ul className={styles.unmet}>
      {unmet.map(({ code, title, remedy }) => (
        <li key={`${code}${title}`}>
          <strong>{title}.</strong> {remedy}
        </li>
      ))}
    </ul>
  );

const Reach = ({ checkIn, name }: { readonly checkIn: CheckIn; readonly name: string }) => (
  <details className={styles.reach}>
    <summary>
      <span>
        How to reach them<VisuallyHidden>: {name}</VisuallyHidden>
      </span>
    </summary>
    <dl className={styles.facts}>
      {checkIn.address && (
        <>
          <dt>At</dt>
          <dd>
            <bdi>{checkIn.address}</bdi>
          </dd>
        </>
      )}
      <dt>Phone</dt>
      <dd>
        <Call number={checkIn.phone} />
      </dd>
      <dt>Whom to call</dt>
      <dd>
        <bdi>{checkIn.emergency_name}</bdi> <Call number={checkIn.emergency_phone} />
      </dd>
    </dl>
  </details>
);
