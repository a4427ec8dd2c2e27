import type { Traced } from '../trace-data.ts';
import { sourcePanel } from './panel.ts';
import { followTraces } from './traces.ts';

/** The script of a page of tables: every figure shows its source. */
followTraces(JSON.parse(document.getElementById('data')!.textContent ?? '') as Traced, sourcePanel());
