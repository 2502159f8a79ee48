import type { Score } from '../shapes';
import type { Point } from './results';
import styles from './screening.module.css';

interface Props {
  readonly points: readonly Point[];
  readonly scale: Pick<Score, 'minimum' | 'maximum'>;
  readonly label: string;
}

const WIDTH = 180;
const HEIGHT = 56;
const EDGE = 6;

/** Totals over time on their full scale, spaced by date. The same stands beside it in words. */
export default function Trend({ points, scale, label }: Props) {
  const times = points.map(({ at }) => Date.parse(at));
  const from = Math.min(...times);
  const length = Math.max(1, Math.max(...times) - from);
  const range = Math.max(1, scale.maximum - scale.minimum);
  const places = points.map(({ at, total }) => ({
    at,
    x: EDGE + ((Date.parse(at) - from) / length) * (WIDTH - 2 * EDGE),
    y: HEIGHT - EDGE - ((total - scale.minimum) / range) * (HEIGHT - 2 * EDGE),
  }));
  return (
    <svg
      className={styles.trend}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      width={WIDTH}
      height={HEIGHT}
    >
      <path className={styles.ground} d={`M${EDGE} ${HEIGHT - 1}H${WIDTH - EDGE}`} />
      <polyline
        className={styles.course}
        points={places.map(({ x, y }) => `${x},${y}`).join(' ')}
      />
      {places.map(({ at, x, y }, index) => (
        <circle
          key={at}
          className={styles.point}
          cx={x}
          cy={y}
          r={index === places.length - 1 ? 4.5 : 3}
        />
      ))}
    </svg>
  );
}
