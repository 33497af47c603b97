import Spinner from '@cloudscape-design/components/spinner';
import { useMessages } from '../i18n/context';

export function PageLoading() {
  const { loading } = useMessages().app;
  return (
    <div className="centred late" role="status">
      <Spinner size="large" />
      <span className="visually-hidden">{loading}</span>
    </div>
  );
}
