import { act, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import type { HostColors } from "../../src/ui/theme-kind";
import { ThemedPane, useThemeKind } from "../../src/ui/ThemedPane";

const dark = { background: "#1f1f1f", foreground: "#ffffff" };
const contrast = { background: "#000000", foreground: "#ffff00" };

/** The system's wish, which jsdom has not: `wish` changes it as a person does in the settings. */
function aSystem() {
  const dark = Object.assign(new EventTarget(), { matches: false });
  const strong = Object.assign(new EventTarget(), { matches: false });
  window.matchMedia = (question) =>
    (question.includes("contrast") ? strong : dark) as unknown as MediaQueryList;
  return {
    wish: (isDark: boolean, isStrong = false) =>
      act(() => {
        dark.matches = isDark;
        strong.matches = isStrong;
        for (const query of [dark, strong]) query.dispatchEvent(new Event("change"));
      }),
  };
}

/** A host that tells its colors to whoever listens. */
function aHost(...first: HostColors[]) {
  const listeners = new Set<(colors: HostColors) => void>();
  return {
    listeners,
    onColors: (listener: (colors: HostColors) => void) => {
      listeners.add(listener);
      first.forEach(listener);
      return () => void listeners.delete(listener);
    },
    tell: (colors: HostColors) => act(() => listeners.forEach((listener) => listener(colors))),
  };
}

function Kind(): ReactElement {
  return <output>{useThemeKind()}</output>;
}

const painted = () => [
  document.documentElement.dataset.theme,
  screen.getByRole("status").textContent,
];

test("until the host has spoken the system's wish holds, also when it changes its mind", () => {
  const system = aSystem();
  render(<ThemedPane>{<Kind />}</ThemedPane>);
  expect(painted()).toEqual(["light", "light"]);
  system.wish(true);
  expect(painted()).toEqual(["dark", "dark"]);
  system.wish(true, true);
  expect(painted()).toEqual(["contrast", "contrast"]);
  system.wish(false, true);
  expect(painted()).toEqual(["light", "light"]);
});

test("what the host says goes before the system's wish, and is followed when it changes", () => {
  const system = aSystem();
  const host = aHost(dark);
  render(<ThemedPane onColors={host.onColors}>{<Kind />}</ThemedPane>);
  expect(painted()).toEqual(["dark", "dark"]);
  host.tell(contrast);
  system.wish(false);
  expect(painted()).toEqual(["contrast", "contrast"]);
});

test("a pane that is gone listens to the host no more", () => {
  aSystem();
  const host = aHost();
  const { unmount, rerender } = render(
    <ThemedPane onColors={host.onColors}>{<Kind />}</ThemedPane>,
  );
  rerender(<ThemedPane onColors={host.onColors}>{<Kind />}</ThemedPane>);
  expect(host.listeners.size).toBe(1);
  unmount();
  expect(host.listeners.size).toBe(0);
});

test("a host that is found later is listened to from then on", () => {
  aSystem();
  const { rerender } = render(<ThemedPane>{<Kind />}</ThemedPane>);
  rerender(<ThemedPane onColors={aHost(contrast).onColors}>{<Kind />}</ThemedPane>);
  expect(painted()).toEqual(["contrast", "contrast"]);
});
