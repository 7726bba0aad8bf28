import type { Pack } from '@vesting/domain';
import { literal } from '@vesting/persistence';
import type { StructureSource } from './session.js';
import { linkStructure, type Structure } from './structure.js';

interface Row {
  digest: string;
  pack: Pack | null;
}

/**
 * Reads the structure as the database has it. The pack itself is sent only when its digest has changed. Nearly
 * every reading begins with this, so it carries no parameters: see how a session opens.
 */
export function structureSource(reorganisationId: string): StructureSource {
  let kept: { digest: string; structure: Structure } | undefined;
  return {
    async current(session) {
      const [row] = await session.query<Row>(
        `select pack_digest as digest,
           case when pack_digest = ${literal(kept?.digest ?? '')} then null else pack end as pack
         from reorganisation where id = ${literal(reorganisationId)}`,
      );
      if (!row) throw new Error(`the reorganisation ${reorganisationId} is not loaded`);
      if (row.pack) kept = { digest: row.digest, structure: linkStructure(row.pack) };
      if (!kept) throw new Error(`the reorganisation ${reorganisationId} has no pack`);
      return kept.structure;
    },
  };
}
