import { useMessages } from '../i18n/context';
import { usePageTitle } from '../ui/usePageTitle';
import { FrontDoor } from './FrontDoor';
import { ProviderSignIn } from './ProviderSignIn';
import SignInForm from './SignInForm';

export default function SignInPage() {
  const { signIn } = useMessages();
  usePageTitle(signIn.title);
  return (
    <FrontDoor title={signIn.title} lead={signIn.lead}>
      <ProviderSignIn />
      <SignInForm />
    </FrontDoor>
  );
}
