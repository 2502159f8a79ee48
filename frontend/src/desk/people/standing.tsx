import { Chip, type Fact } from '../ui/bits';
import { memberState } from '../words/members';

/** How somebody's membership stands, as the first of the facts about them. */
export function standingFact(status: string): Fact {
  const [words, tone] = memberState(status);
  return [
    'Status',
    <Chip key="status" tone={tone}>
      {words}
    </Chip>,
  ];
}
