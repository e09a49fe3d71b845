import type { MeetingFile, MeetingFiles } from "../meeting-file";

/** The work on meetings that is not kept yet: it is written as soon as it can be, and until then read from here. */
export class UnkeptFiles {
  private readonly waiting = new Map<string, MeetingFile>();

  constructor(private readonly files: Pick<MeetingFiles, "read" | "write">) {}

  /** Takes the work on a meeting, in place of what waits of it. */
  add(file: MeetingFile): void {
    this.waiting.set(file.meeting.id, file);
  }

  /** The newest work on a meeting; `undefined` when there is none yet. */
  async read(id: string): Promise<MeetingFile | undefined> {
    return this.waiting.get(id) ?? (await this.files.read(id));
  }

  /** Writes all that waits. What cannot be written waits on; then it rejects with GraphError. */
  async write(): Promise<void> {
    for (const [id, file] of [...this.waiting]) {
      await this.files.write(file);
      if (this.waiting.get(id) === file) this.waiting.delete(id);
    }
  }
}
