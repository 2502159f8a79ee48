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
      {data.clinics.map(({ id, name, role }) => (
        <Menu.Item
          key={id}
          role="menuitemradio"
          aria-checked={id === data.clinic?.id}
          onClick={() => change.mutate(id)}
          rightSection={id === data.clinic?.id ? '✓' : null}
        >
          <bdi>{name}</bdi> · {ROLE_WORDS[role] ?? role}
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}
