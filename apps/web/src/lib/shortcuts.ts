/** Single keys work only outside fields and dialogs, and can be switched off (WCAG 2.1.4). */
const STORAGE_KEY = 'vesting.shortcuts';

export function shortcutsOn(): boolean {
  return localStorage.getItem(STORAGE_KEY) !== 'off';
}

export function setShortcutsOn(on: boolean): void {
  localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off');
}

/** What a key press asks for: a key by itself, or `g` and then a letter within a second and a half. */
export interface KeyReader {
  /** Name of the shortcut (`j`, `g c`), or null when the key only began one. */
  read(key: string, at: number): string | null;
}

export function keyReader(windowMs = 1500): KeyReader {
  let goSince = -Infinity;
  return {
    read(key, at) {
      if (at - goSince <= windowMs) {
        goSince = -Infinity;
        return `g ${key}`;
      }
      if (key === 'g') {
        goSince = at;
        return null;
      }
      return key;
    },
  };
}

/** Whether typing goes into a field, or a dialog is open, so that single keys must stay silent. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (document.querySelector('dialog[open]')) return true;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  );
}
