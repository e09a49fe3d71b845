import { type ReactElement, useRef, useState } from "react";
import type { AgendaTemplate } from "../../core/agenda/templates/agenda-template";
import { writeTemplateFile } from "../../core/agenda/templates/template-file";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";
import type { OwnTemplates } from "./own-templates";
import { takeTemplateFile, type TakenTemplates } from "./take-template-file";

/** Takes templates in from a file of another assistant's, and gives hers as one. */
export function TemplateFiles(props: {
  own: readonly AgendaTemplate[];
  store: OwnTemplates;
  onChange: (own: readonly AgendaTemplate[]) => void;
  onTrouble: (thrown: unknown) => void;
}): ReactElement {
  const { own, store, onChange, onTrouble } = props;
  const texts = usePaneTexts();
  const { number } = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<TakenTemplates & { name: string }>();
  const take = async (file: File): Promise<void> => {
    const read = await takeTemplateFile(file);
    if (read.templates.length > 0) onChange(await store.add(read.templates));
    setTaken({ ...read, name: file.name });
  };
  return (
    <>
      <p className="add-line">
        <PaneButton look="link" onClick={() => input.current?.click()}>
          {texts.importTemplates}
        </PaneButton>
        {own.length > 0 && (
          <PaneButton
            look="link"
            onClick={() => {
              saveFile("kansli-templates.json", writeTemplateFile(own));
            }}
          >
            {texts.exportTemplates}
          </PaneButton>
        )}
      </p>
      <input
        ref={input}
        type="file"
        className="only-heard"
        tabIndex={-1}
        aria-label={texts.importTemplates}
        accept=".json,application/json"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) take(file).catch(onTrouble);
        }}
      />
      {taken && (
        <div role={taken.templates.length > 0 ? "status" : "alert"}>
          <p className={taken.templates.length > 0 ? "quiet" : "fault"}>
            {taken.templates.length > 0
              ? texts.tookTemplates(taken.templates.length, number(taken.templates.length))
              : texts.tookNoTemplates(taken.name)}
          </p>
          {taken.oddities.map(({ oddity, count }) => (
            <p key={oddity} className="quiet">
              {texts.templateOddities[oddity](count, number(count))}
            </p>
          ))}
        </div>
      )}
    </>
  );
}

/** Gives a text as a file, as a link that is followed at once. */
function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
