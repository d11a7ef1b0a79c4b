import { useIntl } from 'react-intl';
import { useNow } from './use-now';

const STEPS: [Intl.RelativeTimeFormatUnit & ('year' | 'month' | 'day' | 'hour' | 'minute'), number][] = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago something was, with the exact time on hover. Keeps itself up to date. */
export function RelativeTime({ date }: { date: string }) {
  const { formatRelativeTime, formatDate } = useIntl();
  const now = useNow();
  const seconds = Math.round((new Date(date).getTime() - now) / 1000);
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  const label =
    step === undefined
      ? formatRelativeTime(0, 'second', { numeric: 'auto' })
      : formatRelativeTime(Math.trunc(seconds / step[1]), step[0], { numeric: 'auto' });

  return (
    <time dateTime={date} title={formatDate(date, { dateStyle: 'full', timeStyle: 'short' })}>
      {label}
    </time>
  );
}
