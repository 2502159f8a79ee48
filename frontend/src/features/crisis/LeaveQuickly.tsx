import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { leaveQuickly } from './leave';
import { words } from './words';

export function LeaveQuickly() {
  const say = useWords(words);
  return (
    <Button onClick={leaveQuickly} title={say.leaveHint}>
      {say.leave}
    </Button>
  );
}
