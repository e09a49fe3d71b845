import type { Body } from "../../core/meeting/body";
import type { Meeting } from "../../core/meeting/meeting";
import type { DeskStore } from "../../core/shared/desk-store";

const documentName = "bodies";

/** A body with the meetings that are its own. */
interface KnownBody {
  body: Body;
  /** Series of the calendar. */
  seriesIds: readonly string[];
  /** Titles without their numbers, for meetings outside a series. */
  titles: readonly string[];
}

/** The organs that meet, each with its members and its way of numbering, as she has set them. */
export class BodyList {
  constructor(private readonly store: DeskStore) {}

  /** Every body she has set. */
  async read(): Promise<readonly Body[]> {
    return (await this.readKnown()).map(({ body }) => body);
  }

  /** The body whose meeting it is: that of its series, else that of meetings called the same. */
  async find(meeting: Meeting): Promise<Body | undefined> {
    const known = await this.readKnown();
    const { seriesId } = meeting;
    const ofSeries = known.find(
      (one) => seriesId !== undefined && one.seriesIds.includes(seriesId),
    );
    const title = titleWithoutNumbers(meeting.title);
    return (ofSeries ?? known.find(({ titles }) => titles.includes(title)))?.body;
  }

  /** Keeps a body, and that this meeting, its series and those called the same are the body's. */
  async set(body: Body, { seriesId, title }: Meeting): Promise<void> {
    const name = titleWithoutNumbers(title);
    await this.store.update<readonly KnownBody[]>(documentName, (known = []) => {
      const before = known.find((one) => one.body.id === body.id);
      const others = known
        .filter((one) => one.body.id !== body.id)
        .map((one) => ({
          ...one,
          seriesIds: one.seriesIds.filter((id) => id !== seriesId),
          titles: one.titles.filter((other) => other !== name),
        }));
      const seriesIds = new Set([...(before?.seriesIds ?? []), ...(seriesId ? [seriesId] : [])]);
      const titles = new Set([...(before?.titles ?? []), name]);
      return [...others, { body, seriesIds: [...seriesIds], titles: [...titles] }];
    });
  }

  private async readKnown(): Promise<readonly KnownBody[]> {
    return (await this.store.read<readonly KnownBody[]>(documentName)) ?? [];
  }
}

/** "Board meeting" of "Board meeting 2026:6": what the meetings of one body share. */
function titleWithoutNumbers(title: string): string {
  return title
    .replaceAll(/[\d:/.-]+/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}
