import type { MailFolder } from "@microsoft/microsoft-graph-types";
import { withQuery, type GraphClient } from "./graph-client";
import { GraphError } from "./graph-error";
import type { WirePage } from "./wire-page";

/** The hidden folder of the assistant's own mailbox that holds Kansli's documents. */
export const deskFolderName = "Kansli";

/** The hidden folder: found once, made when something is first stored. */
export class DeskFolder {
  private known: string | undefined;

  constructor(private readonly client: GraphClient) {}

  /** The path of the folder; `undefined` when nothing was ever stored. */
  async find(): Promise<string | undefined> {
    this.known ??= await this.look();
    return this.known;
  }

  /** The path of the folder, which is made when it is not there. */
  async findOrMake(): Promise<string> {
    const found = await this.find();
    if (found !== undefined) return found;
    try {
      const body = { displayName: deskFolderName, isHidden: true };
      await this.client.post<MailFolder>("/me/mailFolders", body);
    } catch (error) {
      // Another pane may have made it at the same moment, or the answer was lost; the next look decides.
      const mayBeThere = error instanceof GraphError && (error.isConflict || error.retryable);
      if (!mayBeThere) throw error;
    }
    const made = await this.find();
    if (made === undefined) throw new GraphError("changed-meanwhile");
    return made;
  }

  /** Forgets where the folder was, since another pane may have deleted it. */
  forget(): void {
    this.known = undefined;
  }

  /** Deletes the folder with all that is in it, for good and not only into Deleted Items. */
  async clear(): Promise<void> {
    const path = await this.find();
    this.forget();
    if (path === undefined) return;
    try {
      await this.client.post(`${path}/permanentDelete`, {}, { isSafeToRepeat: true });
    } catch (error) {
      if (!(error instanceof GraphError && error.isGone)) throw error;
    }
  }

  private async look(): Promise<string | undefined> {
    const query = {
      includeHiddenFolders: "true",
      $filter: `displayName eq '${deskFolderName}'`,
      $select: "id,isHidden",
    };
    const page = await this.client.get<WirePage<MailFolder>>(withQuery("/me/mailFolders", query));
    const id = page.value.find((folder) => folder.isHidden)?.id;
    return id && `/me/mailFolders/${encodeURIComponent(id)}`;
  }
}
