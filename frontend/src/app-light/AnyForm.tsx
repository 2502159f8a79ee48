import { EnterAgain } from '../features/intake/EnterAgain';
import { FormScreen } from '../features/screening/FormScreen';

interface Props {
  readonly id: string;
  readonly next: string;
}

/** A questionnaire, for who takes part and for who applies; the latter may have to show again who they are. */
export const AnyForm = (props: Props) => (
  <FormScreen {...props} closed={(again) => <EnterAgain onIn={again} />} />
);
