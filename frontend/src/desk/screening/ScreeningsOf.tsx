import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../shell/queries';
import { Empty } from '../ui/bits';
import { Section } from '../ui/Page';
import { Ready } from '../ui/Trouble';
import { AskDialog } from './AskDialog';
import { screeningsQuery } from './queries';
import { Screenings } from './Screenings';

/** All that one person was asked and answered, and the way to ask again. */
export function ScreeningsOf({ participant }: { readonly participant: string }) {
  const { role } = useMe();
  const [asking, ask] = useDisclosure(false);
  return (
    <Section
      title="Screenings"
      aside={
        <Button variant="default" onClick={ask.open}>
          Ask for a screening…
        </Button>
      }
    >
      {role === 'administrator' ? <NotShown /> : <History participant={participant} />}
      {asking && <AskDialog participant={participant} onClose={ask.close} />}
    </Section>
  );
}

/** A request that would be refused is not made: the trail would keep it as an attempt. */
const NotShown = () => (
  <Empty title="Answers are not shown here">
    They are read by the facilitators who meet the person, and by supervisors.
  </Empty>
);

function History({ participant }: { readonly participant: string }) {
  const screenings = useQuery(screeningsQuery(participant));
  return (
    <Ready query={screenings}>
      {(all) =>
        all.length === 0 ? (
          <Empty title="No screening yet">
            What their groups ask for appears here once it is answered. You can also ask for one
            yourself.
          </Empty>
        ) : (
          <Screenings screenings={all} />
        )
      }
    </Ready>
  );
}
