/** The signals that ask a run to end. */
export type EndSignal = 'SIGINT' | 'SIGTERM';
const SIGNALS: readonly EndSignal[] = ['SIGINT', 'SIGTERM'];

export interface Signals {
  /** From now on a signal calls `ended` instead of ending the run. */
  hear(ended: (signal: EndSignal) => void): void;
  /** From now on a signal ends the run at once. Needed because Node handles no signals while it calculates. */
  ignore(): void;
  /** Ends the run as the signal itself would have. */
  end(signal: EndSignal): void;
}

export function realSignals(): Signals {
  let listeners: readonly (readonly [EndSignal, () => void])[] = [];
  const ignore = () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
    listeners = [];
  };
  return {
    hear(ended) {
      ignore();
      listeners = SIGNALS.map((signal) => [signal, () => ended(signal)] as const);
      for (const [signal, listener] of listeners) process.on(signal, listener);
    },
    ignore,
    end(signal) {
      ignore();
      process.kill(process.pid, signal);
    },
  };
}

/** For callers that are not a run of their own: signals are left to them. */
export const DEAF: Signals = { hear: () => undefined, ignore: () => undefined, end: () => undefined };
