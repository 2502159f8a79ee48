import { useMemo } from 'react';
import { Area } from '../../ui/Area';
import { Field } from '../../ui/Field';
import { LANGUAGES, useWords } from '../../ui/language';
import { Select } from '../../ui/Select';
import type { Saving } from '../../ui/saver';
import { useFieldErrors } from '../../ui/useFieldErrors';
import { WhereFields } from '../where/WhereFields';
import type { Details } from './queries';
import { FIELDS, type Step } from './steps';
import type { useDetails } from './useDetails';
import { words } from './words';

interface Props {
  readonly step: Step;
  readonly details: Details;
  readonly saves: Saving;
  readonly change: (patch: Partial<Details>) => void;
  readonly keep: ReturnType<typeof useDetails>['keep'];
}

type Text = 'legal_name' | 'chosen_name' | 'pronouns' | 'phone' | 'access_needs' | 'goals';

/** The fields of one step. Leaving a field saves it; a list is saved at once. */
export function StepFields(props: Props) {
  switch (props.step) {
    case 'about':
      return <About {...props} />;
    case 'reach':
      return <Reach {...props} />;
    case 'where':
      return <Where {...props} />;
    case 'emergency':
      return <Emergency {...props} />;
    default:
      return <Words {...props} />;
  }
}

/** What every line of text here has in common. */
function useText({ step, details, saves, change, keep }: Props) {
  const errors = useFieldErrors(saves.errors);
  return (field: Text) => ({
    value: details[field],
    errors: errors[field],
    onChange: (value: string) => change({ [field]: value }),
    onBlur: () => void keep(FIELDS[step]),
  });
}

function About(props: Props) {
  const say = useWords(words);
  const text = useText(props);
  return (
    <>
      <Field label={say.legalName} autoComplete="name" required {...text('legal_name')} />
      <Field
        label={say.chosenName}
        hint={say.chosenHint}
        autoComplete="nickname"
        {...text('chosen_name')}
      />
      <Field label={say.pronouns} autoComplete="off" maxLength={40} {...text('pronouns')} />
    </>
  );
}

function Reach(props: Props) {
  const say = useWords(words);
  const text = useText(props);
  const { details, change, keep } = props;
  const zones = useMemo(() => zonesWith(details.time_zone), [details.time_zone]);
  const choose = (patch: Partial<Details>) => {
    change(patch);
    void keep(FIELDS.reach, { ...details, ...patch });
  };
  return (
    <>
      <Field
        label={say.phone}
        hint={say.phoneHint}
        type="tel"
        autoComplete="tel"
        required
        {...text('phone')}
      />
      <Select
        label={say.language}
        options={Object.entries(LANGUAGES)}
        value={details.language}
        onChange={(language) => choose({ language })}
      />
      <Select
        label={say.zone}
        options={zones.map((zone) => [zone, zone.replaceAll('_', ' ')])}
        value={details.time_zone}
        onChange={(time_zone) => choose({ time_zone })}
      />
    </>
  );
}

function zonesWith(own: string): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(own) ? known : [own, ...known];
}

function Where({ details, saves, change, keep }: Props) {
  const errors = useFieldErrors(saves.errors);
  return (
    <WhereFields
      value={details}
      errors={errors}
      onChange={(where) => {
        change(where);
        void keep(FIELDS.where, { ...details, ...where });
      }}
    />
  );
}

function Emergency({ details, saves, change, keep }: Props) {
  const say = useWords(words);
  const errors = useFieldErrors(saves.errors);
  const contact = details.emergency_contact;
  const part = (field: keyof typeof contact) => ({
    value: contact[field],
    errors: errors[`emergency_contact.${field}`],
    onChange: (value: string) => change({ emergency_contact: { ...contact, [field]: value } }),
    onBlur: () => void keep(FIELDS.emergency),
  });
  return (
    <>
      <Field label={say.contactName} autoComplete="off" required {...part('name')} />
      <Field label={say.contactPhone} type="tel" autoComplete="off" required {...part('phone')} />
      <Field
        label={say.relation}
        hint={say.relationHint}
        autoComplete="off"
        {...part('relation')}
      />
    </>
  );
}

function Words(props: Props) {
  const say = useWords(words);
  const text = useText(props);
  return props.step === 'needs' ? (
    <Area label={say.needs} hint={say.needsHint} rows={6} {...text('access_needs')} />
  ) : (
    <Area label={say.goals} rows={8} {...text('goals')} />
  );
}
