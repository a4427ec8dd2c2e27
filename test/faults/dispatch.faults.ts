import { failEachCall } from './each-call.ts';

/** In a file of its own, so that it may run beside the others: most of all calls are here. */
failEachCall('dispatch', {
  'the whole dispatch': { args: ['dispatch', '--period', '2023-08', '-o', 'OUT/'] },
});
