import type { Plugin } from 'esbuild';

export declare const packedForBuild: Plugin;
