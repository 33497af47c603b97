import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState, type FormEvent } from 'react';
import { ApiError } from '../api/ApiError';
import { useServices } from '../app/services';
import { useMessages } from '../i18n/context';
import { passwordFaults, SHORTEST_PASSWORD, type PasswordEntry, type PasswordFault } from './newPassword';

const FIELDS: readonly (keyof PasswordEntry)[] = ['current', 'next', 'repeat'];

export default function PasswordForm() {
  const { password: text, errors } = useMessages();
  const { session } = useServices();
  const [entry, setEntry] = useState<PasswordEntry>({ current: '', next: '', repeat: '' });
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const faults = tried ? passwordFaults(entry) : {};

  const explain = (fault: PasswordFault | undefined) => {
    switch (fault) {
      case undefined:
        return null;
      case 'tooShort':
        return text.tooShort(SHORTEST_PASSWORD);
      default:
        return text[fault];
    }
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(passwordFaults(entry)).length > 0 || busy) {
      return;
    }
    setBusy(true);
    setProblem('');
    try {
      await session.changePassword(entry.current, entry.next);
    } catch (caught) {
      const { kind, message } = ApiError.from(caught);
      // The server may know rules that the portal does not; its own words then say which.
      setProblem(kind === 'wrongPassword' ? text.wrongCurrent : message || errors[kind]);
      setBusy(false);
      if (kind === 'notSignedIn') {
        await session.check();
      }
    }
  };

  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <div role="alert">{problem !== '' && <Alert type="error">{problem}</Alert>}</div>
      {FIELDS.map((field) => (
        <FormField
          key={field}
          label={text[field]}
          constraintText={field === 'next' ? text.hint(SHORTEST_PASSWORD) : undefined}
          errorText={explain(faults[field])}
          stretch
        >
          <Input
            type="password"
            value={entry[field]}
            onChange={({ detail }) => setEntry((before) => ({ ...before, [field]: detail.value }))}
            autoComplete={field === 'current' ? 'current-password' : 'new-password'}
            autoFocus={field === 'current'}
            name={field}
          />
        </FormField>
      ))}
      <Button variant="primary" formAction="submit" loading={busy} fullWidth>
        {text.submit}
      </Button>
    </form>
  );
}
