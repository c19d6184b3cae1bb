export interface AuditEntry {
  id: string;
  /** Its place in the sealed sequence; absent for about a second. */
  seq?: number;
  at: string;
  /** `role` is also `anonymous` or `system`. */
  actor: { id?: string; role: string; session?: string };
  /** `area.verb`. */
  action: string;
  subject: { kind: string; id?: string };
  outcome: 'done' | 'refused' | 'failed';
  requestId?: string;
  network?: string;
  details: Record<string, unknown>;
}
/** A signed state of the tree; hashes and signature are Base64. */
export interface AuditCheckpoint {
  size: number;
  root: string;
  sealedAt: string;
  previous: string;
  keyId: string;
  signature: string;
  signed: string;
}
export interface AuditProof {
  data: string;
  leaf: string;
  leafIndex: number;
  path: string[];
  checkpoint: AuditCheckpoint;
  publicKey: string;
}
export interface ProvenAuditEntry {
  entry: AuditEntry;
  /** Absent until the entry is sealed. */
  proof?: AuditProof;
}
