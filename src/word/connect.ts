import { scopes } from "../auth/scopes";
import { createSignIn, type SignIn } from "../auth/sign-in";
import type { Config } from "../config";
import type { WaitingMessage } from "../core/agenda/waiting-mail";
import type { Calendar } from "../core/meeting/calendar";
import type { TaskList } from "../core/meeting/task-list";
import type { Language } from "../core/shared/language";
import { type Person, sameAddress } from "../core/shared/person";
import { GraphCalendar } from "../graph/graph-calendar";
import { driveErrorOf } from "../graph/drive-error";
import { GraphClient } from "../graph/graph-client";
import { GraphDeskStore } from "../graph/graph-desk-store";
import { GraphDirectory } from "../graph/graph-directory";
import { GraphDraftBox } from "../graph/graph-draft-box";
import { GraphPlanner, readPlans } from "../graph/graph-planner";
import { GraphTaskList } from "../graph/graph-task-list";
import { readWaitingMail } from "../graph/graph-waiting-mail";
import type { ConnectOptions } from "../ui/DocumentPane";
import type { ChoosablePlan, Connection } from "./connection";

const startScopes = [scopes.profile.name, scopes.ownMail.name, scopes.ownCalendar.name];
const executiveScopes = [scopes.profile.name, scopes.executiveCalendar.name];
const executiveMailScopes = [scopes.profile.name, scopes.executiveMail.name];
const taskScopes = [scopes.profile.name, scopes.tasks.name];

/** What her own To Do list for meetings is called, in each language. */
const listNames = { sv: "Från möten", en: "From meetings" } as const;

/**
 * The second half of `index.tsx`, fetched after the first paint: puts sign-in and Graph together. Gives the function
 * that signs in; it rejects with SignInError.
 */
export function prepareConnection(
  config: Config,
): (options: ConnectOptions) => Promise<Connection> {
  const { clientId, authority, graphBaseUrl } = config;
  const signIn = createSignIn({ clientId, authority });
  return async ({ interactive, keepAccount = false }) => {
    if (keepAccount) signIn.keepAccount();
    await signIn.getAccessToken(startScopes, { interactive });
    const connection = new MicrosoftConnection(signIn, graphBaseUrl);
    await connection.readMe();
    return connection;
  };
}

class MicrosoftConnection implements Connection {
  me: Person = { name: "", address: "" };
  readonly store: GraphDeskStore;
  readonly drafts: GraphDraftBox;
  private readonly own: GraphClient;
  private readonly executives: GraphClient;
  private readonly executivesMail: GraphClient;
  private readonly tasks: GraphClient;

  constructor(
    private readonly signIn: SignIn,
    private readonly graphBaseUrl: string,
  ) {
    this.own = this.clientFor(startScopes);
    this.executives = this.clientFor(executiveScopes);
    this.executivesMail = this.clientFor(executiveMailScopes);
    this.tasks = this.clientFor(taskScopes);
    this.store = new GraphDeskStore(this.own);
    this.drafts = new GraphDraftBox(this.own, this.store);
  }

  async readMe(): Promise<void> {
    const { name, address } = await new GraphDirectory(this.own).readMe();
    this.me = { name, address };
  }

  calendarOf(owner: Person): Calendar {
    const isMe = sameAddress(owner.address, this.me.address);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return new GraphCalendar(isMe ? this.own : this.executives, {
      owner,
      mailbox: isMe ? "me" : owner.address,
      timeZone,
    });
  }

  async readWaitingMail(owner: Person): Promise<readonly WaitingMessage[]> {
    if (sameAddress(owner.address, this.me.address)) return readWaitingMail(this.own, "me");
    await this.signIn.getAccessToken(executiveMailScopes, { interactive: true });
    return readWaitingMail(this.executivesMail, owner.address);
  }

  async openOwnTasks(language: Language): Promise<TaskList> {
    await this.signIn.getAccessToken(taskScopes, { interactive: true });
    return new GraphTaskList(this.tasks, listNames[language], language);
  }

  async readPlans(): Promise<readonly ChoosablePlan[]> {
    await this.signIn.getAccessToken(taskScopes, { interactive: true });
    return readPlans(this.tasks);
  }

  openPlan(plan: ChoosablePlan, language: Language): TaskList {
    return new GraphPlanner(this.tasks, plan, language);
  }

  private clientFor(wanted: readonly string[]): GraphClient {
    return new GraphClient({
      errorOf: driveErrorOf,
      baseUrl: this.graphBaseUrl,
      // A sign-in window that opens by itself would be blocked, and would frighten.
      getAccessToken: (request) =>
        this.signIn.getAccessToken(wanted, {
          ...request,
          interactive: navigator.userActivation.isActive,
        }),
    });
  }
}
