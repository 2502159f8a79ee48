/** A new version while it is being written: its texts side by side, and from when it counts. */
import type { FormText, FormVersion } from '../shapes';
import { instantOf } from '../words/time';
import type { VersionIn } from './commands';

export const WRITTEN = ['en', 'es'] as const;
export type Written = (typeof WRITTEN)[number];

export interface VersionValues extends Record<Written, FormText> {
  readonly effective: string;
  readonly grace: string;
  readonly reviewed: boolean;
}

const EMPTY: FormText = { title: '', body: '' };

/** A new version begins as the words of the one before. That counsel has read it must be said anew. */
export const startFrom = (before: FormVersion | undefined): VersionValues => ({
  en: before?.texts.en ?? EMPTY,
  es: before?.texts.es ?? EMPTY,
  effective: '',
  grace: '',
  reviewed: false,
});

const isEmpty = ({ title, body }: FormText): boolean => !title.trim() && !body.trim();

/** What is wrong, by field; empty when it can be published. */
export function versionRules(values: VersionValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const language of WRITTEN) {
    const text = values[language];
    if (language !== 'en' && isEmpty(text)) continue;
    if (!text.title.trim()) errors[`${language}.title`] = 'Give it a title.';
    if (!text.body.trim()) errors[`${language}.body`] = 'Write what people agree to.';
  }
  const { effective, grace } = values;
  if (grace && effective && grace <= effective)
    errors.grace = 'Later than the day from which the new words count.';
  return errors;
}

/** Languages whose words stayed as they were while others changed: people would sign different things. */
export function leftBehind(values: VersionValues, before: FormVersion | undefined): Written[] {
  const same = (language: Written) =>
    JSON.stringify(trimmed(values[language])) ===
    JSON.stringify(trimmed(before?.texts[language] ?? EMPTY));
  const written = WRITTEN.filter((language) => !isEmpty(values[language]));
  const kept = written.filter(same);
  return before && kept.length < written.length ? kept : [];
}

const trimmed = ({ title, body }: FormText): FormText => ({
  title: title.trim(),
  body: body.trim(),
});

export function bodyOf(values: VersionValues, zone: string): Omit<VersionIn, 'form'> {
  const texts = WRITTEN.filter((language) => !isEmpty(values[language])).map(
    (language) => [language, trimmed(values[language])] as const,
  );
  return {
    texts: Object.fromEntries(texts),
    ...(values.effective ? { effective_from: instantOf(values.effective, '00:00', zone) } : {}),
    ...(values.grace ? { grace_until: instantOf(values.grace, '23:59', zone) } : {}),
    reviewed_by_counsel: values.reviewed,
  };
}
