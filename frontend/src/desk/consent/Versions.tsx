import type { FormVersion } from '../shapes';
import { useMe } from '../shell/queries';
import { Chip, type Tone } from '../ui/bits';
import { Row, Rows } from '../ui/Rows';
import { day, moment } from '../words/time';
import { newestFirst, type Standing, standingOf } from './comparing';
import styles from './consent.module.css';
import { languageWords } from './words';

interface Props {
  readonly versions: readonly FormVersion[];
}

const TONES: Readonly<Record<Standing, Tone>> = {
  coming: 'warm',
  'in force': 'accent',
  earlier: 'plain',
};
const WORDS: Readonly<Record<Standing, string>> = {
  coming: 'Coming',
  'in force': 'In force',
  earlier: 'Earlier',
};

/** Every version that was ever published, newest first, with the words that people signed. */
export function Versions({ versions }: Props) {
  const { clinic } = useMe();
  const now = new Date();
  return (
    <Rows label="Versions">
      {newestFirst(versions).map((version) => {
        const standing = standingOf(version, versions, now);
        return (
          <Row
            key={version.id}
            title={`Version ${version.number}`}
            detail={<Detail version={version} zone={clinic.time_zone} />}
            state={
              <>
                <Chip tone={version.reviewed_by_counsel ? 'neutral' : 'warm'}>
                  {version.reviewed_by_counsel
                    ? 'Reviewed by counsel'
                    : 'To be reviewed by counsel'}
                </Chip>
                <Chip tone={TONES[standing]}>{WORDS[standing]}</Chip>
              </>
            }
          />
        );
      })}
    </Rows>
  );
}

const Detail = ({ version, zone }: { readonly version: FormVersion; readonly zone: string }) => (
  <>
    From {day(version.effective_from, zone)}
    {version.grace_until &&
      `. Signatures under the words before count until ${day(version.grace_until, zone)}`}
    . Published by <bdi>{version.published_by.display_name}</bdi>,{' '}
    {moment(version.published_at, zone)}
    {Object.entries(version.texts).map(([language, { title, body }]) => (
      <details key={language} className={styles.reading}>
        <summary>
          Read version {version.number} in {languageWords(language)}
        </summary>
        <div lang={language} className={styles.words}>
          <h3>{title}</h3>
          <p>{body}</p>
        </div>
      </details>
    ))}
  </>
);
