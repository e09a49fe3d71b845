import { scopes } from "../auth/scopes";
import { createSignIn } from "../auth/sign-in";
import type { Config } from "../config";
import { GraphBudgetWorkbook } from "../graph/graph-budget-workbook";
import { driveErrorOf } from "../graph/drive-error";
import { GraphClient } from "../graph/graph-client";
import { GraphDrive } from "../graph/graph-drive";
import { GraphWorkbookSession } from "../graph/graph-workbook-session";
import type { BudgetCloud } from "./budget-door";

const driveScopes = [scopes.profile.name, scopes.ownFiles.name];

/**
 * The half of `index.tsx` that is fetched when a workbook in OneDrive is wanted: puts sign-in and Graph together. Asks
 * for the permission at the first call; rejects with SignInError.
 */
export function prepareCloud(config: Config): () => Promise<BudgetCloud> {
  const signIn = createSignIn(config);
  const client = new GraphClient({
    errorOf: driveErrorOf,
    baseUrl: config.graphBaseUrl,
    // A sign-in window that opens by itself would be blocked, and would frighten.
    getAccessToken: (request) =>
      signIn.getAccessToken(driveScopes, {
        ...request,
        interactive: navigator.userActivation.isActive,
      }),
  });
  const drive = new GraphDrive(client);
  return async () => {
    await signIn.getAccessToken(driveScopes, { interactive: true });
    return {
      list: (folderId) => drive.list(folderId),
      openWorkbook: ({ id, name }) => {
        const session = new GraphWorkbookSession(client, id);
        return {
          workbook: new GraphBudgetWorkbook(name, session),
          close: () => session.close(),
        };
      },
    };
  };
}
