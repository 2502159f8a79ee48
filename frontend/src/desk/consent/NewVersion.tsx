import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useAct } from '../act';
import type { FormVersion } from '../shapes';
import { useMe } from '../shell/queries';
import { Page } from '../ui/Page';
import { Ready, Trouble } from '../ui/Trouble';
import { fieldWords } from '../words/problems';
import { zoneName } from '../words/time';
import { publishVersion } from './commands';
import { newestFirst } from './comparing';
import styles from './consent.module.css';
import { versionsQuery } from './queries';
import { languageWords } from './words';
import {
  bodyOf,
  leftBehind,
  startFrom,
  type VersionValues,
  versionRules,
  WRITTEN,
  type Written,
} from './writing';

const route = getRouteApi('/shell/forms/$formId/new');

/** The next version of a form: its words in each language side by side, and from when they count. */
export function NewVersion() {
  const { formId } = route.useParams();
  const versions = useQuery(versionsQuery(formId));
  return (
    <Page
      title="New version"
      lead="Once it is in force, everyone who signed before is asked to read what changed and sign again."
      back={{ to: { to: '/forms/$formId', params: { formId } }, label: 'Form' }}
    >
      <Ready query={versions}>
        {(all) => <Editor key={formId} form={formId} before={newestFirst(all)[0]} />}
      </Ready>
    </Page>
  );
}

interface EditorProps {
  readonly form: string;
  readonly before: FormVersion | undefined;
}

function useEditor({ form: formId, before }: EditorProps) {
  const { clinic } = useMe();
  const navigate = useNavigate();
  const form = useForm<VersionValues>({
    initialValues: startFrom(before),
    validate: versionRules,
  });
  const publish = useAct({
    run: publishVersion,
    touches: [['forms'], ['participants'], ['arrivals']],
    said: ({ number }: FormVersion) => `Version ${number} is published.`,
    after: () => void navigate({ to: '/forms/$formId', params: { formId } }),
  });
  const submit = form.onSubmit((values) =>
    publish.mutate(
      { form: formId, ...bodyOf(values, clinic.time_zone) },
      { onError: (error) => form.setErrors(fieldWords(error)) },
    ),
  );
  return { form, publish, submit, zone: clinic.time_zone };
}

function Editor(props: EditorProps) {
  const { form, publish, submit, zone } = useEditor(props);
  return (
    <form className={styles.editor} onSubmit={submit} noValidate>
      <div className={styles.sides}>
        {WRITTEN.map((language) => (
          <Side key={language} form={form} language={language} />
        ))}
      </div>
      <When form={form} zone={zone} />
      <LeftBehind kept={leftBehind(form.getValues(), props.before)} />
      <Trouble error={publish.error} />
      <div className={styles.submit}>
        <Button type="submit" loading={publish.isPending}>
          Publish this version
        </Button>
      </div>
    </form>
  );
}

interface WhenProps {
  readonly form: UseFormReturnType<VersionValues>;
  readonly zone: string;
}

const When = ({ form, zone }: WhenProps) => (
  <fieldset className={styles.part}>
    <legend>From when</legend>
    <div className={styles.choice}>
      <TextInput
        type="date"
        label="The new words count from"
        description={`At once when left empty. ${zoneName(zone)}.`}
        {...form.getInputProps('effective')}
      />
      <TextInput
        type="date"
        label="Old signatures count until"
        description="Nobody is kept out for this form until then."
        {...form.getInputProps('grace')}
      />
    </div>
    <Checkbox
      label="Our counsel has reviewed these words"
      {...form.getInputProps('reviewed', { type: 'checkbox' })}
    />
  </fieldset>
);

/** People would sign different things, by the language they read. */
const LeftBehind = ({ kept }: { readonly kept: readonly Written[] }) =>
  kept.length > 0 && (
    <p role="status">
      The {kept.map(languageWords).join(' and ')} words are still those of the version before.
      Whoever signs in that language signs those.
    </p>
  );

interface SideProps {
  readonly form: UseFormReturnType<VersionValues>;
  readonly language: Written;
}

const Side = ({ form, language }: SideProps) => (
  <fieldset className={styles.part}>
    <legend>{languageWords(language)}</legend>
    <TextInput
      label="Title"
      lang={language}
      required={language === 'en'}
      maxLength={200}
      {...form.getInputProps(`${language}.title`)}
    />
    <Textarea
      label="What people agree to"
      lang={language}
      required={language === 'en'}
      autosize
      minRows={12}
      maxRows={30}
      maxLength={40_000}
      {...form.getInputProps(`${language}.body`)}
    />
  </fieldset>
);
