import { useReducer } from "react";
import type { FormRequest, TenantView } from "../page-api";
import { changeDesk, emptyDesk, selectionOf } from "./desk";
import { Outlook } from "./Outlook";
import type { PageAddress } from "./page-address";
import { usePage } from "./page-context";
import { PaneFrame } from "./PaneFrame";
import { useInFront } from "./use-in-front";
import { WordPage } from "./WordPage";
import { WorkbookPage } from "./workbook/WorkbookPage";

/** The application that is open with its pane at the right; in a narrow window the one or the other. */
export function Workplace(props: { tenant: TenantView; address: PageAddress }) {
  const { tenant, address } = props;
  const { app, language, theme, width } = address.settings;
  const [desk, change] = useReducer(changeDesk, emptyDesk, (empty) =>
    changeDesk(empty, { type: "begin", tenant, address }),
  );
  const { texts } = usePage();
  const { inFront, bring } = useInFront();
  const openForm = (form: FormRequest) => {
    if (form.kind === "message") {
      const { userId, messageId } = form;
      change({ type: "open-message", userId, messageId });
    } else {
      const userId = form.kind === "new" ? tenant.signedInUserId : form.userId;
      change({ type: "open-form", userId, request: form });
    }
  };
  return (
    <div className={`workplace ${inFront}-in-front`}>
      <nav className="in-front" aria-label={texts.inFront}>
        <button type="button" aria-pressed={inFront === "page"} onClick={() => bring("page")}>
          {app}
        </button>
        <button type="button" aria-pressed={inFront === "pane"} onClick={() => bring("pane")}>
          Kansli
        </button>
      </nav>
      {/* Outlook stays as it is while another application is looked at: a message may be half written. */}
      <div className="application" hidden={app !== "Outlook"}>
        <Outlook tenant={tenant} desk={desk} change={change} />
      </div>
      {app === "Word" && <WordPage />}
      {app === "Excel" && <WorkbookPage />}
      <PaneFrame
        key={app}
        width={width}
        request={{
          app,
          language,
          theme,
          selection: selectionOf(desk, tenant.signedInUserId),
          ...(address.paneUrl && { paneUrl: address.paneUrl }),
        }}
        openForm={openForm}
        leave={() => bring("page")}
        notify={(notifications) => change({ type: "notifications", notifications })}
      />
    </div>
  );
}
