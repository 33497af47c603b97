import type { ApiErrorKind } from '../api/ApiError';
import type { LeaveAction, OverReason, Setback } from '../work/loop/state';
import { durationOf } from './duration';

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const duration = (totalSeconds: number): string => {
  const { hours, minutes, seconds } = durationOf(totalSeconds);
  return [hours && `${hours} h`, minutes && `${minutes} min`, seconds && `${seconds} s`]
    .filter(Boolean)
    .join(' ');
};

const spokenDuration = (totalSeconds: number): string => {
  const { hours, minutes, seconds } = durationOf(totalSeconds);
  return [
    hours && plural(hours, 'hour', 'hours'),
    minutes && plural(minutes, 'minute', 'minutes'),
    seconds && plural(seconds, 'second', 'seconds'),
  ]
    .filter(Boolean)
    .join(' ');
};

const leave: Record<LeaveAction, { menu: string; title: string; body: string[]; confirm: string }> = {
  decline: {
    menu: 'Decline task',
    title: 'Decline this task?',
    body: [
      'Your work on this task is discarded, and you cannot come back to it.',
      'It goes to another worker, and you get the next task.',
    ],
    confirm: 'Decline task',
  },
  release: {
    menu: 'Release task',
    title: 'Release this task?',
    body: [
      'Your work on this task is discarded, and the task goes back to the pool for anyone to take, you included.',
      'You return to the list of jobs.',
    ],
    confirm: 'Release task',
  },
  stop: {
    menu: 'Stop and resume later',
    title: 'Stop and resume later?',
    body: [
      'Your work is saved, and the task stays yours. Resume it from the list of jobs.',
      'The clock keeps running: if the time limit passes before you submit, the task goes to another worker.',
    ],
    confirm: 'Stop for now',
  },
};

const over: Record<OverReason, { title: string; body: string }> = {
  expired: {
    title: 'The time for this task is over',
    body: 'It goes to another worker. What you saved stays on the server, but it does not count as an answer.',
  },
  withdrawn: {
    title: 'This task was withdrawn',
    body: 'It is no longer needed: its job was stopped, or enough answers came in. There is nothing you did wrong.',
  },
  changed: {
    title: 'This task has been changed',
    body: 'Its requester has changed the instructions and sends it out anew. There is nothing you did wrong.',
  },
  submitted: {
    title: 'This task is already submitted',
    body: 'You submitted it in another window. Your answer counts.',
  },
  declined: {
    title: 'You declined this task',
    body: 'That was in another window; it went to another worker.',
  },
  released: { title: 'You released this task', body: 'That was in another window; it is back in the pool.' },
  stopped: {
    title: 'You stopped this task',
    body: 'That was in another window. Your saved work is kept, and the task goes on where you stopped.',
  },
  gone: { title: 'This task is no longer yours', body: 'The server does not have it for you any more.' },
  elsewhere: {
    title: 'You went on with this task in another tab',
    body: 'All your work is there. Continue here to bring it back, with all that you did there.',
  },
};

const errors: Record<ApiErrorKind, string> = {
  offline: 'The server cannot be reached. Check your connection and try again.',
  notSignedIn: 'You are not signed in.',
  wrongPassword: 'The password is wrong.',
  passwordChangeRequired: 'Choose a new password first.',
  csrf: 'The server did not accept this request. Reload the page.',
  notFound: 'This does not exist, or it is not yours.',
  closed: 'This task is closed.',
  invalid: 'The server did not accept this.',
  tooLarge: 'This answer is larger than the server accepts.',
  throttled: 'Too many requests. Wait a moment and try again.',
  server: 'The server has a problem. Try again in a moment.',
  sessionEnded: 'Your session has ended.',
  unexpected: 'Something went wrong.',
};

const setbacks: Record<Setback['what'], string> = {
  decline: 'The task could not be declined.',
  release: 'The task could not be released.',
  stop: 'The task could not be stopped. You can go on working on it.',
  extend: 'The time could not be extended.',
  submit: 'Your answer was not accepted. It is still here.',
};

