import type { ReactElement, ReactNode } from "react";

/** A reason in two or three words. */
export function Chip(props: {
  look?: "plain" | "due" | "unsure";
  icon?: ReactNode;
  children: string;
}): ReactElement {
  const { look = "plain", icon, children } = props;
  return (
    <span className={`chip ${look}`}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
