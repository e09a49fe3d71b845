import { TableRegular } from "@fluentui/react-icons/svg/table";
import type { ReactElement } from "react";
import type { BudgetContents } from "../core/budget/workbook/read-budget";
import { tableNames, type TableRole } from "../core/budget/workbook/table-columns";
import { Notice } from "../ui/Notice";
import { PaneButton } from "../ui/PaneButton";
import { usePaneTexts } from "./use-pane-texts";

/** Tables that were deleted or renamed since: what to do about each. */
export function MissingTables(props: {
  missing: readonly TableRole[];
  contents: BudgetContents;
  isBusy: boolean;
  onRead: () => void;
  onAdd: (role: TableRole) => void;
}): ReactElement {
  const { missing, contents, isBusy, onRead, onAdd } = props;
  const { mappings, settings } = contents;
  const isHers = (role: TableRole) => settings.tables.some((one) => one.role === role);
  const texts = usePaneTexts();
  return (
    <>
      {missing.map((role) => (
        <Notice
          key={role}
          kind="warning"
          icon={<TableRegular />}
          title={texts.deletedTable(mappings[role]?.table ?? tableNames[role])}
        >
          <p>{isHers(role) ? texts.deletedOwnTableHelp : texts.deletedTableHelp}</p>
          <p className="notice-actions">
            <PaneButton disabled={isBusy} onClick={onRead}>
              {texts.readAgain}
            </PaneButton>
            {!isHers(role) && (
              <PaneButton
                disabled={isBusy}
                onClick={() => {
                  onAdd(role);
                }}
              >
                {texts.addTableAgain}
              </PaneButton>
            )}
          </p>
        </Notice>
      ))}
    </>
  );
}
