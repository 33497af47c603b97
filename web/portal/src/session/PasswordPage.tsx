import { useMessages } from '../i18n/context';
import { usePageTitle } from '../ui/usePageTitle';
import { FrontDoor } from './FrontDoor';
import PasswordForm from './PasswordForm';

export default function PasswordPage() {
  const { password } = useMessages();
  usePageTitle(password.title);
  return (
    <FrontDoor title={password.title} lead={password.lead}>
      <PasswordForm />
    </FrontDoor>
  );
}
