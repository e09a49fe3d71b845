import type { ReactNode } from "react";
import {
  ArrowResetRegular,
  ColorRegular,
  DocumentRegular,
  MailRegular,
  PanelRightRegular,
  PlugConnectedRegular,
  TableRegular,
  TranslateRegular,
} from "@fluentui/react-icons";
import { momentWords } from "./date-words";
import type { PageSettings } from "./page-address";
import { usePage } from "./page-context";

const apps = [
  { app: "Outlook", Icon: MailRegular },
  { app: "Word", Icon: DocumentRegular },
  { app: "Excel", Icon: TableRegular },
] as const;

const widths = [320, 350, 400, 450];

/** The bar at the top: which application, what is loaded, and how it is shown. */
export function TopBar(props: {
  title: string;
  settings: PageSettings;
  change: (settings: Partial<PageSettings>) => void;
  startOver: () => void;
  logCount: number;
  isLogOpen: boolean;
  toggleLog: () => void;
}) {
  const { texts, language, now } = usePage();
  const { settings, change } = props;
  return (
    <header className="top-bar">
      <h1>
        Kansli <small>{texts.preview}</small>
      </h1>
      <nav aria-label={texts.apps}>
        {apps.map(({ app, Icon }) => (
          <button
            key={app}
            type="button"
            className="app-tab"
            aria-current={settings.app === app ? "page" : undefined}
            onClick={() => change({ app })}
          >
            <Icon aria-hidden /> {app}
          </button>
        ))}
      </nav>
      <p className="about">
        {props.title} · <time>{momentWords(now, language)}</time>
      </p>
      <button
        type="button"
        className="plain"
        aria-label={texts.startOver}
        title={texts.startOver}
        onClick={props.startOver}
      >
        <ArrowResetRegular aria-hidden /> <span>{texts.startOver}</span>
      </button>
      <Choice
        label={texts.language}
        icon={<TranslateRegular aria-hidden />}
        value={settings.language}
        options={{ en: "English", sv: "Svenska" }}
        choose={(value) => change({ language: value === "sv" ? "sv" : "en" })}
      />
      <Choice
        label={texts.theme}
        icon={<ColorRegular aria-hidden />}
        value={settings.theme}
        options={texts.themes}
        choose={(value) => change({ theme: value as PageSettings["theme"] })}
      />
      <Choice
        className="choice pane-width"
        label={texts.paneWidth}
        icon={<PanelRightRegular aria-hidden />}
        value={String(settings.width)}
        options={widthOptions(settings.width)}
        choose={(value) => change({ width: Number(value) })}
      />
      <button
        type="button"
        className="plain"
        aria-pressed={props.isLogOpen}
        aria-label={`${texts.wireLog} ${props.logCount}`}
        title={texts.wireLog}
        onClick={props.toggleLog}
      >
        <PlugConnectedRegular aria-hidden /> <span>{texts.wireLog}</span> {props.logCount}
      </button>
    </header>
  );
}

function widthOptions(current: number): Record<string, string> {
  const offered = [...new Set([...widths, current])].sort((one, other) => one - other);
  return Object.fromEntries(offered.map((width) => [String(width), `${width} px`]));
}

function Choice(props: {
  className?: string;
  label: string;
  icon: ReactNode;
  value: string;
  options: Record<string, string>;
  choose: (value: string) => void;
}) {
  return (
    <span className={props.className ?? "choice"}>
      {props.icon}
      <select
        aria-label={props.label}
        title={props.label}
        value={props.value}
        onChange={({ target }) => props.choose(target.value)}
      >
        {Object.entries(props.options).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
