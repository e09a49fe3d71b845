import { type ReactElement, useRef, useState } from "react";
import { toOwnTemplate } from "../../core/agenda/templates/template-file";
import type { Agenda } from "../../core/meeting/agenda";
import { PaneButton } from "../../ui/PaneButton";
import type { Connection } from "../connection";
import { usePaneTexts } from "../use-pane-texts";
import type { MeetingWork } from "../work/meeting-work";
import { OwnTemplates } from "./own-templates";

/** Keeps the structure of an agenda as a template of hers. */
export function SaveTemplate(props: {
  agenda: Agenda;
  connection: Connection;
  work: MeetingWork;
  /** Something else is under way, so that saving must wait. */
  isBusy: boolean;
}): ReactElement {
  const { agenda, connection, work, isBusy } = props;
  const texts = usePaneTexts();
  const [name, setName] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  if (name === undefined)
    return (
      <PaneButton
        look="link"
        disabled={agenda.items.length === 0}
        onClick={() => {
          setName(agenda.title.split(",")[0] ?? "");
          requestAnimationFrame(() => input.current?.focus());
        }}
      >
        {texts.saveTemplate}
      </PaneButton>
    );
  const save = (): void =>
    void work.run(async () => {
      const own = toOwnTemplate(agenda, `own-${name.trim().toLowerCase()}`, name.trim());
      await new OwnTemplates(connection.store).add([own]);
      setName(undefined);
      work.tell({ did: "saved template", name: name.trim() });
    });
  return (
    <>
      <input
        ref={input}
        aria-label={texts.templateName}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <PaneButton disabled={isBusy || name.trim() === ""} onClick={save}>
        {texts.save}
      </PaneButton>
    </>
  );
}
