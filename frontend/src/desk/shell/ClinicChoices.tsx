import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useAct } from '../act';
import { ROLE_WORDS } from '../words/names';
import { chooseClinic } from './commands';
import { sessionQuery } from './queries';

/** Everything on the desk belongs to one clinic, so another clinic starts from a fresh page. */
const toDesk = () => window.location.assign('/desk/');

/** For a person who works at several clinics: which one they are at now. */
export function ClinicChoices() {
  const { data } = useQuery(sessionQuery);
  const change = useAct({ run: chooseClinic, touches: [], after: toDesk });
  if (!data || data.clinics.length < 2) return null;
  return (
    <>
      <Menu.Label>Clinic</Menu.Label>
      <Menu.RadioGroup value={data.clinic?.id ?? null} onChange={(id) => change.mutate(id)}>
        {data.clinics.map(({ id, name, role }) => (
          <Menu.RadioItem key={id} value={id} closeMenuOnClick>
            <bdi>{name}</bdi> · {ROLE_WORDS[role] ?? role}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
    </>
  );
}
