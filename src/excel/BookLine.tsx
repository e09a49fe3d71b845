import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactElement } from "react";
import { type Language, languageOf } from "../ui/language";
import { useFormats } from "../ui/LanguageProvider";
import { MenuButton } from "../ui/MenuButton";
import { PaneButton } from "../ui/PaneButton";
import type { BudgetView } from "./budget-session";
import { usePaneTexts } from "./use-pane-texts";

/** Which workbook it is, when it was read, and everything more. */
export function BookLine(props: {
  name: string;
  view: BudgetView;
  language: Language | undefined;
  languageOfHost: string | undefined;
  onLanguage: (language: Language | undefined) => void;
  onRefresh: () => void;
  onDrive: () => Promise<void>;
  onBack: (() => void) | undefined;
  onSummary: (() => void) | undefined;
}): ReactElement {
  const { name, view, language, languageOfHost = "en", onSummary, onBack } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const isBusy = view.work !== undefined;
  const hosts = texts.languageNames[languageOf(languageOfHost)];
  const readAt = view.readAt === undefined ? "" : ` · ${texts.readAt(formats.time(view.readAt))}`;
  return (
    <div className="book-line">
      <p title={name}>
        {name}
        <span className="quiet">{view.isStale ? ` · ${texts.changedSince}` : readAt}</span>
      </p>
      <PaneButton
        look="subtle"
        icon={<ArrowSyncRegular className={isBusy ? "turning" : ""} />}
        aria-label={texts.readAgain}
        title={texts.readAgain}
        aria-disabled={isBusy}
        onClick={props.onRefresh}
      />
      <MenuButton
        look="subtle"
        isBare
        label={texts.more}
        icon={<MoreHorizontalRegular />}
        choices={[
          ...(onBack
            ? [{ key: "back", label: texts.backToOpenWorkbook, onChoose: onBack }]
            : [
                {
                  key: "drive",
                  label: texts.workbookFromDrive,
                  isDisabled: isBusy,
                  onChoose: () => void props.onDrive(),
                },
              ]),
          ...(onSummary
            ? [
                {
                  key: "summary",
                  label: texts.summaryAnew,
                  isDisabled: isBusy,
                  onChoose: onSummary,
                },
              ]
            : []),
          ...([undefined, "sv", "en"] as const).map((one) => ({
            key: one ?? "host",
            label: one === undefined ? texts.languageOfHost(hosts) : texts.languageNames[one],
            isChosen: one === language,
            onChoose: () => {
              props.onLanguage(one);
            },
          })),
        ]}
      />
    </div>
  );
}
