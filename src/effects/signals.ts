/** Signals that ask a run to end. */
export type EndSignal = 'SIGINT' | 'SIGTERM';
const SIGNALS: readonly EndSignal[] = ['SIGINT', 'SIGTERM'];

export interface Signals {
  /** From now on a signal calls this, and does not end the run. */
  hear(ended: (signal: EndSignal) => void): void;
  /** From now on a signal ends the run at once, whatever it is at: Node hears nothing while it calculates. */
  ignore(): void;
  /** Ends the run as the signal would have. */
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

/** For whoever is no run of its own: nothing is listened to. */
export const DEAF: Signals = { hear: () => undefined, ignore: () => undefined, end: () => undefined };
