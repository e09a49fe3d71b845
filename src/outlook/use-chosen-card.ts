import { useState } from "react";

/** The message whose card is shown because it was chosen in the list. */
export interface ChosenCard {
  /** Absent when the card follows what is open in Outlook. */
  id: string | undefined;
  choose: (id: string) => void;
  forget: () => void;
}

/** The message chosen in the list for the card, until another is opened in Outlook. */
export function useChosenCard(openId: string | undefined): ChosenCard {
  const [state, setState] = useState<{ id: string | undefined; openId: string | undefined }>({
    id: undefined,
    openId,
  });
  return {
    id: state.openId === openId ? state.id : undefined,
    choose: (id) => {
      setState({ id, openId });
    },
    forget: () => {
      setState({ id: undefined, openId });
    },
  };
}
