import type { Run } from '../command.ts';
export const trace: Run = async () => {
  throw new Error('stub');
};
