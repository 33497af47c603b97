import type { Journal, JournalEntry } from './Journal';

const DATABASE = 'plumbline-portal';
const VERSION = 1;
const STORE = 'journal';

type Row = JournalEntry & { readonly username: string };

/**
 * The journal in IndexedDB. Rows are kept under the worker's name, for people share browsers. Calls are carried out
 * in the order in which they were made; each is on disk when its promise resolves.
 */
export class IndexedDbJournal implements Journal {
  private database: Promise<IDBDatabase> | null = null;

  constructor(
    private readonly username: string,
    private readonly factory: IDBFactory = indexedDB,
  ) {}

  async read(assignmentId: string): Promise<JournalEntry | null> {
    const row = await this.run<Row | undefined>('readonly', (store) => store.get(this.key(assignmentId)));
    return row === undefined ? null : entryOf(row);
  }

  async write(entry: JournalEntry): Promise<void> {
    await this.run('readwrite', (store) => store.put({ ...entry, username: this.username }));
  }

  async remove(assignmentId: string): Promise<void> {
    await this.run('readwrite', (store) => store.delete(this.key(assignmentId)));
  }

  async pending(): Promise<readonly JournalEntry[]> {
    return (await this.rows()).filter((row) => row.submitting).map(entryOf);
  }

  async removeOlderThan(time: number): Promise<void> {
    await this.removeWhere((row) => row.changedAt < time);
  }

  async clear(): Promise<void> {
    await this.removeWhere((row) => !row.submitting);
  }

  private async removeWhere(condition: (row: Row) => boolean): Promise<void> {
    for (const row of await this.rows()) {
      if (condition(row)) {
        await this.remove(row.assignmentId);
      }
    }
  }

  private rows(): Promise<Row[]> {
    return this.run<Row[]>('readonly', (store) => store.getAll(this.all()));
  }

  private key(assignmentId: string): IDBValidKey {
    return [this.username, assignmentId];
  }

  /** Arrays sort after strings, so `[name, []]` lies behind every key of this worker. */
  private all(): IDBKeyRange {
    return IDBKeyRange.bound([this.username], [this.username, []]);
  }

  private async run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T> {
    const database = await (this.database ??= this.open());
    return new Promise<T>((resolve, reject) => {
      // Strict: an answer that the worker has been told is kept survives a crash of the machine.
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result as T);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }

  private open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = this.factory.open(DATABASE, VERSION);
      request.onupgradeneeded = () =>
        request.result.createObjectStore(STORE, { keyPath: ['username', 'assignmentId'] });
      request.onsuccess = () => {
        const database = request.result;
        const forget = () => {
          database.close();
          this.database = null;
        };
        database.onversionchange = forget;
        database.onclose = forget;
        resolve(database);
      };
      request.onerror = () => reject(request.error);
    });
  }
}

function entryOf({ username: _username, ...entry }: Row): JournalEntry {
  return entry;
}
