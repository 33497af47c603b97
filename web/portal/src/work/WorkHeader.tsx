import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { pathOf } from '../app/Router';
import { useMessages } from '../i18n/context';
import { SettingsMenu } from '../settings/SettingsMenu';
import { BrandMark } from '../ui/Brand';
import { Countdown } from './Countdown';
import { fullScreenAvailable, toggleFullScreen, useFullScreen } from './fullScreen';
import type { LeaveAction, LoopState } from './loop/state';
import { taskOf } from './loop/state';
import { SaveIndicator } from './SaveIndicator';

interface Props {
  readonly state: LoopState;
  readonly displayName: string;
  readonly backLabel: string;
  readonly onDialog: (dialog: LeaveAction | 'shortcuts') => void;
  readonly onMoreTime: () => void;
  readonly onBack: () => void;
  readonly onSignOut: () => void;
}

const ACTIONS: readonly LeaveAction[] = ['stop', 'release', 'decline'];

const LABELS: Readonly<Record<LeaveAction, string>> = { stop: '⇧S', release: '⇧R', decline: '⇧D' };

/** The bar above the task: what it is, that it is safe, how much time is left, and the ways out of it. */
export function WorkHeader({
  state,
  displayName,
  backLabel,
  onDialog,
  onMoreTime,
  onBack,
  onSignOut,
}: Props) {
  const { work: text } = useMessages();
  const fullScreen = useFullScreen();
  const working = state.stage.name === 'working';
  const task = taskOf(state);
  const fullScreenText = fullScreen ? text.leaveFullScreen : text.fullScreen;

  const choose = (id: string) => {
    const action = ACTIONS.find((known) => known === id);
    if (action !== undefined) {
      onDialog(action);
    } else if (id === 'more-time') {
      onMoreTime();
    } else if (id === 'shortcuts') {
      onDialog('shortcuts');
    } else {
      toggleFullScreen();
    }
  };

  return (
    <header className="bar work-bar" id="work-header">
      <a
        className="skip"
        href="#task"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('task')?.focus();
        }}
      >
        {text.skipToTask}
      </a>
      <a
        className="bar-home"
        href={pathOf({ page: 'jobs' })}
        aria-label={text.backToJobsLabel}
        onClick={(event) => {
          event.preventDefault();
          onBack();
        }}
      >
        <BrandMark />
        <span className="bar-wide">{backLabel}</span>
      </a>
      <h1 className="work-title" title={state.title ?? undefined}>
        {state.title}
      </h1>
      {state.submitted > 0 && (
        <span className="work-count soft">
          <span aria-hidden="true">{text.submitted(state.submitted)}</span>
          <span className="visually-hidden">{text.submittedLabel(state.submitted)}</span>
        </span>
      )}
      <span className="bar-space" />
      <SaveIndicator stage={state.stage} />
      {task !== null && state.stage.name !== 'over' && <Countdown task={task} />}
      {task !== null && working && task.assignment.extendable && (
        <span className="bar-wide">
          <Button onClick={onMoreTime}>{text.moreTime}</Button>
        </span>
      )}
      {task !== null && (
        <ButtonDropdown
          ariaLabel={text.menuLabel}
          disabled={!working}
          items={[
            ...(task.assignment.extendable ? [{ id: 'more-time', text: text.moreTime, labelTag: '⇧M' }] : []),
            ...ACTIONS.map((id) => ({ id, text: text.leave[id].menu, labelTag: LABELS[id] })),
          ]}
          onItemClick={({ detail }) => choose(detail.id)}
        >
          {text.menu}
        </ButtonDropdown>
      )}
      <span className="bar-icons">
        {fullScreenAvailable() && (
          <span className="bar-wide">
            <Button
              variant="icon"
              iconName={fullScreen ? 'exit-full-screen' : 'full-screen'}
              ariaLabel={fullScreenText}
              onClick={toggleFullScreen}
            />
          </span>
        )}
        <SettingsMenu
          displayName={displayName}
          onSignOut={onSignOut}
          items={[
            { id: 'shortcuts', text: text.shortcuts, labelTag: '?' },
            ...(fullScreenAvailable() ? [{ id: 'full-screen', text: fullScreenText }] : []),
          ]}
          onChoose={choose}
        />
      </span>
    </header>
  );
}
