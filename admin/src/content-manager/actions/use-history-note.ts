import { useNotification } from '@strapi/strapi/admin';
import { useText } from '../../shared/text';

const LONG_ENOUGH_TO_READ = 10_000;

/** Says why "Restore" is disabled in the content history (see restoring.ts): on Strapi's page there is no place for it. */
export function useHistoryNote(): () => void {
  const text = useText();
  const { toggleNotification } = useNotification();

  return () =>
    toggleNotification({
      type: 'info',
      message: text('protection.history'),
      timeout: LONG_ENOUGH_TO_READ,
    });
}
