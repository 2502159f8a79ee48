import { Button, CopyButton, Switch, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useAct } from '../act';
import type { Group, PublicPage } from '../shapes';
import { Card, Section } from '../ui/Page';
import { Ready, Trouble } from '../ui/Trouble';
import { fieldWords } from '../words/problems';
import { setPublicPage } from './commands';
import styles from './intake.module.css';
import { publicPageQuery } from './queries';

/** The page on which strangers may ask for a seat. Closed until somebody opens it. */
export function PublicPageSection({ group }: { readonly group: Group }) {
  const page = useQuery(publicPageQuery(group.id));
  return (
    <Section title="Public page">
      <Card>
        <Ready query={page}>{(data) => <PageForm group={group} page={data} />}</Ready>
      </Card>
    </Section>
  );
}

function usePage(group: Group, { open, words }: PublicPage) {
  const form = useForm({ initialValues: { open, words } });
  const save = useAct({
    run: setPublicPage,
    touches: [['groups']],
    said: ({ open: isOpen }) => (isOpen ? 'The page is open.' : 'The page is closed.'),
    after: () => form.resetDirty(),
  });
  const submit = form.onSubmit((values) =>
    save.mutate(
      { group: group.id, ...values },
      { onError: (error) => form.setErrors(fieldWords(error)) },
    ),
  );
  return { form, save, submit };
}

interface Props {
  readonly group: Group;
  readonly page: PublicPage;
}

function PageForm({ group, page }: Props) {
  const { form, save, submit } = usePage(group, page);
  const mayEdit = page.abilities.change.allowed;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Switch
        label="Anyone with the link can ask for a seat"
        description="It shows the group’s name, description, times and facilitators. Never who is in it."
        disabled={!mayEdit}
        {...form.getInputProps('open', { type: 'checkbox' })}
      />
      <Textarea
        label="Words of welcome"
        description="What somebody should know before they ask. Plain and short."
        autosize
        minRows={3}
        maxLength={4000}
        readOnly={!mayEdit}
        maw="44rem"
        {...form.getInputProps('words')}
      />
      {page.open && <PageLink path={page.path} />}
      <Trouble error={save.error} />
      {mayEdit && (
        <div>
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            Save page
          </Button>
        </div>
      )}
    </form>
  );
}

function PageLink({ path }: { readonly path: string }) {
  const link = new URL(path, window.location.origin).href;
  return (
    <div className={styles.link}>
      <a href={link} target="_blank" rel="noopener">
        {link}
      </a>
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? 'Copied' : 'Copy link'}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
