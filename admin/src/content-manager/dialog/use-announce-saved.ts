import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { useHref } from 'react-router-dom';
import { requestPath } from '../../shared/paths';
import { useText } from '../../shared/text';
import type { SavedRequest } from './types';

const LONG_ENOUGH_TO_CLICK = 10_000;

/** Says that a change request was saved, with a link to it. */
export function useAnnounceSaved(): (request: SavedRequest) => void {
  const text = useText();
  const { toggleNotification } = useNotification();
  const root = useHref('/').replace(/\/$/, '');

  return useCallback(
    ({ id, number, title }) =>
      toggleNotification({
        type: 'success',
        message: text('content-manager.saved', { number, title }),
        link: { url: `${root}${requestPath(id)}`, label: text('content-manager.saved.link', { number }) },
        timeout: LONG_ENOUGH_TO_CLICK,
      }),
    [root, text, toggleNotification],
  );
}
