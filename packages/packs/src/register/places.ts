import type { Pack, PackArea } from '@vesting/domain';
import type { Random } from './random.js';

/** Homes in the areas of a pack: the finest level below each district. */
export class Places {
  private readonly finest = new Map<string, PackArea[]>();
  private readonly bySuccessor = new Map<string, string[]>();
  private readonly successors = new Map<string, string>();
  private readonly weights: [string, number][];

  constructor(pack: Pack, districtWeights: Record<string, number>) {
    this.weights = Object.entries(districtWeights);
    const parents = new Set(pack.areas.map(({ parent }) => parent));
    const byCode = new Map(pack.areas.map((area) => [area.gssCode, area]));
    for (const area of pack.areas) {
      if (parents.has(area.gssCode) || !area.successor) continue;
      let district: PackArea | undefined = area;
      while (district && district.level !== 'DISTRICT') district = byCode.get(district.parent ?? '');
      push(this.finest, district?.gssCode ?? area.gssCode, area);
      push(this.bySuccessor, area.successor, area.gssCode);
      this.successors.set(area.gssCode, area.successor);
    }
  }

  /** GSS code of a home: in one of these districts with the pull given, else anywhere. */
  home(districts: readonly string[], pullThousandths: number, random: Random): string {
    const near = random.chance(pullThousandths)
      ? this.weights.filter(([district]) => districts.includes(district))
      : this.weights;
    const district = random.weighted(near.length > 0 ? near : this.weights);
    return random.pick(this.finest.get(district) ?? []).gssCode;
  }

  successorOf(gssCode: string | undefined): string | undefined {
    return gssCode === undefined ? undefined : this.successors.get(gssCode);
  }

  /** An area of this successor. */
  within(successor: string, random: Random): string {
    return random.pick(this.bySuccessor.get(successor) ?? []);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
