/**
 * HiGHS as a peer (Q. Huangfu and J. A. J. Hall 2018; as WebAssembly, one thread), from our first plan where that
 * one holds: large models it would otherwise leave without any plan, and the better it looks the more a
 * comparison says.
 */
import highs from 'highs';
import { cpuNow } from './measure.js';
import type { Peer, PeerAnswer, PeerTask } from './peers.js';

/** The package's types describe its CommonJS form; as a module the loader is the default itself. */
export const loadHighs = highs as unknown as typeof highs.default;

/** An optimum of whole costs is proved as soon as less than a unit of cost is open. */
const OPEN_COST = 0.99;
/** Wall seconds to a CPU second after which a solve ends even between two looks at the CPU clock. */
const PATIENCE = 4;

export const HIGHS: Peer = { engine: 'highs', solve };

async function solve({ mip, startHolds, seed, seconds }: PeerTask): Promise<PeerAnswer> {
  const wallStart = performance.now();
  const origin = cpuNow();
  // An instance of its own: its memory only grows, so its size is what this solve took.
  const instance = await loadHighs();
  const { callbackType, solutionStatus } = instance.constants;
  return instance.withModel(mip.linear, (model) => {
    model.options.set({
      output_flag: false,
      random_seed: seed % 2 ** 31,
      mip_rel_gap: 0,
      mip_abs_gap: OPEN_COST,
      time_limit: seconds * PATIENCE,
    });
    if (startHolds) model.setSolution({ colValue: mip.start });
    model.run({
      [callbackType.mipInterrupt]: (event) => {
        if (cpuNow() - origin > seconds) event.interrupt();
      },
    });
    const found = model.info.get('primal_solution_status') === solutionStatus.feasible;
    return {
      ...(found ? { values: model.getSolution().colValue } : {}),
      dualBound: Number(model.info.get('mip_dual_bound')),
      iterations: Number(model.info.get('simplex_iteration_count')),
      nodes: Number(model.info.get('mip_node_count')),
      cpuSeconds: cpuNow() - origin,
      wallSeconds: (performance.now() - wallStart) / 1000,
      peakMB: instance.memoryBytes / 2 ** 20,
    };
  });
}
