import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';

export interface Problem {
  code: string;
  message: string;
  /** Id of the field that the message is about. */
  field?: string;
}

export interface Notice {
  text: string;
  /** Command that *Undo* would take back. */
  undo?: { planId: string; commandNumber: number };
  /** What was left out and why. */
  skipped?: readonly { reference: string; reason: string }[];
}

interface Notices {
  notice: Notice | null;
  problems: readonly Problem[];
  tell(notice: Notice): void;
  refuse(problems: readonly Problem[]): void;
  clear(): void;
  /** Drops refusals and keeps what was done, with its undo: for a change of page. */
  forgetProblems(): void;
}

const NoticesContext = createContext<Notices | null>(null);

/** Holds what the last action said: done (with undo), or why it was refused. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const tell = useCallback((next: Notice) => {
    setProblems([]);
    setNotice(next);
  }, []);
  const refuse = useCallback((next: readonly Problem[]) => {
    setNotice(null);
    setProblems(next);
  }, []);
  const clear = useCallback(() => {
    setNotice(null);
    setProblems([]);
  }, []);
  const forgetProblems = useCallback(() => setProblems([]), []);
  const value = useMemo(
    () => ({ notice, problems, tell, refuse, clear, forgetProblems }),
    [notice, problems, tell, refuse, clear, forgetProblems],
  );
  return <NoticesContext value={value}>{children}</NoticesContext>;
}

export function useNotices(): Notices {
  const notices = use(NoticesContext);
  if (notices === null) throw new Error('Notices were used outside their provider');
  return notices;
}
