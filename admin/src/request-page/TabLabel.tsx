import type { ChangeRequest } from '../../../contracts/requests';
import type { RequestTab } from '../shared/paths';
import { useText } from '../shared/text';

interface Props {
  tab: RequestTab;
  request: ChangeRequest;
}

const counted = (tab: RequestTab, request: ChangeRequest): number => {
  switch (tab) {
    case 'changes':
      return request.changes.length;
    case 'reviews':
      return request.reviews.length;
    default:
      return 0;
  }
};

/** The name of a tab, with how much is behind it. */
export function TabLabel({ tab, request }: Props) {
  const text = useText();
  const count = counted(tab, request);
  const name = text(`request-page.tab.${tab}`);

  return <>{count > 0 ? `${name} (${count})` : name}</>;
}
