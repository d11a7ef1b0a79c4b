import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Delegation } from '../../../contracts/delegations';
import { useText } from '../shared/text';

/** From when until when; the exact times on hover. */
export function Period({ from, until }: Pick<Delegation, 'from' | 'until'>) {
  const text = useText();
  const { formatDate } = useIntl();
  const kind = `${from === null ? '' : 'from'}${until === null ? '' : 'until'}` || 'open';
  const inWords = (timeStyle?: 'short') =>
    text(`delegations.period.${kind}`, {
      from: from === null ? '' : formatDate(from, { dateStyle: 'medium', timeStyle }),
      until: until === null ? '' : formatDate(until, { dateStyle: 'medium', timeStyle }),
    });

  return <Typography title={inWords('short')}>{inWords()}</Typography>;
}
