import { Link } from '@tanstack/react-router';
import type { Flag } from '../shapes';
import { type Fact, Facts } from '../ui/bits';
import { Call } from './Call';
import { FlagLine } from './FlagLine';
import styles from './safety.module.css';
import { type PersonAtRisk, placeWords } from './words';

interface Props {
  readonly atRisk: PersonAtRisk;
  readonly zone: string;
  readonly now: Date;
  /** On the page of that very person their name need not be said again. */
  readonly named: boolean;
}

/** One person with an open flag: who, where they are, how to reach them, and whether somebody is on it. */
export function FlagCard({ atRisk: { person, flags }, zone, now, named }: Props) {
  const [first] = flags;
  return (
    <li
      className={styles.flag}
      data-taken={flags.every(({ acknowledged }) => acknowledged !== null)}
      data-severity={first.severity}
    >
      {named && (
        <h3 className={styles.who}>
          <Link to="/participants/$participantId" params={{ participantId: person.id }}>
            <bdi>{person.legal_name || person.alias}</bdi>
          </Link>
        </h3>
      )}
      <Facts facts={reaching(flags)} />
      <ul className={styles.lines} aria-label={`Flags of ${person.legal_name || person.alias}`}>
        {flags.map((flag) => (
          <FlagLine key={flag.id} flag={flag} zone={zone} now={now} />
        ))}
      </ul>
    </li>
  );
}

/** Where they said they were last, and how to reach them now. */
function reaching(flags: PersonAtRisk['flags']): readonly Fact[] {
  const placed = [...flags]
    .sort((one, other) => other.raised_at.localeCompare(one.raised_at))
    .find(({ place }) => place);
  const [{ phone, emergency_contact: contact }] = flags;
  return [
    ['Where they said they are', placed && <bdi>{placeWords(placed.place)}</bdi>],
    ['Phone', phone && <Call number={phone} />],
    ['Whom to call for them', contact?.name && <Contact contact={contact} />],
  ];
}

type Known = NonNullable<Flag['emergency_contact']>;

const Contact = ({ contact: { name, phone, relation } }: { readonly contact: Known }) => (
  <>
    <bdi>{name}</bdi>
    {relation && ` (${relation})`} <Call number={phone} />
  </>
);
