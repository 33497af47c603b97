import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import { useRef, useState, type FormEvent } from 'react';
import { ApiError, type ApiErrorKind } from '../api/ApiError';
import { useServices } from '../app/services';
import { useMessages } from '../i18n/context';
import { useCountdownSeconds } from './useCountdownSeconds';

interface Props {
  /** Set where only this worker may come back. */
  readonly username?: string;
}

/** Until the server says how long. */
const DEFAULT_WAIT_SECONDS = 30;

export default function SignInForm({ username: fixed }: Props) {
  const { signIn: text, errors } = useMessages();
  const { session } = useServices();
  const [username, setUsername] = useState(fixed ?? '');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [wait, startWait] = useCountdownSeconds();
  const passwordInput = useRef<InputProps.Ref>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (username.trim() === '' || password === '' || busy || wait > 0) {
      return;
    }
    setBusy(true);
    setProblem('');
    try {
      await session.signIn(username.trim(), password);
    } catch (caught) {
      const error = ApiError.from(caught);
      if (error.kind === 'throttled') {
        startWait(error.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS);
      } else {
        setProblem(explain(error.kind));
      }
      setTried(false);
      setPassword('');
      passwordInput.current?.focus();
    } finally {
      setBusy(false);
    }
  };

  const explain = (kind: ApiErrorKind) => {
    switch (kind) {
      case 'wrongPassword':
      case 'notSignedIn':
        return text.wrong;
      case 'notFound':
        // The server denies its existence to networks that a workforce does not allow.
        return text.elsewhere;
      default:
        return errors[kind];
    }
  };

  const error = wait > 0 ? text.throttled(wait) : problem;
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <div role="alert">{error !== '' && <Alert type={wait > 0 ? 'warning' : 'error'}>{error}</Alert>}</div>
      <FormField
        label={text.username}
        errorText={tried && username.trim() === '' ? text.missingUsername : null}
        stretch
      >
        <Input
          value={username}
          onChange={({ detail }) => setUsername(detail.value)}
          autoComplete="username"
          autoFocus={fixed === undefined}
          readOnly={fixed !== undefined}
          disableBrowserAutocorrect
          spellcheck={false}
          name="username"
        />
      </FormField>
      <FormField
        label={text.password}
        errorText={tried && password === '' ? text.missingPassword : null}
        stretch
      >
        <Input
          ref={passwordInput}
          type="password"
          value={password}
          onChange={({ detail }) => setPassword(detail.value)}
          autoComplete="current-password"
          autoFocus={fixed !== undefined}
          name="password"
        />
      </FormField>
      <Button variant="primary" formAction="submit" loading={busy} disabled={wait > 0} fullWidth>
        {text.submit}
      </Button>
    </form>
  );
}
