import type { ReactElement } from "react";

/** The outline of a pane while its parts are fetched: the same marks as in the pane's HTML, now in the theme's colours. */
export function PaneSkeleton(): ReactElement {
  return (
    <div className="shell" aria-hidden="true">
      <div className="executives">
        <span className="shell-name">Kansli</span>
      </div>
      <div className="tabs" />
      <div className="skeleton">
        {["w1", "w2", "w3", "w4", "w5", "w6"].map((width) => (
          <div key={width} className={`skeleton-row ${width}`}>
            <span />
            <span />
          </div>
        ))}
      </div>
    </div>
  );
}
