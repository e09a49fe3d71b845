import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import type { ReactElement } from "react";
import type { Language } from "../../core/shared/language";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { usePaneTexts } from "../TextsProvider";

/** The language of the pane, and everything that is kept about her work. */
export function SettingsDialog(props: {
  /** `undefined` while the pane follows Outlook. */
  language: Language | undefined;
  languageOfOutlook: Language;
  onLanguage: (language: Language | undefined) => void;
  onStored: () => void;
  onDelete: () => void;
  onClose: () => void;
}): ReactElement {
  const { language, languageOfOutlook, onLanguage, onStored, onDelete, onClose } = props;
  const texts = usePaneTexts();
  const choices = [
    {
      value: undefined,
      words: texts.languageOfOutlook(texts.languageNames[languageOfOutlook]),
      lang: undefined,
    },
    { value: "sv", words: texts.languageNames.sv, lang: "sv" },
    { value: "en", words: texts.languageNames.en, lang: "en" },
  ] as const;
  return (
    <PaneDialog title={texts.settingsTitle} onClose={onClose}>
      <fieldset className="choices">
        <legend>{texts.language}</legend>
        {choices.map(({ value, words, lang }) => (
          <label key={value ?? ""} lang={lang}>
            <input
              type="radio"
              name="language"
              checked={language === value}
              onChange={() => {
                onLanguage(value);
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <p className="links">
        <PaneButton look="link" icon={<EyeRegular />} onClick={onStored}>
          {texts.showStored}
        </PaneButton>
        <PaneButton look="link" icon={<DeleteRegular />} onClick={onDelete}>
          {texts.deleteStored}
        </PaneButton>
      </p>
    </PaneDialog>
  );
}
