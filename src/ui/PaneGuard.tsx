import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { Component, type ReactElement, type ReactNode } from "react";
import { useUiTexts } from "./LanguageProvider";
import { Notice } from "./Notice";
import { PaneButton } from "./PaneButton";
import { useIsOnline } from "./use-is-online";

/**
 * Keeps the rest of the pane when a part of it cannot be drawn, as one that is fetched late and cannot be had: offline,
 * or when the host has newer files than the pane that lies open.
 */
export class PaneGuard extends Component<
  {
    /** What is drawn within: something else is tried again. */
    of?: string | undefined;
    children: ReactNode;
  },
  { isBroken: boolean }
> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidUpdate({ of }: { of?: string | undefined }): void {
    if (this.state.isBroken && of !== this.props.of) this.setState({ isBroken: false });
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

function Broken(): ReactElement {
  const texts = useUiTexts();
  // Loaded without a network the pane would be gone, and with it what can still be read.
  const isOnline = useIsOnline();
  return (
    <Notice kind="danger" icon={<ErrorCircleRegular />} title={texts.paneBroke}>
      <p>{texts.paneBrokeHelp}</p>
      <p className="notice-actions">
        <PaneButton
          disabled={!isOnline}
          onClick={() => {
            location.reload();
          }}
        >
          {texts.loadAgain}
        </PaneButton>
      </p>
    </Notice>
  );
}
