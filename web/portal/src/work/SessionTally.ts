/** How many answers were submitted in this browser tab, over reloads; kept by worker and job. */
export class SessionTally {
  private readonly name: string;

  constructor(username: string, jobId: string) {
    this.name = `plumbline.submitted/${username}/${jobId}`;
  }

  read(): number {
    try {
      const count = Number(sessionStorage.getItem(this.name));
      return Number.isSafeInteger(count) && count > 0 ? count : 0;
    } catch {
      return 0;
    }
  }

  write(submitted: number): void {
    try {
      sessionStorage.setItem(this.name, String(submitted));
    } catch {
      // Blocked: the count starts anew with a reload.
    }
  }
}
