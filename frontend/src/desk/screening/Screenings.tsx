import { lazy, Suspense } from 'react';
import type { Screening } from '../shapes';
import { useMe } from '../shell/queries';
import { Chip } from '../ui/bits';
import { day } from '../words/time';
import { Answers } from './Answers';
import { ReviewButton, ReviewWords } from './Review';
import {
  type Course,
  changeWords,
  coursesOf,
  marksOf,
  proratedWords,
  titleOf,
  totalWords,
  trendWords,
} from './results';
import styles from './screening.module.css';

const Trend = lazy(() => import('./Trend'));

/** What somebody answered: for each questionnaire its score, what it means, how it went, and the answers. */
export function Screenings({ screenings }: { readonly screenings: readonly Screening[] }) {
  const { clinic } = useMe();
  return (
    <ul className={styles.list} aria-label="Screenings">
      {coursesOf(screenings).map((course) => (
        <Item key={course.key} course={course} zone={clinic.time_zone} />
      ))}
    </ul>
  );
}

interface Props {
  readonly course: Course;
  readonly zone: string;
}

function Item({ course, zone }: Props) {
  const { latest, earlier, again } = course;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Result screening={latest} zone={zone} />
        <Way course={course} zone={zone} />
      </div>
      {latest.completed_at && (
        <div className={styles.foot}>
          <Answers items={latest.items} title={titleOf(latest.key, latest.title)} />
          <ReviewButton screening={latest} />
        </div>
      )}
      {again && <p className={styles.small}>Asked again. Not answered yet.</p>}
      {earlier.length > 0 && <Earlier screenings={earlier} zone={zone} />}
    </li>
  );
}

const Result = ({ screening, zone }: { readonly screening: Screening; readonly zone: string }) => (
  <div className={styles.text}>
    <h3 className={styles.title}>{titleOf(screening.key, screening.title)}</h3>
    {screening.score && screening.completed_at ? (
      <>
        <div className={styles.score}>
          <span className={styles.total}>{totalWords(screening.score)}</span>
          {marksOf(screening.score).map(([words, tone]) => (
            <Chip key={words} tone={tone}>
              {words}
            </Chip>
          ))}
        </div>
        {screening.score.prorated && (
          <p className={styles.small}>{proratedWords(screening.score)}</p>
        )}
        <p className={styles.small}>
          Answered {day(screening.completed_at, zone)}.{' '}
          <ReviewWords screening={screening} zone={zone} />
        </p>
      </>
    ) : (
      <p className={styles.small}>Not answered yet.</p>
    )}
  </div>
);

function Way({ course: { latest, points }, zone }: Props) {
  const when = (iso: string) => day(iso, zone);
  if (points.length < 2 || !latest.score) return null;
  return (
    <div className={styles.picture}>
      <Suspense fallback={null}>
        <Trend
          points={points}
          scale={latest.score}
          label={`${titleOf(latest.key, latest.title)} over time: ${trendWords(points, when)}`}
        />
      </Suspense>
      {latest.change && <p className={styles.small}>{changeWords(latest.change)}</p>}
    </div>
  );
}

interface EarlierProps {
  readonly screenings: readonly Screening[];
  readonly zone: string;
}

const Earlier = ({ screenings, zone }: EarlierProps) => (
  <details className={styles.answers}>
    <summary>
      {screenings.length === 1 ? 'One time before' : `${screenings.length} times before`}
    </summary>
    <ul className={styles.list}>
      {screenings.map((screening) => (
        <li key={screening.id} className={styles.item}>
          <Result screening={screening} zone={zone} />
          <Answers items={screening.items} title={titleOf(screening.key, screening.title)} />
        </li>
      ))}
    </ul>
  </details>
);
