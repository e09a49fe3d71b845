import type { ReactElement } from "react";
import type { NamedRole } from "../core/triage/named-people";
import { MenuButton } from "../ui/MenuButton";
import { usePaneTexts } from "./use-pane-texts";

const roles: readonly NamedRole[] = ["board", "vip"];

/** What a sender is to the executive, said by the assistant: it raises what that person writes, and says so. */
export function RoleMenu(props: {
  role: NamedRole | undefined;
  onRole: (role: NamedRole | undefined) => void;
}): ReactElement {
  const { role, onRole } = props;
  const texts = usePaneTexts();
  const choice = (key: string, label: string, chosen: NamedRole | undefined) => ({
    key,
    label,
    isChosen: role === chosen,
    onChoose: () => {
      onRole(chosen);
    },
  });
  return (
    <MenuButton
      look="link"
      label={role ? texts.roles[role] : texts.whoIsThis}
      choices={[
        ...roles.map((each) => choice(each, texts.roles[each], each)),
        choice("none", texts.noRole, undefined),
      ]}
    />
  );
}
