import type { Problem } from '../../api/problem';
import { type Language, useLanguage, useWords } from '../../ui/language';
import { Say } from '../../ui/Say';
import { problemWords, type Waits } from './problems';

const MINUTE = 60;

/** A problem in the reader's own language. Field errors stand at their fields, so they are not repeated. */
export function ProblemSay({ problem }: { readonly problem: Problem | null }) {
  const { language } = useLanguage();
  const { said, waits } = useWords(problemWords);
  if (!problem) return null;
  return <Say tone="danger">{told(problem, said, waits, language)}</Say>;
}

/** By its code; what the server says itself is English, so only readers of English get that. */
function told(
  { status, code, message, wait }: Problem,
  said: Readonly<Record<string, string>>,
  waits: Waits,
  language: Language,
): string {
  if (status === 429 && wait > 0) {
    return wait < MINUTE ? waits.seconds(wait) : waits.minutes(Math.ceil(wait / MINUTE));
  }
  const known = said[code] ?? (status === 429 ? said.too_many : undefined);
  const spoken = language === 'en' && status < 500 && message !== code ? message : undefined;
  return known ?? spoken ?? said.other ?? '';
}
