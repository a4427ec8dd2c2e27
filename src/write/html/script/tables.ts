import type { Traced } from '../trace-data.ts';
import { sourcePanel } from './panel.ts';
import { followTraces } from './traces.ts';

/** A page of tables: every figure tells where it comes from. */
followTraces(JSON.parse(document.getElementById('data')!.textContent ?? '') as Traced, sourcePanel());
