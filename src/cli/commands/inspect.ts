import type { Run } from '../command.ts';
export const inspect: Run = async () => {
  throw new Error('stub');
};
