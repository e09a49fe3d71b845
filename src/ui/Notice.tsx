import type { ReactElement, ReactNode } from "react";

/** A notice with a heading and what to do. Errors are spoken at once, the rest is read where it stands. */
export function Notice(props: {
  kind: "danger" | "warning" | "plain";
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}): ReactElement {
  const { kind, icon, title, children, action } = props;
  return (
    <div className={`notice ${kind}`} role={kind === "danger" ? "alert" : "note"}>
      <span className="notice-icon" aria-hidden="true">
        {icon}
      </span>
      <div className="notice-words">
        <p className="notice-title">{title}</p>
        {children}
      </div>
      {action}
    </div>
  );
}
