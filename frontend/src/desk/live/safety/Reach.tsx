import type { Country, CrisisLine } from '../../../features/crisis/countries';
import { Call } from '../../safety/Call';
import type { CheckIn } from '../../shapes';
import { placeName } from '../../words/places';
import { linesOf } from './lines';
import styles from './safety.module.css';

interface Props {
  readonly name: string;
  readonly checkIn: CheckIn | null;
}

/** Where somebody said they are, whom to call, and the crisis lines of that country. */
export function Reach({ name, checkIn }: Props) {
  if (!checkIn) {
    return (
      <p className={styles.unknown}>
        Where {name} is has not been told for this session. Ask them, and see “Get help now”.
      </p>
    );
  }
  const { country, region, address, phone, emergency_name, emergency_phone } = checkIn;
  return (
    <dl className={styles.reach}>
      <div>
        <dt>Where they are</dt>
        <dd>
          <bdi>{[address, placeName(country, region)].filter(Boolean).join(', ')}</bdi>
        </dd>
      </div>
      <div>
        <dt>Phone</dt>
        <dd>{phone ? <Call number={phone} /> : 'Not given'}</dd>
      </div>
      <div>
        <dt>Whom to call</dt>
        <dd>
          <bdi>{emergency_name || 'Not given'}</bdi> <Call number={emergency_phone} />
        </dd>
      </div>
      <div>
        <dt>Crisis lines there</dt>
        <dd>
          <Lines country={linesOf(country)} />
        </dd>
      </div>
    </dl>
  );
}

const Lines = ({ country }: { readonly country: Country | null }) =>
  country === null ? (
    'None on file. Their local emergency number.'
  ) : (
    <ul className={styles.lines}>
      <li>
        Emergency <Call number={country.emergency} />
      </li>
      {country.lines.map((line) => (
        <Line key={line.name} line={line} />
      ))}
    </ul>
  );

const Line = ({ line: { name, call, text, body } }: { readonly line: CrisisLine }) => (
  <li>
    {name} {call && <Call number={call} />}
    {!call && text && `text ${body ? `${body} to ` : ''}${text}`}
  </li>
);
