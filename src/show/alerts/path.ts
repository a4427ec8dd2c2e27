import { plainPath } from '../trace/named-figure.ts';

/** Whether a path asks for a count of alerts, or for a card: `alerts.red`, `alerts.byAgency[新都区].red`, `alerts[城东大道]`. */
export function isAlertPath(wanted: string): boolean {
  return /^alerts[.[]/.test(plainPath(wanted));
}
