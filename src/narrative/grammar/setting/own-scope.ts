import type { Scope, ScopeKind } from '../../../model/claim.js';
import source from './own-scope.json' with { type: 'json' };

type AgencyKind = 'office' | 'town' | 'government' | 'department' | 'unknown';

interface OwnScopeFile {
  readonly agencies: readonly { readonly kind: AgencyKind; readonly ends: readonly string[] }[];
  readonly own: Readonly<Record<AgencyKind, readonly ScopeKind[]>>;
}

const file = source as OwnScopeFile;

/**
 * Whether figures of a scope are figures of the tables. The report of a government covers its whole area, that of an
 * office or a department itself alone. Where it is open who reports, only the whole area is taken for the same.
 */
export function scopeOf(kind: ScopeKind, text: string, agency: string | null): Scope {
  return { kind, text, isOwn: kind === 'body' ? isNamed(text, agency) : isOwnKind(kind, agency) };
}

function isOwnKind(kind: ScopeKind, agency: string | null): boolean {
  return file.own[agencyKind(agency)].includes(kind);
}

function agencyKind(agency: string | null): AgencyKind {
  if (agency === null) return 'unknown';
  return file.agencies.find(({ ends }) => ends.some((end) => agency.endsWith(end)))?.kind ?? 'unknown';
}

function isNamed(text: string, agency: string | null): boolean {
  return agency !== null && (agency.includes(text) || text.endsWith(agency));
}
