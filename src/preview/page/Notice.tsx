import type { ReactNode } from "react";
import { ErrorCircleRegular, InfoRegular } from "@fluentui/react-icons";

/** One line that tells something, with what can be done about it at its end. */
export function Notice(props: { kind: "info" | "error"; children: ReactNode }) {
  const Icon = props.kind === "error" ? ErrorCircleRegular : InfoRegular;
  return (
    <div className={`notice ${props.kind}`} role={props.kind === "error" ? "alert" : "status"}>
      <Icon aria-hidden />
      <div>{props.children}</div>
    </div>
  );
}
