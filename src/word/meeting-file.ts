import type { Agenda } from "../core/meeting/agenda";
import type { Meeting, MeetingState } from "../core/meeting/meeting";
import type { Minutes } from "../core/meeting/minutes";
import type { DeskStore } from "../core/shared/desk-store";

/** What is kept of the work on one meeting, beside what lies in its document. */
export interface MeetingFile {
  meeting: Meeting;
  state: MeetingState;
  agenda?: Agenda;
  minutes?: Minutes;
  /** Where the document lies; empty while it has no address. */
  documentUrl: string;
  /** How many times its document had been written when this was kept; absent when that was not noted yet. */
  writings?: number;
}

/** One line of the list of all meetings that were worked on. */
export interface MeetingNote {
  meeting: Meeting;
  state: MeetingState;
}

const listName = "meetings";
const nameOf = (id: string): string => `meeting-${id}`;
/** More than the meetings of two years; the oldest go. */
const mostNotes = 400;

/** Keeps the work on meetings in the desk's store: a list of them all, and one document each. */
export class MeetingFiles {
  constructor(private readonly store: DeskStore) {}

  /** Every meeting that was worked on, with its state. */
  async readNotes(): Promise<readonly MeetingNote[]> {
    return (await this.store.read<readonly MeetingNote[]>(listName)) ?? [];
  }

  /** The work on one meeting; `undefined` when there is none yet. */
  async read(id: string): Promise<MeetingFile | undefined> {
    return this.store.read<MeetingFile>(nameOf(id));
  }

  /** Keeps the work on a meeting, and its line in the list when that says something new. */
  async write(file: MeetingFile): Promise<void> {
    const { meeting, state } = file;
    await this.store.update<MeetingFile>(nameOf(meeting.id), () => file);
    const note = { meeting, state };
    const known = (await this.readNotes()).find((other) => other.meeting.id === meeting.id);
    if (JSON.stringify(known) === JSON.stringify(note)) return;
    await this.store.update<readonly MeetingNote[]>(listName, (notes = []) =>
      [...notes.filter((other) => other.meeting.id !== meeting.id), note]
        .sort((one, other) => one.meeting.start.localeCompare(other.meeting.start))
        .slice(-mostNotes),
    );
  }
}
