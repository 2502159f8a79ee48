import { type UseFormInput, useForm } from '@mantine/form';
import { type Act, useAct } from './act';
import { fieldWords } from './words/problems';

/** For a field that must not stay empty: what to say where it does. */
export const needed = (words: string) => (value: string) => (value.trim() ? null : words);

interface FormAct<Values, In, Out> extends Act<In, Out> {
  readonly initialValues: Values;
  readonly validate: NonNullable<UseFormInput<Values>['validate']>;
  /** What the command is given for what stands in the fields. */
  readonly asked: (values: Values) => In;
}

/** A form and the command that it sends. A refusal that marks fields is said at those fields; the first one that is wrong takes the focus. */
export function useFormAct<Values extends Record<string, unknown>, In, Out>({
  initialValues,
  validate,
  asked,
  ...command
}: FormAct<Values, In, Out>) {
  const form = useForm<Values>({ initialValues, validate });
  const act = useAct(command);
  const onSubmit = form.onSubmit(
    (values) =>
      act.mutate(asked(values), { onError: (error) => form.setErrors(fieldWords(error)) }),
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
  );
  return { form, dialog: { act, onSubmit } };
}
