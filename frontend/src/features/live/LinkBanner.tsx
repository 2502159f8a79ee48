import type { Link } from '../../room/socket';
import { useWords } from '../../ui/language';
import { words } from './words';

const LONG = 3;

/** Says calmly that the line is down, and that what one writes is kept meanwhile. */
export function LinkBanner({ link }: { readonly link: Link }) {
  const say = useWords(words);
  const attempt = link.state === 'waiting' ? link.attempt : 0;
  const down = link.state === 'waiting' || link.state === 'connecting';
  return (
    <div role="status" className={down ? 'banner' : 'hidden'}>
      {down && (attempt > LONG ? say.stillLost : say.lost)}
    </div>
  );
}
