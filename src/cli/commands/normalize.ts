import type { Run } from '../command.ts';
export const normalize: Run = async () => {
  throw new Error('stub');
};
