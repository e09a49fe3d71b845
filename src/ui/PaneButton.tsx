import type { ButtonHTMLAttributes, ReactElement, ReactNode, Ref } from "react";

/** A button in Fluent's small size, drawn with its tokens only: the shell must paint before Fluent's own has arrived. */
export function PaneButton(
  props: Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "children"> & {
    look?: "primary" | "outline" | "subtle" | "link";
    size?: "small" | "large";
    icon?: ReactNode;
    children?: ReactNode;
    ref?: Ref<HTMLButtonElement>;
  },
): ReactElement {
  const { look = "outline", size = "small", icon, children, ...rest } = props;
  const isBare = children === undefined;
  return (
    <button type="button" className={`button ${look} ${size}${isBare ? " bare" : ""}`} {...rest}>
      {icon !== undefined && (
        <span className="icon" aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </button>
  );
}
