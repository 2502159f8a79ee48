import { memo } from 'react';
import type { Notice } from '../../room/model';
import { formatDay, formatTime } from '../../ui/dates';
import { useLanguage, useWords } from '../../ui/language';
import type { Row } from './lines';
import { tell } from './notices';
import { PendingLine } from './PendingLine';
import { useSeat } from './seat';
import { HeldCard } from './speech/HeldCard';
import { Speech } from './speech/Speech';
import { words } from './words';

/** Drawn again only where the line or the room has changed, not where one merely scrolls. */
export const OneRow = memo(({ row }: { readonly row: Row }) => {
  const say = useWords(words);
  const { language } = useLanguage();
  switch (row.type) {
    case 'late':
      return <p className="notice">{say.earlier}</p>;
    case 'quiet':
      return <p className="notice">{say.quiet}</p>;
    case 'day':
      return <p className="notice day">{formatDay(row.at, language)}</p>;
    case 'unread':
      return <p className="notice unread">{say.fresh}</p>;
    case 'notice':
      return <QuietNotice notice={row.notice} />;
    case 'message':
      return <Speech message={row.message} goesOn={row.goesOn} />;
    case 'held':
      return <HeldCard held={row.held} />;
    case 'pending':
      return <PendingLine pending={row.pending} />;
  }
});

function QuietNotice({ notice }: { readonly notice: Notice }) {
  const { language } = useLanguage();
  const { room, you } = useSeat();
  const { names, agenda } = room;
  return (
    <p className="notice">
      <span>{tell(notice, { names, you: you.key, agenda, language })}</span> ·{' '}
      <bdi>{formatTime(notice.at, language)}</bdi>
    </p>
  );
}
