import type { Problem } from '../../api/problem';
import { useWords } from '../../ui/language';
import { Say } from '../../ui/Say';
import { words } from './words';

/** A problem in the reader's own language. Field errors stand at their fields, so they are not repeated. */
export function ProblemSay({ problem }: { readonly problem: Problem | null }) {
  const known: Readonly<Record<string, string>> = useWords(words).problems;
  if (!problem) return null;
  return <Say tone="danger">{known[problem.code] ?? known.other}</Say>;
}
