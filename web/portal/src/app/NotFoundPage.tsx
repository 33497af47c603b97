import Button from '@cloudscape-design/components/button';
import { useMessages } from '../i18n/context';
import { Notice } from '../ui/Notice';
import { usePageTitle } from '../ui/usePageTitle';
import { pathOf } from './Router';
import { useServices } from './services';

export function NotFoundPage() {
  const { notFound } = useMessages().app;
  const { router } = useServices();
  usePageTitle(notFound.title);
  return (
    <main className="centred">
      <Notice
        mark="nothing"
        title={notFound.title}
        body={notFound.body}
        actions={
          <Button
            variant="primary"
            href={pathOf({ page: 'jobs' })}
            onFollow={(event) => {
              event.preventDefault();
              router.go({ page: 'jobs' });
            }}
          >
            {notFound.back}
          </Button>
        }
      />
    </main>
  );
}
