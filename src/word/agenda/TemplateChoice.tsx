import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactElement, useEffect, useMemo, useState } from "react";
import { draftAgenda } from "../../core/agenda/draft-agenda";
import type { AgendaTemplate } from "../../core/agenda/templates/agenda-template";
import { templates } from "../../core/agenda/templates/templates";
import type { Meeting } from "../../core/meeting/meeting";
import type { Language } from "../../core/shared/language";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { BodyList } from "../body/body-list";
import type { Connection } from "../connection";
import { useLengths } from "../use-lengths";
import { usePaneTexts } from "../use-pane-texts";
import type { MeetingWork } from "../work/meeting-work";
import { MeetingHead } from "../work/MeetingHead";
import type { WorkView } from "../work/work-view";
import { OwnTemplates } from "./own-templates";
import { TemplateFiles } from "./TemplateFiles";

const empty: AgendaTemplate = {
  id: "",
  name: { sv: "", en: "" },
  heading: { sv: "", en: "" },
  isOwn: false,
  items: [],
};
const languages: readonly Language[] = ["sv", "en"];

/** What an agenda can begin from, and in which language it is written. */
export function TemplateChoice(props: {
  work: MeetingWork;
  view: WorkView & { meeting: Meeting };
  connection: Connection;
}): ReactElement {
  const { work, view, connection } = props;
  const { meeting } = view;
  const texts = usePaneTexts();
  const formats = useFormats();
  const length = useLengths();
  const [language, setLanguage] = useState<Language>(formats.language);
  const [own, setOwn] = useState<readonly AgendaTemplate[]>([]);
  const [removed, setRemoved] = useState<AgendaTemplate>();
  const ownTemplates = useMemo(() => new OwnTemplates(connection.store), [connection]);
  useEffect(() => {
    ownTemplates.read().then(setOwn, (thrown: unknown) => {
      work.fail(thrown);
    });
  }, [ownTemplates, work]);
  const begin = (template: AgendaTemplate): void =>
    void work.run(async () => {
      const body = await new BodyList(connection.store).find(meeting);
      const agenda = draftAgenda({ meeting, template, language, ...(body && { body }) });
      const deed = { did: "drafted agenda", items: agenda.items.length } as const;
      work.step({ agenda, deed, state: "agenda draft" });
    });
  const remove = (template: AgendaTemplate): void => {
    ownTemplates.remove(template.id).then((left) => {
      setOwn(left);
      setRemoved(template);
    }, work.fail);
  };
  const putBack = (): void => {
    if (!removed) return;
    ownTemplates.add([removed]).then((all) => {
      setOwn(all);
      setRemoved(undefined);
    }, work.fail);
  };
  const choice = (template: AgendaTemplate): ReactElement => (
    <PaneButton
      key={template.id}
      disabled={view.isBusy}
      onClick={() => {
        begin(template);
      }}
    >
      <span className="template-name">{template.name[formats.language]}</span>
      <span className="quiet">
        {texts.itemsAndLength(
          template.items.length,
          formats.number(template.items.length),
          length(template.items.reduce((sum, { minutes }) => sum + minutes, 0)),
        )}
      </span>
    </PaneButton>
  );
  return (
    <>
      <MeetingHead view={view} />
      <div className="scroll">
        <div className="group-head">
          <h2>{texts.chooseTemplate}</h2>
          <fieldset className="segments">
            <legend className="only-heard">{texts.documentLanguage}</legend>
            {languages.map((one) => (
              <label key={one} lang={one}>
                <input
                  type="radio"
                  name="document-language"
                  checked={language === one}
                  onChange={() => {
                    setLanguage(one);
                  }}
                />
                <span>{texts.languageNames[one]}</span>
              </label>
            ))}
          </fieldset>
        </div>
        <div className="templates">
          <p className="quiet">{texts.templateHelp}</p>
          {own.map((template) => (
            <div key={template.id} className="own-template">
              {choice(template)}
              <PaneButton
                look="subtle"
                icon={<DismissRegular />}
                aria-label={texts.removeTemplate(template.name[formats.language])}
                onClick={() => {
                  remove(template);
                }}
              />
            </div>
          ))}
          {removed && (
            <p role="status" className="own-template">
              <span>{texts.removedTemplate(removed.name[formats.language])}</span>
              <PaneButton onClick={putBack}>{texts.putBack}</PaneButton>
            </p>
          )}
          {templates.map(choice)}
          <PaneButton
            disabled={view.isBusy}
            onClick={() => {
              begin(empty);
            }}
          >
            {texts.emptyAgenda}
          </PaneButton>
          <TemplateFiles own={own} store={ownTemplates} onChange={setOwn} onTrouble={work.fail} />
        </div>
      </div>
    </>
  );
}
