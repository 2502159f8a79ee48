import type { Form, Item } from './queries';

/** `null`: rather not answered. Absent: not seen yet. */
export type Answers = Readonly<Record<string, number | null>>;

/** The server keeps no difference between a question that was passed over and one that was not seen. */
export const givenBefore = ({ answers }: Form): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));

/** The questions that these answers lead to, by the definition's own conditions. */
export const askedOf = (items: readonly Item[], answers: Answers): readonly Item[] =>
  items.filter(({ ask_if }) => {
    if (!ask_if) return true;
    const { any_of, at_least } = ask_if;
    return any_of.some((id) => (answers[id] ?? Number.NEGATIVE_INFINITY) >= at_least);
  });

/** Whoever comes back goes on after their last answer; whoever comes first begins with what this is. */
export function firstStep(form: Form): number {
  const answers = givenBefore(form);
  const last = askedOf(form.items, answers).findLastIndex(({ id }) => id in answers);
  return last < 0 ? 0 : last + 2;
}