/** Every text of the portal, in English. The other languages have the same shape. */
export const en = {
  app: {
    name: 'Plumbline',
    title: (page: string) => `${page} · Plumbline`,
    skip: 'Skip to content',
    loading: 'Loading',
    close: 'Close',
    unreachable: {
      title: 'The server cannot be reached',
      body: 'The portal tries again by itself every few seconds.',
      retry: 'Try now',
    },
    crashed: {
      title: 'The portal has stopped',
      body: 'Your work is kept. Reload the page to go on.',
      reload: 'Reload',
    },
    notFound: {
      title: 'There is nothing here',
      body: 'The address may be old or mistyped.',
      back: 'Go to jobs',
    },
  },
  settings: {
    menu: 'Settings',
    account: (name: string) => `Signed in as ${name}`,
    theme: { title: 'Appearance', auto: 'Like the system', light: 'Light', dark: 'Dark' },
    language: 'Language',
    signOut: 'Sign out',
    signOutFailed: 'You could not be signed out. Check your connection and try again.',
  },
  signIn: {
    title: 'Sign in',
    lead: 'Label images and text for the jobs of your team.',
    username: 'Username',
    password: 'Password',
    submit: 'Sign in',
    missingUsername: 'Enter your username.',
    missingPassword: 'Enter your password.',
    wrong: 'Username or password is wrong.',
    elsewhere: 'The portal cannot be used from this network.',
    provider: (workforce: string) => `Sign in with ${workforce}`,
    or: 'or with a username of this portal',
    refused: 'Your organization’s sign-in did not let you in. Ask whoever invited you.',
    throttled: (seconds: number) => `Too many attempts. You can try again in ${duration(seconds)}.`,
    again: {
      title: 'Sign in again',
      body: 'Your session has ended. Your work is still here and is saved as soon as you are signed in.',
      someoneElse: 'Sign in as someone else',
      someoneElseWarning: 'What is on the screen and not saved is lost to the new sign-in.',
    },
  },
  password: {
    title: 'Choose a new password',
    lead: 'The one you signed in with was made for you. Choose one that only you know.',
    current: 'Current password',
    next: 'New password',
    hint: (length: number) => `At least ${length} characters. A few unrelated words are easy to remember.`,
    repeat: 'Repeat the new password',
    submit: 'Save and continue',
    missing: 'Enter your current password.',
    tooShort: (length: number) => `Use at least ${length} characters.`,
    same: 'Choose one that differs from the current password.',
    differs: 'The two do not match.',
    wrongCurrent: 'The current password is wrong.',
  },
  jobs: {
    title: 'Jobs',
    search: 'Find jobs',
    searchPlaceholder: 'Title, description or keyword',
    clearSearch: 'Clear search',
    matches: (count: number) => plural(count, 'match', 'matches'),
    noMatch: { title: 'No job matches', body: 'Try another word.', clear: 'Clear search' },
    empty: {
      title: 'No jobs for you right now',
      body: 'When your team gets a job, it appears here by itself. You can leave this page open.',
    },
    failed: { title: 'The jobs could not be loaded', retry: 'Try again' },
    stale: (time: string) =>
      `The server cannot be reached. This is the list as of ${time}; it refreshes by itself.`,
    state: {
      available: 'Available',
      stopped: 'Stopped',
      open: 'In progress',
      nothing: 'Nothing for you now',
    },
    tasks: (count: number) => `${plural(count, 'task', 'tasks')} for you`,
    answered: (count: number) => `${count.toLocaleString('en')} answered`,
    limit: (seconds: number) => `${duration(seconds)} per task`,
    due: (time: string) => `due ${time}`,
    start: 'Start working',
    resume: 'Resume',
    startLabel: (title: string) => `Start working on ${title}`,
    resumeLabel: (title: string) => `Resume ${title}`,
    keywords: 'Keywords',
    pages: 'Pages of the list of jobs',
    added: (count: number) => `${plural(count, 'new job', 'new jobs')} in the list.`,
  },
  work: {
    backToJobsLabel: 'Back to the list of jobs; your work is saved',
    submitted: (count: number) => plural(count, 'answer', 'answers'),
    submittedLabel: (count: number) => `${plural(count, 'answer', 'answers')} submitted in this session`,
    save: {
      untouched: '',
      saved: 'Saved',
      saving: 'Saving…',
      retrying: 'Offline, retrying',
      refused: 'Not saved',
    },
    submitting: 'Submitting…',
    submitWaiting: 'Offline, retrying',
    timeLeftLabel: (seconds: number) => `Time left: ${spokenDuration(seconds)}`,
    timeOver: 'Time is up',
    moreTime: 'More time',
    menu: 'Task',
    menuLabel: 'Task actions',
    leave,
    keepWorking: 'Keep working',
    loading: 'Getting your next task…',
    loadingRetry: 'The server cannot be reached. Trying again by itself.',
    tryNow: 'Try now',
    frameTitle: (title: string) => `Task: ${title}`,
    skipToTask: 'Skip to the task',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    shortcuts: 'Keyboard shortcuts',
    setbacks,
    ending: {
      title: (seconds: number) => `${duration(seconds)} left`,
      extendable: 'Take more time if you need it.',
      final: 'Submit in time, or the task goes to another worker.',
    },
    waiting: {
      title: 'Your answer is kept',
      body: 'The server cannot be reached. The answer is stored in this browser and is sent as soon as possible, even after a restart.',
    },
    refused: {
      title: 'This work cannot be saved',
      body: 'The server does not accept the answer as it is. Your work is still on the screen.',
    },
    slow: {
      title: 'This task is taking long to open',
      body: 'Its page has not answered yet. Wait a little longer, or load it again.',
      broken: 'This task cannot be shown',
      reload: 'Load again',
    },
    over,
    nextTask: 'Next task',
    continueHere: 'Continue here',
    toJobs: 'Go to jobs',
    caughtUp: {
      title: 'You’re all caught up',
      body: 'There is nothing left for you in this job right now.',
      session: 'In this session',
      total: 'In this job',
      answers: (count: number) => plural(count, 'answer', 'answers'),
      watching: 'Looking for new tasks every half minute.',
      newWork: (count: number) => `${plural(count, 'new task is', 'new tasks are')} waiting for you.`,
      resume: 'Continue working',
    },
    unavailable: 'This job cannot be opened',
    announce: {
      nextTask: 'Next task.',
      firstTask: 'Task opened.',
      caughtUp: 'You’re all caught up.',
      timeAdded: 'More time was added.',
      submitWaiting: 'Offline. Your answer is kept and will be sent.',
      newWork: 'New tasks are waiting for you.',
      timeLeft: (seconds: number) => `${spokenDuration(seconds)} left for this task.`,
    },
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    lead: 'These work everywhere but in text fields.',
    portal: 'Everywhere',
    show: 'Show this list',
    moreTime: 'Take more time',
    fullScreen: 'Full screen on or off',
    decline: 'Decline task',
    release: 'Release task',
    stop: 'Stop and resume later',
    header: 'Move from the task to the bar above it',
  },
  errors,
};

/** What every catalogue has to offer. */
export type Messages = typeof en;
