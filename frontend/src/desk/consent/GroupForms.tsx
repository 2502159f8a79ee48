import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../act';
import type { ConsentForm, Group } from '../shapes';
import { Empty } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Card, Section } from '../ui/Page';
import { Ready, Trouble } from '../ui/Trouble';
import { setGroupForms } from './commands';
import styles from './consent.module.css';
import { formsQuery, groupFormsQuery } from './queries';
import { formKind } from './words';

/** What everybody in this group signs before they come in. */
export function GroupForms({ group }: { readonly group: Group }) {
  const forms = useQuery(formsQuery);
  const chosen = useQuery(groupFormsQuery(group.id));
  return (
    <Section title="Forms to sign">
      <Ready query={forms}>
        {(all) =>
          all.length === 0 ? (
            <NoForms />
          ) : (
            <Card>
              <Ready query={chosen}>
                {({ forms: ids }) => (
                  <Choice key={ids.join()} group={group} all={all} chosen={ids} />
                )}
              </Ready>
            </Card>
          )
        }
      </Ready>
    </Section>
  );
}

const NoForms = () => (
  <Empty
    title="The clinic has no form yet"
    action={
      <LinkButton to="/forms" variant="default">
        Go to forms
      </LinkButton>
    }
  >
    Forms are written once for the clinic. Then each group says which of them it requires.
  </Empty>
);

interface ChoiceProps {
  readonly group: Group;
  readonly all: readonly ConsentForm[];
  readonly chosen: readonly string[];
}

function useChoice({ group, all, chosen }: ChoiceProps) {
  const [ids, setIds] = useState([...chosen]);
  const save = useAct({
    run: setGroupForms,
    touches: [['groups'], ['participants'], ['arrivals']],
    said: 'The forms of this group are saved.',
  });
  const ofAll = all.filter((form) => form.required_of_all).map(({ id }) => id);
  return {
    save: () => save.mutate({ group: group.id, forms: ids }),
    act: save,
    changed: ids.length !== chosen.length || ids.some((id) => !chosen.includes(id)),
    shown: [...new Set([...ids, ...ofAll])],
    /** What the clinic asks of all is no choice of the group's, and is not kept as one. */
    choose: (values: string[]) =>
      setIds(values.filter((id) => !ofAll.includes(id) || chosen.includes(id))),
  };
}

function Choice(props: ChoiceProps) {
  const { save, act, changed, shown, choose } = useChoice(props);
  const mayEdit = props.group.abilities.edit.allowed;
  return (
    <div className={styles.checks}>
      <Checkbox.Group value={shown} onChange={choose} aria-label="Forms that this group requires">
        <div className={styles.checks}>
          {props.all.map((form) => (
            <Checkbox
              key={form.id}
              value={form.id}
              label={form.title || formKind(form.kind)}
              description={aboutForm(form)}
              disabled={!mayEdit || form.required_of_all}
            />
          ))}
        </div>
      </Checkbox.Group>
      <Trouble error={act.error} />
      {mayEdit && (
        <div>
          <Button loading={act.isPending} disabled={!changed} onClick={save}>
            Save forms
          </Button>
        </div>
      )}
    </div>
  );
}

const aboutForm = ({ required_of_all, kind, per_group, current, title }: ConsentForm): string =>
  [
    title && title !== formKind(kind) ? formKind(kind) : '',
    required_of_all ? 'required of everyone at the clinic' : '',
    per_group ? 'signed for this group' : '',
    current ? `version ${current.number}` : 'no version in force yet',
    current && !current.reviewed_by_counsel ? 'to be reviewed by counsel' : '',
  ]
    .filter(Boolean)
    .join(' · ');
