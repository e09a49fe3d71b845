import type { ReactElement } from "react";
import type { Agenda } from "../../core/meeting/agenda";
import type { Meeting } from "../../core/meeting/meeting";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";
import type { MeetingWork } from "../work/meeting-work";
import { MeetingHead } from "../work/MeetingHead";
import type { WorkView } from "../work/work-view";

/** What an agenda can begin from. */
export function TemplateChoice(props: {
  work: MeetingWork;
  view: WorkView & { meeting: Meeting };
}): ReactElement {
  const { work, view } = props;
  const { meeting } = view;
  const texts = usePaneTexts();
  const { language } = useFormats();
  const begin = (agenda: Agenda): void => {
    const deed = { did: "drafted agenda", items: agenda.items.length } as const;
    work.step({ agenda, deed, state: "agenda draft" });
  };
  return (
    <>
      <MeetingHead view={view} />
      <div className="scroll">
        <div className="group-head">
          <h2>{texts.chooseTemplate}</h2>
        </div>
        <div className="templates">
          <p className="quiet">{texts.templateHelp}</p>
          <PaneButton
            disabled={view.isBusy}
            onClick={() => {
              begin({
                meetingId: meeting.id,
                language,
                title: meeting.title,
                templateId: "",
                items: [],
                idsGiven: 0,
                skipped: [],
              });
            }}
          >
            {texts.emptyAgenda}
          </PaneButton>
        </div>
      </div>
    </>
  );
}
