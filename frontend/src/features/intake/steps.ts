import type { Application, Details } from './queries';

/** The short screens of an application, in order, each with what it asks for. */
export const STEPS = [
  'about',
  'reach',
  'where',
  'emergency',
  'needs',
  'goals',
  'forms',
  'send',
] as const;
export type Step = (typeof STEPS)[number];

export const FIELDS: Readonly<Record<Step, readonly (keyof Details)[]>> = {
  about: ['legal_name', 'chosen_name', 'pronouns'],
  reach: ['phone', 'language', 'time_zone'],
  where: ['country', 'region'],
  emergency: ['emergency_contact'],
  needs: ['access_needs'],
  goals: ['goals'],
  forms: [],
  send: [],
};

/** Where a missing thing is asked for. */
export function stepOf(missing: string): Step {
  const [field] = missing.split('.');
  const asks = STEPS.find((step) => (FIELDS[step] as readonly string[]).includes(field ?? ''));
  return asks ?? 'forms';
}

/** Whoever comes back begins at the first thing that is missing; whoever was only asked a question, where there is room to answer it. */
export function firstStep({ missing, screenings, status }: Application): number {
  const open = missing.map((field) => STEPS.indexOf(stepOf(field)));
  if (open.length > 0) return Math.min(...open);
  if (screenings.some((each) => each.status === 'open')) return STEPS.indexOf('forms');
  return STEPS.indexOf(status === 'more_asked' ? 'goals' : 'send');
}
