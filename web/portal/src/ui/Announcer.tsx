import { useStore } from '../platform/useStore';
import { Store } from '../platform/Store';

/** Texts for those who do not see the screen; each is spoken once, even if it is the same as the last. */
export class Announcements {
  readonly latest = new Store<{ readonly text: string; readonly number: number }>({ text: '', number: 0 });

  readonly say = (text: string): void => {
    this.latest.set({ text, number: this.latest.get().number + 1 });
  };
}

/** Two regions taken in turn, so that a repeated text is a change to be read. */
export function Announcer({ announcements }: { readonly announcements: Announcements }) {
  const { text, number } = useStore(announcements.latest);
  return (
    <>
      <div role="status" className="visually-hidden">
        {number % 2 === 0 ? text : ''}
      </div>
      <div role="status" className="visually-hidden">
        {number % 2 === 1 ? text : ''}
      </div>
    </>
  );
}
