import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import type { ReactElement } from "react";
import type { Language } from "../language";
import { PaneButton } from "../PaneButton";
import { PaneDialog } from "../PaneDialog";
import { useTexts } from "../TextsProvider";

/** The language of the pane, and everything that is kept about her work. */
export function SettingsDialog(props: {
  /** `undefined` while the pane follows Office. */
  language: Language | undefined;
  languageOfHost: Language;
  onLanguage: (language: Language | undefined) => void;
  onStored: () => void;
  onDelete: () => void;
  onClose: () => void;
}): ReactElement {
  const { language, languageOfHost, onLanguage, onStored, onDelete, onClose } = props;
  const texts = useTexts();
  const choices = [
    {
      value: undefined,
      words: texts.languageOfHost(texts.languageNames[languageOfHost]),
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
