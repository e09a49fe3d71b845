import { TableRegular } from "@fluentui/react-icons/svg/table";
import type { ReactElement } from "react";
import { tableNames, type TableRole } from "../core/budget/workbook/table-columns";
import { Notice } from "../ui/Notice";
import { PaneButton } from "../ui/PaneButton";
import { usePaneTexts } from "./use-pane-texts";

/** Tables that were deleted or renamed since: what to do about each. */
export function MissingTables(props: {
  missing: readonly TableRole[];
  isBusy: boolean;
  onRead: () => void;
  onAdd: (role: TableRole) => void;
}): ReactElement {
  const { missing, isBusy, onRead, onAdd } = props;
  const texts = usePaneTexts();
  return (
    <>
      {missing.map((role) => (
        <Notice
          key={role}
          kind="warning"
          icon={<TableRegular />}
          title={texts.deletedTable(tableNames[role])}
        >
          <p>{texts.deletedTableHelp}</p>
          <p className="notice-actions">
            <PaneButton disabled={isBusy} onClick={onRead}>
              {texts.readAgain}
            </PaneButton>
            <PaneButton
              disabled={isBusy}
              onClick={() => {
                onAdd(role);
              }}
            >
              {texts.addTableAgain}
            </PaneButton>
          </p>
        </Notice>
      ))}
    </>
  );
}
