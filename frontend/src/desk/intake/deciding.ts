/** What a decision needs before it can be sent. The server decides who may; this only spares a round trip. */
import type { Ability } from '../shapes';

export const KINDS = ['offer', 'waitlist', 'refer', 'ask_more'] as const;
export type Kind = (typeof KINDS)[number];

export interface DecisionValues extends Record<string, unknown> {
  readonly kind: Kind | '';
  readonly reason: string;
  readonly message: string;
  readonly instruments: readonly string[];
}

export interface DecisionIn {
  readonly kind: Kind;
  readonly reason: string;
  readonly message: string;
  readonly instruments: string[];
}

export const UNDECIDED: DecisionValues = { kind: '', reason: '', message: '', instruments: [] };

interface Choice {
  readonly label: string;
  readonly confirm: string;
  /** The status that it leads to, and what is said once it is there. */
  readonly status: string;
  readonly said: string;
}

export const CHOICES: Readonly<Record<Kind, Choice>> = {
  offer: {
    label: 'Offer a seat',
    confirm: 'Offer the seat',
    status: 'offered',
    said: 'The seat is offered. They get a letter.',
  },
  waitlist: {
    label: 'Put on the waitlist',
    confirm: 'Put on the waitlist',
    status: 'waitlisted',
    said: 'They are on the waitlist, and know it.',
  },
  refer: {
    label: 'Refer elsewhere',
    confirm: 'Refer elsewhere',
    status: 'referred',
    said: 'They are told where they may find help.',
  },
  ask_more: {
    label: 'Ask for more',
    confirm: 'Ask for more',
    status: 'more_asked',
    said: 'They are asked for more, and get a letter.',
  },
};

export const saidOf = ({ status }: { readonly status: string }): string =>
  Object.values(CHOICES).find((choice) => choice.status === status)?.said ?? 'Decided.';

/** Only these two ask for words to the person; asking for a questionnaire can speak for itself. */
const SPEAKS: ReadonlySet<string> = new Set(['refer', 'ask_more']);
export const speaks = (kind: string): boolean => SPEAKS.has(kind);

export const decisionRules = {
  kind: (kind: string) => (kind ? null : 'Choose what happens next.'),
  reason: (reason: string) => (reason.trim() ? null : 'Say why. Only staff read it.'),
  message: (message: string, { kind, instruments }: DecisionValues) => {
    if (message.trim()) return null;
    if (kind === 'refer') return 'Say where they may turn. They read it.';
    if (kind === 'ask_more' && instruments.length === 0)
      return 'Say what you need to know, or choose a questionnaire.';
    return null;
  },
};

export function decisionOf({ kind, reason, message, instruments }: DecisionValues): DecisionIn {
  const chosen = kind as Kind;
  return {
    kind: chosen,
    reason: reason.trim(),
    message: speaks(chosen) ? message.trim() : '',
    instruments: chosen === 'ask_more' ? [...instruments] : [],
  };
}

/** Why nothing can be decided at all, where every way is closed for the same reason. */
export function closedFor(abilities: Readonly<Record<Kind, Ability>>): string | null {
  const all = KINDS.map((kind) => abilities[kind]);
  if (all.some(({ allowed }) => allowed)) return null;
  const [first] = all;
  return first && all.every(({ reason }) => reason === first.reason) ? first.reason : null;
}
