import { useEffect } from 'react';
import { useMessages } from '../i18n/context';

/** Names the browser's tab after the page. */
export function usePageTitle(page: string): void {
  const { title } = useMessages().app;
  useEffect(() => {
    document.title = title(page);
  }, [title, page]);
}
