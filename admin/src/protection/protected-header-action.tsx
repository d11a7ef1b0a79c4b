import type { HeaderActionComponent } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { useText } from '../shared/text';
import { ProtectedBadge } from './ProtectedBadge';
import { useProtectedType } from './use-guard';

/** The badge in the header of the edit view. Where Strapi knows no badges there it is an icon with a label. */
export const useProtectedHeaderAction: HeaderActionComponent = ({ model }) => {
  const text = useText();
  const type = useProtectedType(model);

  if (type === undefined) return null;
  return {
    label: text('protection.badge'),
    icon: <Lock />,
    _status: {
      message: (
        <Flex height="100%" alignItems="center">
          <ProtectedBadge contentType={model} />
        </Flex>
      ),
    },
  };
};
