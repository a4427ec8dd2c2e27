import type { Plugin } from 'esbuild';
import type { Plugin as TestPlugin } from 'vitest/config';

export declare const packedForBuild: Plugin;
export declare const packedForTests: TestPlugin;
